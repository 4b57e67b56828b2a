package io.segue.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or one of the three forms of a date that HTTP knows. */
final class RetryAfter {
    /** Nobody can ask for more than this. */
    static final Duration MAX = Duration.ofDays(1);

    private static final int DIGITS_MAX = 9;

    /** RFC 850 gave years two digits; nobody writes a date of the last century into this header. */
    private static final DateTimeFormatter RFC_850 =
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

    private RetryAfter() {}

    /** Empty when it says nothing that can be understood; nothing to wait for when the date is past. */
    static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        if (!text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(capped(Duration.ofSeconds(Long.parseLong(text))));
        }
        return date(text).map(date -> capped(Duration.between(now, date)));
    }

    private static Duration capped(Duration wanted) {
        if (wanted.isNegative()) {
            return Duration.ZERO;
        }
        return wanted.compareTo(MAX) > 0 ? MAX : wanted;
    }

    private static Optional<Instant> date(String text) {
        for (DateTimeFormatter form :
                new DateTimeFormatter[] {DateTimeFormatter.RFC_1123_DATE_TIME, RFC_850, ASCTIME}) {
            try {
                return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException e) {
                // It may be one of the other forms.
            }
        }
        return Optional.empty();
    }
}
