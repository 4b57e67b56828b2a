package io.segue.core.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Reads and writes instants as the tracking API does: ISO-8601 with a zone, any number of decimals, cut to milliseconds.
 *
 * <p>Nearly all senders write {@code 2026-03-01T10:14:07.000Z}. That form is read digit by digit, because it is read
 * once an event; everything else goes to {@code java.time}.
 */
public final class IsoTime {
    /** The first instant of the year 10000, which has no four-digit year and no meaning for a shop. */
    private static final long END = 253_402_300_800_000L;

    private static final long DAY_MILLIS = 86_400_000;
    private static final Pattern NEEDLESS_DECIMALS = Pattern.compile("(?<=\\.\\d{9})\\d+");
    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("(?<=[+-]\\d\\d)(\\d\\d)$");

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private IsoTime() {}

    /** As {@code 2026-03-01T10:14:07.000Z}. */
    public static String format(long millis) {
        return FORMAT.format(Instant.ofEpochMilli(millis));
    }

    /** Whether events can have happened then: from 1970 to 9999. */
    public static boolean possible(long millis) {
        return millis >= 0 && millis < END;
    }

    /** Milliseconds since 1970; empty when the text is no instant with a zone, or none that is {@link #possible}. */
    public static OptionalLong parse(String text) {
        try {
            long millis = isPlain(text) ? plain(text) : general(text);
            return possible(millis) ? OptionalLong.of(millis) : OptionalLong.empty();
        } catch (DateTimeException noInstant) {
            return OptionalLong.empty();
        }
    }

    /** Whether the text looks like {@code yyyy-MM-ddTHH:mm:ss[.decimals]Z}. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        return last >= 19
                && text.charAt(last) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (last == 19 || text.charAt(19) == '.' && last > 20);
    }

    private static long plain(String text) {
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int millis = decimals(text, 20, text.length() - 1);
        if ((hour | minute | second | millis) < 0 || hour > 23 || minute > 59 || second > 59) {
            return -1;
        }
        long day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                .toEpochDay();
        return day * DAY_MILLIS + ((hour * 60 + minute) * 60 + second) * 1000L + millis;
    }

    /** The number between two places of the text; −1 when something else than digits is there. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The first three decimals as milliseconds; −1 when something else than digits is there. */
    private static int decimals(String text, int start, int end) {
        int millis = 0;
        int unit = 100;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            millis += digit * unit;
            unit /= 10;
        }
        return millis;
    }

    private static long general(String text) {
        String nanos = NEEDLESS_DECIMALS.matcher(text).replaceFirst("");
        String offset = OFFSET_WITHOUT_COLON.matcher(nanos).replaceFirst(":$1");
        return OffsetDateTime.parse(offset).toInstant().toEpochMilli();
    }
}
