package io.segue.server.report;

import java.time.LocalDate;
import java.util.Locale;

/** How people read a number. */
public sealed interface Format {
    /** Stands where nothing is known. */
    String UNKNOWN = "–";

    /** Of a number that may be {@code NaN} or infinite. */
    default String show(double number) {
        if (Double.isNaN(number)) {
            return UNKNOWN;
        }
        return Double.isInfinite(number) ? (number < 0 ? "−∞" : "∞") : finite(number);
    }

    /** Of a finite number. */
    String finite(double number);

    /** With a comma between thousands. */
    record Decimal(int digits) implements Format {
        @Override
        public String finite(double number) {
            String text = String.format(Locale.ROOT, "%,." + digits + "f", Math.abs(number));
            boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
            return number < 0 && !zero ? "−" + text : text;
        }
    }

    /** A share of one: 0.5 is shown as 50 %. */
    record Percent(int digits) implements Format {
        @Override
        public String finite(double number) {
            return new Decimal(digits).finite(100 * number) + " %";
        }
    }

    /** How likely it is that chance alone does it. */
    record PValue() implements Format {
        private static final double SMALLEST = 0.0001;

        @Override
        public String finite(double number) {
            return number < SMALLEST ? "< 0.0001" : new Decimal(4).finite(number);
        }
    }

    /** A number of days since 1970, shown as a date. */
    record Day() implements Format {
        @Override
        public String finite(double number) {
            return LocalDate.ofEpochDay(Math.round(number)).toString();
        }
    }

    /** Differences: what is greater than zero has a plus. */
    record Signed(Format of) implements Format {
        @Override
        public String finite(double number) {
            return (number > 0 ? "+" : "") + of.finite(number);
        }
    }

    /** @param unit what is written behind it, such as {@code "weeks"} */
    record Unit(Format of, String unit) implements Format {
        @Override
        public String finite(double number) {
            return of.finite(number) + " " + unit;
        }
    }

    static Format count() {
        return new Decimal(0);
    }

    static Format pValue() {
        return new PValue();
    }

    static Format day() {
        return new Day();
    }

    static Format decimal(int digits) {
        return new Decimal(digits);
    }

    static Format percent(int digits) {
        return new Percent(digits);
    }

    /** The same, with a plus for what is greater than zero. */
    default Format signed() {
        return new Signed(this);
    }

    default Format unit(String unit) {
        return new Unit(this, unit);
    }
}
