package io.segue.learn.data;

import io.segue.core.language.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A column in the making, cell by cell: numbers as long as all cells are, texts from then on. */
public final class ColumnBuilder {
    /** What stands in files where nothing is known, in any case. */
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "\\n");

    private final String name;
    private final List<String> levels = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int[] codes = new int[16];
    private int rows;

    public ColumnBuilder(String name) {
        this.name = name;
    }

    /** @param cell a number such as {@code 12.5} or {@code -1e3}, a text, or a sign that nothing is known */
    public void add(String cell) {
        String text = cell.strip();
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, 2 * rows);
        }
        codes[rows++] = MISSING.contains(text.toLowerCase(Locale.ROOT)) ? -1 : code(text);
    }

    private int code(String text) {
        return places.computeIfAbsent(text, it -> {
            levels.add(it);
            return levels.size() - 1;
        });
    }

    /** @throws DataException when a number is infinite or too large to be one */
    public Column build() {
        double[] numbers = new double[levels.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(levels.get(i));
            } catch (NumberFormatException e) {
                return new Column.Categories(name, levels, Arrays.copyOf(codes, rows));
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new DataException(infinite(levels.get(i)));
            }
        }
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = codes[row] < 0 ? Double.NaN : numbers[codes[row]];
        }
        return new Column.Numbers(name, values);
    }

    private DataProblem infinite(String text) {
        return new DataProblem(
                "infinite-value",
                name,
                "expected finite numbers, but got " + Printable.quote(text),
                "leave the cell empty where the number is not known, or cap it");
    }
}
