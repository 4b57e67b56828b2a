package io.segue.server.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.segue.server.source.Batch;
import java.util.List;
import java.util.stream.Collectors;

/** One line of a file, or several when a quoted value goes over lines. */
record Row(String file, Header header, CsvRecord cells) {
    /** The cell without blanks around it; empty when the row is too short. */
    String cell(String column) {
        Integer index = header.places().get(column);
        return index == null || index >= cells.getFieldCount()
                ? ""
                : cells.getField(index).strip();
    }

    Batch.Place place() {
        return new Batch.Place(file, cells.getStartingLineNumber());
    }

    void checkLength() throws BadRow {
        if (cells.getFieldCount() != header.width()) {
            throw new BadRow(
                    "wrong-columns",
                    "expected " + header.width() + " columns, but the line has " + cells.getFieldCount());
        }
    }

    /** As CSV again. */
    String text(char delimiter) {
        List<String> fields = cells.getFields();
        return fields.stream().map(it -> quoted(it, delimiter)).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static String quoted(String field, char delimiter) {
        boolean plain = field.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
