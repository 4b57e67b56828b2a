package io.segue.learn.data;

import io.segue.core.language.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column in the making, cell by cell: numbers as long as all cells are, texts from then on. Numbers take what they were
 * written as and 12 bytes each until {@link #build}, because the next cell may show that they are texts.
 *
 * <p>Among numbers, words such as {@code NA}, {@code null} and {@code none} say that nothing is known, and so they do in a
 * column of nothing else. Among texts they are texts, and only the empty cell and {@code \N} are missing.
 */
public final class ColumnBuilder {
    /** What stands among numbers where nothing is known, in any case. */
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "\\n");

    private static final int MISSING_LENGTH_MAX = 4;
    private static final Set<String> INFINITE = Set.of("inf", "infinity");

    private final String name;
    private @Nullable Written numbers;
    private final Texts texts = new Texts();

    private ColumnBuilder(String name, @Nullable Written numbers) {
        this.name = name;
        this.numbers = numbers;
    }

    public ColumnBuilder(String name) {
        this(name, new Written());
    }

    /** Of texts whatever the cells are: an id {@code 00123} is not 123. */
    public static ColumnBuilder ofTexts(String name) {
        return new ColumnBuilder(name, null);
    }

    /** @param cell a number such as {@code 12.5} or {@code -1e3}, a text, or a sign that nothing is known */
    public void add(String cell) {
        String text = cell.strip();
        if (numbers == null) {
            texts.add(text);
        } else if (isMissing(text)) {
            numbers.add(text, Double.NaN);
        } else {
            addNumber(numbers, text);
        }
    }

    private void addNumber(Written written, String text) {
        double number = number(text);
        if (!Double.isNaN(number)) {
            written.add(text, number);
            return;
        }
        for (int row = 0; row < written.rows; row++) {
            texts.add(written.text(row));
        }
        numbers = null;
        texts.add(text);
    }

    private static boolean isMissing(String text) {
        return text.length() <= MISSING_LENGTH_MAX && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** {@code NaN} for no number; Java would take {@code 1d} and {@code 0x1p3} for one as well. */
    private static double number(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean possible = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!possible) {
                return infinite(text);
            }
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double infinite(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String unsigned = (signed ? text.substring(1) : text).toLowerCase(Locale.ROOT);
        return INFINITE.contains(unsigned) ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    /** @throws DataException when a number is infinite or too large to be one */
    public Column build() {
        if (numbers == null) {
            return new Column.Categories(name, texts.levels, Arrays.copyOf(texts.codes, texts.rows));
        }
        for (int row = 0; row < numbers.rows; row++) {
            if (Double.isInfinite(numbers.values[row])) {
                throw new DataException(new DataProblem(
                        "infinite-value",
                        name,
                        "expected finite numbers, but got " + Printable.quote(numbers.text(row)),
                        "leave the cell empty where the number is not known, or cap it"));
            }
        }
        return new Column.Numbers(name, Arrays.copyOf(numbers.values, numbers.rows));
    }

    /** Numbers and what they were written as, one text behind the other. */
    private static final class Written {
        private final StringBuilder texts = new StringBuilder();
        private int[] ends = new int[16];
        private double[] values = new double[16];
        private int rows;

        void add(String text, double value) {
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, 2 * rows);
                values = Arrays.copyOf(values, 2 * rows);
            }
            texts.append(text);
            ends[rows] = texts.length();
            values[rows++] = value;
        }

        String text(int row) {
            return texts.substring(row == 0 ? 0 : ends[row - 1], ends[row]);
        }
    }

    /** Texts, each distinct one once. */
    private static final class Texts {
        /** What databases write for nothing; PostgreSQL and MySQL do. */
        private static final String NOTHING = "\\N";

        private final List<String> levels = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int[] codes = new int[16];
        private int rows;

        void add(String text) {
            if (rows == codes.length) {
                codes = Arrays.copyOf(codes, 2 * rows);
            }
            codes[rows++] = text.isEmpty() || text.equals(NOTHING) ? -1 : place(text);
        }

        private int place(String text) {
            return places.computeIfAbsent(text, it -> {
                levels.add(it);
                return levels.size() - 1;
            });
        }
    }
}
