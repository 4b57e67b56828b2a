package io.segue.server.analysis.value;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers of rows: products of columns of texts, 1 of no column; {@code NaN} where one is no finite number. */
final class Amounts {
    private final List<Column.Categories> columns = new ArrayList<>();
    private final List<double[]> levels = new ArrayList<>();

    Amounts(Table table, List<String> names) {
        for (String name : names) {
            Column.Categories column = (Column.Categories) table.column(name);
            columns.add(column);
            levels.add(column.levels().stream().mapToDouble(Amounts::number).toArray());
        }
    }

    double of(int row) {
        double product = 1;
        for (int i = 0; i < columns.size(); i++) {
            int code = columns.get(i).codes()[row];
            product *= code < 0 ? Double.NaN : levels.get(i)[code];
        }
        return Double.isFinite(product) ? product : Double.NaN;
    }

    /** As it is written. */
    String text(int row) {
        return columns.stream().map(it -> it.text(row)).collect(Collectors.joining(" × "));
    }

    private static double number(String text) {
        try {
            return text.matches("[-+.0-9eE]+") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
