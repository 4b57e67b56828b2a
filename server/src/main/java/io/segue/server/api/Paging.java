package io.segue.server.api;

import io.segue.core.language.Printable;
import org.jspecify.annotations.Nullable;

/** How much is told at once. */
public final class Paging {
    /** When nobody says how many. */
    public static final int LIMIT_DEFAULT = 100;

    /** Nobody gets more at once. */
    public static final int LIMIT_MAX = 1_000;

    private Paging() {}

    /** @throws Unanswerable when it is no size of a page */
    public static int checked(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new Unanswerable(
                    Unanswerable.Kind.WRONG,
                    "bad-limit",
                    "expected a limit from 1 to " + LIMIT_MAX + ", but got " + limit
                            + "; ask for the rest with the 'next' of each page");
        }
        return limit;
    }

    /** For an {@code after} that nobody has given out. */
    public static Unanswerable notHandedOut(@Nullable String after) {
        return new Unanswerable(
                Unanswerable.Kind.WRONG,
                "bad-page",
                "expected 'after' to be the 'next' of the page before, but got "
                        + Printable.quote(String.valueOf(after)));
    }
}
