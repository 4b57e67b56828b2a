package io.segue.server.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Writes instants as {@code 2026-03-01T10:14:07.000Z}, once a call or a change, so without {@code java.time}. Not for use
 * by several threads.
 */
public final class IsoText {
    public static final int LENGTH = 24;

    private static final int DAY_MILLIS = 86_400_000;

    private long day = Long.MIN_VALUE;
    private final byte[] text = "yyyy-MM-ddTHH:mm:ss.SSSZ".getBytes(StandardCharsets.US_ASCII);

    /** Valid until the next call. */
    public byte[] bytes(long millis) {
        long itsDay = Math.floorDiv(millis, DAY_MILLIS);
        if (itsDay != day) {
            day = itsDay;
            LocalDate date = LocalDate.ofEpochDay(itsDay);
            digits(date.getYear(), 0, 4);
            digits(date.getMonthValue(), 5, 2);
            digits(date.getDayOfMonth(), 8, 2);
        }
        int rest = Math.floorMod(millis, DAY_MILLIS);
        digits(rest / 3_600_000, 11, 2);
        digits(rest / 60_000 % 60, 14, 2);
        digits(rest / 1000 % 60, 17, 2);
        digits(rest % 1000, 20, 3);
        return text;
    }

    public String text(long millis) {
        return new String(bytes(millis), StandardCharsets.ISO_8859_1);
    }

    private void digits(int number, int start, int count) {
        int rest = number;
        for (int i = start + count - 1; i >= start; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
