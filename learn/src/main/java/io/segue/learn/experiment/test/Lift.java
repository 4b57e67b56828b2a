package io.segue.learn.experiment.test;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;

/**
 * How much more the treatment has than the control. The relative interval is Fieller's (1954): it leaves out 0 exactly
 * when the absolute one does, so that the two never contradict each other. Where the control's mean cannot be told from
 * 0, a relative lift means nothing and its interval is everything.
 *
 * @param absolute treatment − control, in the metric's unit
 * @param relative the same over the control's mean: .1 is 10 % more; {@code NaN} when that is 0
 */
public record Lift(double absolute, Interval absoluteInterval, double relative, Interval relativeInterval) {

    /** @param critical how many standard errors to either side: 1.96 for a single look at 95 % */
    public static Lift of(Summary treatment, Summary control, double critical, double level) {
        double absolute = treatment.mean() - control.mean();
        double error = Summary.standardError(treatment, control);
        return new Lift(
                absolute,
                Interval.around(absolute, critical * error, level),
                control.mean() == 0 ? Double.NaN : absolute / Math.abs(control.mean()),
                fieller(treatment, control, critical, level));
    }

    /**
     * Of two shares: neither can fall by more than all of it, and that nobody or everybody did it does not make it certain.
     *
     * @param critical as above
     */
    public static Lift of(Sample.Proportion treatment, Sample.Proportion control, double critical, double level) {
        Lift lift = of(treatment.uncertain(), control.uncertain(), critical, level);
        return new Lift(
                lift.absolute,
                lift.absoluteInterval.within(-1, 1),
                lift.relative,
                lift.relativeInterval.low() == Double.NEGATIVE_INFINITY
                        ? lift.relativeInterval
                        : lift.relativeInterval.within(-1, Double.POSITIVE_INFINITY));
    }

    /**
     * What it comes to over so many people.
     *
     * @param people who get the treatment instead of the control
     */
    public double total(long people) {
        return absolute * people;
    }

    /** The interval of {@link #total}. */
    public Interval totalInterval(long people) {
        return absoluteInterval.times((double) people);
    }

    /** All r for which treatment − (1 + r) control is within {@code critical} standard errors of 0. */
    private static Interval fieller(Summary treatment, Summary control, double critical, double level) {
        double one = treatment.mean();
        double other = control.mean();
        double squared = critical * critical;
        double a = other * other - squared * control.squaredError();
        if (!(a > 0)) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        }
        double b = one * other;
        double c = one * one - squared * treatment.squaredError();
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        double low = (b - root) / a - 1;
        double high = (b + root) / a - 1;
        return other > 0 ? new Interval(low, high, level) : new Interval(-high, -low, level);
    }
}
