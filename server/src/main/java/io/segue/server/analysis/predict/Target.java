package io.segue.server.analysis.predict;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is predicted: whether a column has a value.
 *
 * @param positive the value that is 1; all others are 0
 */
public record Target(String column, String positive) {
    private static final Set<String> YES = Set.of("1", "1.0", "true", "t", "yes", "y");
    private static final int VALUES_TOLD = 5;

    /** @throws DataException when nobody has said which value is 1, and it cannot be guessed */
    static Target of(Column.Categories column, Optional<String> positive) {
        List<String> values = values(column);
        if (positive.isPresent()) {
            return new Target(column.name(), known(column.name(), positive.get(), values));
        }
        List<String> yes = values.stream()
                .filter(it -> YES.contains(it.toLowerCase(Locale.ROOT)))
                .toList();
        if (values.size() <= 2 && yes.size() == 1) {
            return new Target(column.name(), yes.getFirst());
        }
        if (values.size() < 2) {
            throw new DataException(oneClass(column.name(), values.isEmpty() ? "" : values.getFirst()));
        }
        throw new DataException(new DataProblem(
                "positive-unknown",
                column.name(),
                "it has " + values.size() + " values, such as " + told(values)
                        + ", and it is not clear which is to be predicted",
                "say it with --positive VALUE"));
    }

    private static String known(String column, String positive, List<String> values) {
        if (values.contains(positive)) {
            return positive;
        }
        String hint = Nearest.hint(positive, values);
        throw new DataException(new DataProblem(
                "positive-missing",
                column,
                "no row has the value " + Printable.quote(positive),
                hint.isEmpty() ? "the values are " + told(values) : hint));
    }

    private static List<String> values(Column.Categories column) {
        boolean[] seen = new boolean[column.levels().size()];
        for (int code : column.codes()) {
            if (code >= 0) {
                seen[code] = true;
            }
        }
        return IntStream.range(0, seen.length)
                .filter(it -> seen[it])
                .mapToObj(column.levels()::get)
                .toList();
    }

    private static String told(List<String> values) {
        List<String> some =
                values.stream().limit(VALUES_TOLD).map(Printable::quote).toList();
        return String.join(", ", some) + (values.size() > VALUES_TOLD ? ", …" : "");
    }

    private static DataProblem oneClass(String column, String value) {
        return new DataProblem(
                "one-class",
                column,
                "expected rows with and without what is to be predicted, but "
                        + (value.isEmpty() ? "it is empty in all" : "all have the value " + Printable.quote(value)),
                "take more rows, or another target");
    }

    static void check(String column, double... labels) {
        if (Arrays.stream(labels).distinct().count() != 2) {
            throw new DataException(new DataProblem(
                    "one-class",
                    column,
                    "expected rows with and without what is to be predicted, but all " + labels.length + " are alike",
                    "take more rows, or another target"));
        }
    }

    /** The rows in which it is known. */
    int[] known(Table table) {
        Column it = table.column(column);
        return IntStream.range(0, table.rows())
                .filter(row -> !it.isMissing(row))
                .toArray();
    }

    double[] labels(Table table) {
        Column.Categories texts = Texts.of(table.column(column));
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> texts.text(row).equals(positive) ? 1 : 0)
                .toArray();
    }

    /** For people. */
    public String told() {
        return column + " = " + positive;
    }
}
