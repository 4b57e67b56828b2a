package io.segue.learn.experiment.power;

/** What a programmer must give. */
final class Expect {
    private Expect() {}

    /** @return {@code value}, when it is above {@code low} and below {@code high} */
    static double between(String what, double value, double low, double high) {
        if (!(value > low) || !(value < high)) {
            throw new IllegalArgumentException(
                    "expected " + what + " between " + low + " and " + high + ", but got " + value);
        }
        return value;
    }
}
