package io.segue.learn.data;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Named columns of one length: people, sessions or orders in rows.
 *
 * @param columns each name once
 */
public record Table(int rows, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "expected " + rows + " rows in " + column.name() + ", but got " + column.rows());
            }
        }
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public boolean has(String name) {
        return columns.stream().anyMatch(it -> it.name().equals(name));
    }

    /** @throws DataException when there is none of that name, with the nearest one as hint */
    public Column column(String name) {
        return columns.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataException(new DataProblem(
                        "unknown-column", name, "there is no column " + Printable.quote(name), hint(name))));
    }

    private String hint(String name) {
        String hint = Nearest.hint(name, names());
        return hint.isEmpty() ? "the columns are " + String.join(", ", names()) : hint;
    }

    /** @throws DataException when there is none of that name, or it holds texts */
    public Column.Numbers numbers(String name) {
        return switch (column(name)) {
            case Column.Numbers it -> it;
            case Column.Categories it ->
                throw new DataException(new DataProblem(
                        "not-numbers",
                        name,
                        "expected numbers, but got texts such as "
                                + Printable.quote(it.levels().getFirst()),
                        "leave the column out, or turn it into numbers first"));
        };
    }

    /** Only these columns, in the order given. */
    public Table pick(List<String> names) {
        return new Table(rows, names.stream().map(this::column).toList());
    }

    /** All columns but these. */
    public Table without(List<String> names) {
        return new Table(
                rows, columns.stream().filter(it -> !names.contains(it.name())).toList());
    }

    /** Some of the rows, in the order given. */
    public Table pickRows(int... picked) {
        List<Column> some = new ArrayList<>();
        columns.forEach(it -> some.add(it.pickRows(picked)));
        return new Table(picked.length, some);
    }
}
