package io.segue.server.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.server.io.Failure;
import io.segue.server.io.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Writes a table as CSV that {@link TableFile} reads again: numbers exactly, what is not known as an empty cell. */
public final class TableWriter {
    /** Below it every whole double is exactly its digits. */
    private static final double EXACT_BELOW = 1L << 53;

    private TableWriter() {}

    /** The file is there whole or not at all. */
    public static void save(Table table, Path path) throws Failure {
        try (OutputFile file = OutputFile.create(path)) {
            write(table, file.stream());
            file.commit();
        } catch (IOException e) {
            throw Failure.writing(path.toString(), e);
        }
    }

    /** Leaves the stream open. */
    public static void write(Table table, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            csv.writeRecord(table.names());
            for (int row = 0; row < table.rows(); row++) {
                String[] cells = new String[table.columns().size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = cell(table.columns().get(i), row);
                }
                csv.writeRecord(cells);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static String cell(Column column, int row) {
        return switch (column) {
            case Column.Categories it -> it.text(row);
            case Column.Numbers it -> number(it.values()[row]);
        };
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        boolean whole = Math.rint(number) == number && Math.abs(number) < EXACT_BELOW;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }
}
