package io.segue.learn.value;

/** From a low to a high value, both included. */
public record Between(double low, double high) {
    public Between {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "expected a low end not above the high one, but got " + low + " and " + high);
        }
    }
}
