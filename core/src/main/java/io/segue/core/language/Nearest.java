package io.segue.core.language;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what was meant by a misspelt name, so that a problem can offer the way out. */
public final class Nearest {
    /** Longer names are not compared: the work grows with the square of the length. */
    private static final int MAX_LENGTH = 64;

    private Nearest() {}

    /**
     * The candidate with the fewest slips of the pen from {@code name}, the first in alphabetical order among equals;
     * null when none is near. A slip is a letter too many, too few, another one, or two swapped; case does not count. A
     * third of the letters may be wrong, but at least one.
     */
    public static @Nullable String to(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int bestSlips = Math.max(1, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            int slips = slips(wanted, candidate.toLowerCase(Locale.ROOT), bestSlips);
            boolean better = slips < bestSlips || best != null && slips == bestSlips && candidate.compareTo(best) < 0;
            if (better && slips < wanted.length()) {
                best = candidate;
                bestSlips = slips;
            }
        }
        return best;
    }

    /** {@code did you mean 'x'?}, or an empty text when nothing is near. */
    public static String hint(String name, Collection<String> candidates) {
        String nearest = to(name, candidates);
        return nearest == null ? "" : "did you mean " + Printable.quote(nearest) + "?";
    }

    /** Optimal string alignment distance; {@code limit + 1} as soon as it is known to be above the limit by length. */
    private static int slips(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit || Math.max(a.length(), b.length()) > MAX_LENGTH) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
