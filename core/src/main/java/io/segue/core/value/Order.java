package io.segue.core.value;

/** The one order of values: numbers by size, texts by code point, false before true. */
public final class Order {
    private Order() {}

    /** Whether two values are of one type that has an order. */
    public static boolean comparable(Value a, Value b) {
        return a instanceof Value.Num && b instanceof Value.Num
                || a instanceof Value.Text && b instanceof Value.Text
                || a instanceof Value.Bool && b instanceof Value.Bool;
    }

    /**
     * Negative, zero or positive, as {@code a} is below, equal to or above {@code b}.
     *
     * @throws IllegalArgumentException when the two are not {@link #comparable}
     */
    public static int compare(Value a, Value b) {
        if (a instanceof Value.Num x && b instanceof Value.Num y) {
            return Double.compare(x.number(), y.number());
        }
        if (a instanceof Value.Text x && b instanceof Value.Text y) {
            return compare(x.text(), y.text());
        }
        if (a instanceof Value.Bool x && b instanceof Value.Bool y) {
            return Boolean.compare(x.truth(), y.truth());
        }
        throw new IllegalArgumentException("expected two values of one type, but got " + a + " and " + b);
    }

    /** By code point, which differs from {@link String#compareTo} only beyond the basic plane. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
