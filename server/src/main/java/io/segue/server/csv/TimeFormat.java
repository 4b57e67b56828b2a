package io.segue.server.csv;

import io.segue.core.event.IsoTime;
import io.segue.core.language.Printable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;

/** How a file writes instants. */
sealed interface TimeFormat {
    /** Milliseconds since 1970; empty when the text is none. */
    OptionalLong read(String text);

    /** ISO-8601 with a zone. */
    record Iso() implements TimeFormat {
        @Override
        public OptionalLong read(String text) {
            return IsoTime.parse(text);
        }
    }

    /** Seconds or milliseconds since 1970. */
    record Unix(long millisEach) implements TimeFormat {
        @Override
        public OptionalLong read(String text) {
            try {
                return OptionalLong.of(Math.multiplyExact(Long.parseLong(text), millisEach));
            } catch (NumberFormatException | ArithmeticException e) {
                return OptionalLong.empty();
            }
        }
    }

    /** A {@code java.time} pattern. A date without a time is the start of its day. */
    record Pattern(DateTimeFormatter formatter, ZoneId zone) implements TimeFormat {
        static Pattern of(String pattern, ZoneId zone) {
            return new Pattern(
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone), zone);
        }

        @Override
        public OptionalLong read(String text) {
            try {
                TemporalAccessor read = formatter.parseBest(text, ZonedDateTime::from, LocalDate::from);
                Instant instant = read instanceof LocalDate date
                        ? date.atStartOfDay(zone).toInstant()
                        : ZonedDateTime.from(read).toInstant();
                return OptionalLong.of(instant.toEpochMilli());
            } catch (DateTimeException e) {
                return OptionalLong.empty();
            }
        }
    }

    /** A column's instant as the tracking API writes it. */
    default String iso(Row row, String column) throws BadRow {
        String cell = row.cell(column);
        OptionalLong millis = read(cell);
        if (millis.isEmpty() || !IsoTime.possible(millis.getAsLong())) {
            throw new BadRow(
                    "impossible-time",
                    "expected an instant from 1970 to 9999 in column " + column + ", but got " + Printable.quote(cell));
        }
        return Instant.ofEpochMilli(millis.getAsLong()).toString();
    }
}
