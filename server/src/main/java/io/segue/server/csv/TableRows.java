package io.segue.server.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rows of a table in the making. */
final class TableRows {
    /** 250 million cells: as numbers they take 2 GB, and more while they are read. */
    static final long CELLS_MAX = 250_000_000;

    /** Lines of another length that are told one by one. */
    private static final int RAGGED_TOLD_MAX = 5;

    private final int width;
    private final int[] places;
    private final List<ColumnBuilder> builders;
    private final List<DataProblem> problems = new ArrayList<>();
    private int count;
    private long ragged;

    TableRows(TableHeader header, TableOptions options) {
        width = header.width();
        places = header.places(options);
        builders = Arrays.stream(places)
                .mapToObj(it -> header.builder(it, options))
                .toList();
    }

    /** How many rows there are, whatever is wrong with them. */
    int count() {
        return count;
    }

    void add(CsvRecord row) {
        count++;
        if ((long) count * places.length > CELLS_MAX || count == Integer.MAX_VALUE) {
            throw new DataException(tooMany(row));
        }
        if (row.getFieldCount() != width) {
            ragged(row);
            return;
        }
        for (int i = 0; i < places.length; i++) {
            builders.get(i).add(row.getField(places[i]));
        }
    }

    private static DataProblem tooMany(CsvRecord row) {
        return new DataProblem(
                "too-many-cells",
                "",
                String.format(
                        Locale.ROOT,
                        "expected at most %,d cells, but line %,d has more",
                        CELLS_MAX,
                        row.getStartingLineNumber()),
                "name the columns that are needed, or take some of the rows by chance");
    }

    private void ragged(CsvRecord row) {
        ragged++;
        if (ragged <= RAGGED_TOLD_MAX) {
            problems.add(new DataProblem(
                    "ragged-row",
                    "",
                    String.format(
                            Locale.ROOT,
                            "line %,d: expected %d cells, as the first line has, but got %d",
                            row.getStartingLineNumber(),
                            width,
                            row.getFieldCount()),
                    "a cell that holds the delimiter stands in double quotes"));
        }
    }

    /** @throws DataException with all that was wrong */
    Table build() {
        if (ragged > RAGGED_TOLD_MAX) {
            long more = ragged - RAGGED_TOLD_MAX;
            problems.add(new DataProblem(
                    "ragged-row", "", String.format(Locale.ROOT, "and %,d more lines of another length", more), ""));
        }
        if (count == 0) {
            problems.add(new DataProblem("no-rows", "", "there is no row below the names of the columns", ""));
        }
        List<Column> columns = new ArrayList<>();
        for (ColumnBuilder builder : builders) {
            try {
                columns.add(builder.build());
            } catch (DataException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return new Table(count, columns);
    }
}
