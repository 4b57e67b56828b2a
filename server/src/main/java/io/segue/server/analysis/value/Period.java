package io.segue.server.analysis.value;

import io.segue.core.language.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time such as {@code 12 months}.
 *
 * @param text as it was written
 * @param days above 0, at most ten years; a month has 365.25 / 12, a year 365.25
 */
public record Period(String text, double days) {
    private static final Pattern FORM =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?(d|days?|w|weeks?|mo|months?|y|years?)", Pattern.CASE_INSENSITIVE);
    private static final double YEAR = 365.25;
    private static final int YEARS_MAX = 10;

    /** @throws IllegalArgumentException with a sentence for people */
    public static Period of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        double number = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        double days = number > 0 ? number * days(matcher.group(2)) : 0;
        if (!(days > 0 && days <= YEARS_MAX * YEAR)) {
            throw new IllegalArgumentException(
                    "expected a time such as '12 months', '26 weeks' or '90 days', above 0 and" + " at most "
                            + YEARS_MAX + " years, but got " + Printable.quote(text));
        }
        return new Period(text.strip(), days);
    }

    private static double days(String unit) {
        return switch (Character.toLowerCase(unit.charAt(0))) {
            case 'd' -> 1;
            case 'w' -> 7;
            case 'm' -> YEAR / 12;
            default -> YEAR;
        };
    }
}
