package io.segue.server.report;

/** Something a report tells: exact for programs, rounded for people. */
public sealed interface Value {
    /** For people, in one line. */
    String show();

    record Text(String text) implements Value {
        @Override
        public String show() {
            return text;
        }
    }

    /** @param number {@code NaN} where nothing is known */
    record Num(double number, Format format) implements Value {
        @Override
        public String show() {
            return format.show(number);
        }
    }

    /** Such as an interval of confidence; {@code NaN} where a bound is not known. */
    record Range(double low, double high, Format format) implements Value {
        @Override
        public String show() {
            return Double.isNaN(low) && Double.isNaN(high)
                    ? Format.UNKNOWN
                    : format.show(low) + " to " + format.show(high);
        }
    }

    static Value text(String text) {
        return new Text(text);
    }

    static Value count(long count) {
        return new Num(count, Format.count());
    }

    static Value decimal(double number, int digits) {
        return new Num(number, Format.decimal(digits));
    }

    /** @param share 0.5 is shown as 50 % */
    static Value percent(double share, int digits) {
        return new Num(share, Format.percent(digits));
    }

    static Value pValue(double p) {
        return new Num(p, Format.pValue());
    }

    static Value range(double low, double high, Format format) {
        return new Range(low, high, format);
    }
}
