package io.segue.server.analysis.predict;

import io.segue.core.event.IsoTime;
import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** A column of times as numbers to sort by: numbers as they are, dates and instants as milliseconds since 1970. */
final class Moments {
    private static final int DATE_CHARS = 10;

    private Moments() {}

    /** @throws DataException for a cell that is empty or no time, or when numbers and dates are mixed */
    static Column.Numbers of(Column column) {
        Column.Categories texts = Texts.of(column);
        double[] levels = new double[texts.levels().size()];
        boolean numbers = texts.levels().stream().allMatch(Moments::isNumber);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = numbers
                    ? Double.parseDouble(texts.levels().get(i))
                    : millis(column.name(), texts.levels().get(i));
        }
        double[] values = new double[texts.rows()];
        for (int row = 0; row < values.length; row++) {
            if (texts.isMissing(row)) {
                throw new DataException(new DataProblem(
                        "missing-time",
                        column.name(),
                        "expected a time in each row, but there is none in row " + (row + 1),
                        "leave out the rows without one"));
            }
            values[row] = levels[texts.codes()[row]];
        }
        return new Column.Numbers(column.name(), values);
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9]+(\\.[0-9]+)?");
    }

    private static double millis(String column, String text) {
        OptionalLong instant = IsoTime.parse(text);
        if (instant.isPresent()) {
            return instant.getAsLong();
        }
        try {
            LocalDateTime local = text.length() == DATE_CHARS
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
            return local.toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException e) {
            throw new DataException(new DataProblem(
                    "no-time",
                    column,
                    "expected numbers, or dates such as 2026-03-01 or 2026-03-01 10:14:07, but got "
                            + Printable.quote(text),
                    "write the times in one of these ways"));
        }
    }
}
