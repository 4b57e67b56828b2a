package io.segue.learn.value;

/**
 * How far ahead is looked, and what later money is worth.
 *
 * @param ahead after the end of the observation, above 0, in the unit of the histories
 * @param discount in that unit: money after one unit is worth 1 / (1 + discount); 0 or above. For weeks, 15 % a year is
 *     1.15^(7/365.25) − 1
 * @param level how sure intervals are, such as 0.95
 */
public record Horizon(double ahead, double discount, double level) {
    public Horizon {
        if (!(ahead > 0) || !Double.isFinite(ahead) || !(discount >= 0) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "expected a time above 0, a discount from 0 on and a level between 0 and 1, " + "but got " + ahead
                            + ", " + discount + " and " + level);
        }
    }

    /** What a rate for a year is for a unit of so many days. */
    public static double discountOfYear(double rate, double unitDays) {
        return Math.pow(1 + rate, unitDays / 365.25) - 1;
    }
}
