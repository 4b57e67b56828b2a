package io.segue.learn.experiment.power;

import io.segue.learn.statistics.Gauss;

/**
 * Two shares, two-sided, on the scale where their variance does not depend on them: h = 2 asin √p₂ − 2 asin √p₁ (Cohen,
 * 1988, chapter 6). From 10 % to 11 % at 5 % and 80 % that makes 14,744.1 in each arm; the formula with both variances
 * unpooled makes 14,748.0.
 *
 * @param alpha how often chance alone may raise an alarm, above 0 and below 1
 * @param ratio people in the treatment for each in the control, above 0 and finite
 */
public record ProportionPower(double alpha, double ratio) {
    public ProportionPower {
        Expect.between("alpha", alpha, 0, 1);
        Expect.between("ratio", ratio, 0, Double.POSITIVE_INFINITY);
    }

    /** 5 % and arms of one size. */
    public static ProportionPower standard() {
        return new ProportionPower(.05, 1);
    }

    /**
     * People in the control, a fraction included.
     *
     * @param control above 0 and below 1, and {@code treatment} likewise; not the same
     * @return {@code NaN} when it takes more than {@link MeanPower#PEOPLE_MAX} in the larger arm
     */
    public double people(double control, double treatment, double power) {
        double h = distance(control, treatment);
        double z = Gauss.twoSided(alpha) + Gauss.quantile(Expect.between("power", power, alpha, 1));
        if (control == treatment) {
            throw new IllegalArgumentException("expected two shares that differ, but got " + control + " twice");
        }
        double people = z * z / (h * h) * (1 + 1 / ratio);
        return people * Math.max(1, ratio) <= MeanPower.PEOPLE_MAX ? people : Double.NaN;
    }

    /**
     * How likely the difference is found.
     *
     * @param people in the control, above 0 and finite
     */
    public double power(double control, double treatment, double people) {
        Expect.between("people", people, 0, Double.POSITIVE_INFINITY);
        double shift = Math.abs(distance(control, treatment)) / Math.sqrt((1 + 1 / ratio) / people);
        double critical = Gauss.twoSided(alpha);
        return Gauss.above(critical - shift) + Gauss.below(-critical - shift);
    }

    /**
     * The smallest share above the control's that is found with this power.
     *
     * @param control above 0 and below 1
     * @param people in the control, above 0 and finite
     * @return from {@code control} to 1; {@code NaN} when not even 1 is
     */
    public double detectable(double control, double people, double power) {
        Expect.between("share", control, 0, 1);
        Expect.between("people", people, 0, Double.POSITIVE_INFINITY);
        double z = Gauss.twoSided(alpha) + Gauss.quantile(Expect.between("power", power, alpha, 1));
        double angle = Math.asin(Math.sqrt(control)) + z * Math.sqrt((1 + 1 / ratio) / people) / 2;
        return angle > Math.PI / 2 ? Double.NaN : Math.pow(Math.sin(angle), 2);
    }

    private static double distance(double control, double treatment) {
        Expect.between("share", control, 0, 1);
        Expect.between("share", treatment, 0, 1);
        return 2 * Math.asin(Math.sqrt(treatment)) - 2 * Math.asin(Math.sqrt(control));
    }
}
