package io.segue.learn.experiment.power;

import io.segue.learn.experiment.stat.Roots;

/**
 * Two means, two-sided, by the noncentral t distribution (Cohen, 1988, chapter 2). Effects are in standard deviations of
 * one person.
 *
 * @param alpha how often chance alone may raise an alarm, above 0 and below 1
 * @param ratio people in the treatment for each in the control, above 0 and finite
 */
public record MeanPower(double alpha, double ratio) {
    /** Nobody has more people in an arm. */
    public static final double PEOPLE_MAX = 1e12;

    /** No effect is larger, in standard deviations. */
    public static final double EFFECT_MAX = 100;

    private static final double ARM_MIN = 2;
    private static final double BOTH_MIN = 3;
    private static final double ACCURACY = 1e-9;

    public MeanPower {
        Expect.between("alpha", alpha, 0, 1);
        Expect.between("ratio", ratio, 0, Double.POSITIVE_INFINITY);
    }

    /** 5 % and arms of one size. */
    public static MeanPower standard() {
        return new MeanPower(.05, 1);
    }

    /**
     * People in the control, a fraction included.
     *
     * @param effect the difference over the standard deviation, finite and not 0; its sign does not matter
     * @param power above alpha and below 1
     * @return so many that there are at least 2 in each arm; {@code NaN} when not even {@link #PEOPLE_MAX} in the larger
     *     arm are enough
     * @throws IllegalArgumentException for anything else
     */
    public double people(double effect, double power) {
        Expect.between("power", power, alpha, 1);
        if (effect == 0) {
            throw new IllegalArgumentException("expected an effect other than 0, but got " + effect);
        }
        double least = ARM_MIN / Math.min(1, ratio);
        double most = PEOPLE_MAX / Math.max(1, ratio);
        if (!(least <= most)) {
            return Double.NaN;
        }
        if (power(effect, least) >= power) {
            return least;
        }
        if (power(effect, most) < power) {
            return Double.NaN;
        }
        return Math.exp(
                Roots.find(it -> power(effect, Math.exp(it)) - power, Math.log(least), Math.log(most), ACCURACY / 100));
    }

    /**
     * How likely the difference is found.
     *
     * @param effect finite
     * @param people in the control, finite, and so many that there are at least 3 in both arms together
     * @throws IllegalArgumentException for anything else
     */
    public double power(double effect, double people) {
        Expect.between("effect", effect, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Expect.between("people", people, 0, Double.POSITIVE_INFINITY);
        if (people * (1 + ratio) < BOTH_MIN) {
            throw new IllegalArgumentException(
                    "expected at least 3 people in both arms, but got " + people * (1 + ratio));
        }
        double df = people * (1 + ratio) - 2;
        double shift = Math.abs(effect) * Math.sqrt(people * ratio / (1 + ratio));
        return NoncentralT.twoSidedPower(df, shift, alpha);
    }

    /**
     * The smallest effect that is found with this power.
     *
     * @param people as for {@link #power}
     * @return above 0; {@code NaN} when not even {@link #EFFECT_MAX} is
     */
    public double detectable(double people, double power) {
        Expect.between("power", power, alpha, 1);
        if (power(EFFECT_MAX, people) < power) {
            return Double.NaN;
        }
        return Roots.find(it -> power(it, people) - power, 0, EFFECT_MAX, ACCURACY);
    }
}
