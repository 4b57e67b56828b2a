package io.segue.learn.experiment.power;

import io.segue.learn.experiment.stat.Roots;

/**
 * Two means, two-sided, by the noncentral t distribution (Cohen, 1988, chapter 2). Effects are in standard deviations of
 * one person.
 *
 * @param alpha how often chance alone may raise an alarm
 * @param ratio people in the treatment for each in the control
 */
public record MeanPower(double alpha, double ratio) {
    private static final double PEOPLE_MAX = 1e15;
    private static final double EFFECT_MAX = 100;
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
     * @param effect the difference over the standard deviation; not 0
     */
    public double people(double effect, double power) {
        Expect.between("power", power, alpha, 1);
        double least = 2 / Math.min(1, ratio);
        if (power(effect, least) >= power) {
            return least;
        }
        return Math.exp(Roots.find(
                it -> power(effect, Math.exp(it)) - power, Math.log(least), Math.log(PEOPLE_MAX), ACCURACY / 100));
    }

    /** How likely the difference is found with so many people in the control. */
    public double power(double effect, double people) {
        double df = people * (1 + ratio) - 2;
        double shift = Math.abs(effect) * Math.sqrt(people * ratio / (1 + ratio));
        return NoncentralT.twoSidedPower(df, shift, alpha);
    }

    /** The smallest effect that is found with this power. */
    public double detectable(double people, double power) {
        Expect.between("power", power, alpha, 1);
        return Roots.find(it -> power(it, people) - power, 0, EFFECT_MAX, ACCURACY);
    }
}
