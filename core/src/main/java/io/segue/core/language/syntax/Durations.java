package io.segue.core.language.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as the rule language writes them. Every unit has a fixed length: a month is 30 days, a year 365. */
public final class Durations {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([0-9]{1,20}(?:\\.[0-9]{1,20})?)\\s*([a-zA-Z]{1,20})\\s*");

    private Durations() {}

    enum Unit {
        SECOND("s", 1_000L),
        MINUTE("m", 60_000L),
        HOUR("h", 3_600_000L),
        DAY("d", 86_400_000L),
        WEEK("w", 7 * 86_400_000L),
        MONTH("mo", 30 * 86_400_000L),
        YEAR("y", 365 * 86_400_000L);

        private final String shortForm;
        private final long millis;

        Unit(String shortForm, long millis) {
            this.shortForm = shortForm;
            this.millis = millis;
        }

        String singular() {
            return name().toLowerCase(Locale.ROOT);
        }

        String plural() {
            return singular() + "s";
        }

        /** The unit of this name in any of its forms, or null. */
        static @Nullable Unit of(String word) {
            String name = word.toLowerCase(Locale.ROOT);
            for (Unit unit : values()) {
                if (name.equals(unit.shortForm) || name.equals(unit.singular()) || name.equals(unit.plural())) {
                    return unit;
                }
            }
            return null;
        }

        /** The long forms that fit a number, for hints. */
        static List<String> names(String number) {
            List<String> names = new ArrayList<>();
            for (Unit unit : values()) {
                names.add(number.equals("1") ? unit.singular() : unit.plural());
            }
            return names;
        }
    }

    /** The milliseconds of a text such as {@code 10 minutes} or {@code 90d}; nothing when it is not a duration. */
    public static OptionalLong parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        Unit unit = written.matches() ? Unit.of(written.group(2)) : null;
        return unit == null ? OptionalLong.empty() : millis(new BigDecimal(written.group(1)), unit);
    }

    /** Nothing when it is not a whole number of milliseconds, or more than {@link Limits#DURATION}. */
    static OptionalLong millis(BigDecimal number, Unit unit) {
        BigDecimal millis = number.multiply(BigDecimal.valueOf(unit.millis)).stripTrailingZeros();
        boolean exact = millis.scale() <= 0 && millis.abs().compareTo(BigDecimal.valueOf(Limits.DURATION)) <= 0;
        return exact ? OptionalLong.of(millis.longValueExact()) : OptionalLong.empty();
    }

    /** In the largest of days, hours, minutes and seconds that needs no fraction: {@code 90 minutes}, {@code 180 days}. */
    public static String format(long millis) {
        for (Unit unit : List.of(Unit.DAY, Unit.HOUR, Unit.MINUTE)) {
            if (millis % unit.millis == 0 && millis != 0) {
                return format(BigDecimal.valueOf(millis / unit.millis), unit);
            }
        }
        return format(BigDecimal.valueOf(millis, 3).stripTrailingZeros(), Unit.SECOND);
    }

    private static String format(BigDecimal number, Unit unit) {
        return number.toPlainString() + " " + (number.compareTo(BigDecimal.ONE) == 0 ? unit.singular() : unit.plural());
    }
}
