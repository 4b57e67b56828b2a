package io.segue.server.analysis.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * On which day something was. A date is taken as it is written, whatever the time and zone behind it; seconds and
 * milliseconds since 1970 are days of UTC.
 */
final class DayReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(?:\\.\\d+)?");
    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final long SECONDS_A_DAY = 86_400;

    private final @Nullable DateTimeFormatter format;

    private DayReader(@Nullable DateTimeFormatter format) {
        this.format = format;
    }

    /**
     * @param pattern of {@code java.time}; null to recognise {@code 2010-12-01}, also with a time behind it, {@code
     *     20101201}, seconds and milliseconds
     * @throws IllegalArgumentException when it is no pattern
     */
    static DayReader of(@Nullable String pattern) {
        return new DayReader(pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }

    /** Days since 1970-01-01; empty when the text is no date. */
    OptionalLong read(String text) {
        try {
            return format == null
                    ? recognised(text)
                    : OptionalLong.of(format.parse(text, LocalDate::from).toEpochDay());
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong recognised(String text) {
        for (Pattern pattern : new Pattern[] {ISO, BASIC}) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                return OptionalLong.of(LocalDate.of(number(date, 1), number(date, 2), number(date, 3))
                        .toEpochDay());
            }
        }
        if (SECONDS.matcher(text).matches()) {
            return OptionalLong.of((long) (Double.parseDouble(text) / SECONDS_A_DAY));
        }
        if (MILLIS.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text) / (1000 * SECONDS_A_DAY));
        }
        return OptionalLong.empty();
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
