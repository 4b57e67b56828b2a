package io.segue.learn.experiment.bayes;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.stat.Quadrature;
import io.segue.learn.experiment.stat.Roots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Arms compared by what is believed of each. Exact to about 1e-9. More is better; turn the arms round where less is. */
public final class Belief {
    private static final double ACCURACY = 1e-12;

    private Belief() {}

    /** How likely each arm has more than all others. The sum is 1. */
    public static double[] best(List<Posterior> arms) {
        double[] best = new double[arms.size()];
        for (int i = 0; i < best.length; i++) {
            Posterior arm = arms.get(i);
            List<Posterior> others = new ArrayList<>(arms);
            others.remove(i);
            best[i] = integrate(arm, arms, x -> arm.density(x) * allBelow(others, x));
        }
        return best;
    }

    /** What is given up on average by choosing each arm, against the best: in the metric's unit, 0 or more. */
    public static double[] expectedLoss(List<Posterior> arms) {
        double low = arms.stream().mapToDouble(Posterior::low).min().orElseThrow();
        double high = arms.stream().mapToDouble(Posterior::high).max().orElseThrow();
        double largest = low + integrate(breaks(low, high, arms), x -> 1 - allBelow(arms, x));
        return arms.stream().mapToDouble(it -> Math.max(0, largest - it.mean())).toArray();
    }

    /** How likely the treatment has more than the control. */
    public static double chanceToBeat(Posterior treatment, Posterior control) {
        return integrate(treatment, List.of(treatment, control), x -> treatment.density(x) * control.below(x));
    }

    /** Where treatment − control is with this probability, as much being left out below as above. */
    public static Interval difference(Posterior treatment, Posterior control, double level) {
        double low = treatment.low() - control.high();
        double high = treatment.high() - control.low();
        DoubleUnaryOperator below = by -> integrate(
                breaks(control.low(), control.high(), control.panels(), shifted(treatment.panels(), by)),
                x -> control.density(x) * treatment.below(x + by));
        return interval(below, low, high, ACCURACY * (high - low), level);
    }

    /**
     * Where (treatment − control) / control is with this probability. Everything from −∞ to ∞ when the control may well be
     * 0 or less, where a relative lift means nothing.
     */
    public static Interval relative(Posterior treatment, Posterior control, double level) {
        if (control.low() <= 0) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        }
        double low = Math.min(treatment.low() / control.high(), treatment.low() / control.low()) - 1;
        double high = treatment.high() / control.low() - 1;
        DoubleUnaryOperator below = by -> integrate(
                breaks(control.low(), control.high(), control.panels(), scaled(treatment.panels(), 1 + by)),
                x -> control.density(x) * treatment.below(x * (1 + by)));
        double accuracy = ACCURACY * (treatment.high() - treatment.low()) / control.high();
        return interval(below, low, high, accuracy, level);
    }

    /** @param accuracy beside the spread, which low and high may be very far beyond */
    private static Interval interval(
            DoubleUnaryOperator below, double low, double high, double accuracy, double level) {
        double tail = (1 - level) / 2;
        return new Interval(
                Roots.find(it -> below.applyAsDouble(it) - tail, low, high, accuracy),
                Roots.find(it -> below.applyAsDouble(it) - (1 - tail), low, high, accuracy),
                level);
    }

    private static double allBelow(List<Posterior> arms, double x) {
        double product = 1;
        for (Posterior arm : arms) {
            product *= arm.below(x);
        }
        return product;
    }

    private static double integrate(Posterior over, List<Posterior> arms, DoubleUnaryOperator function) {
        return integrate(breaks(over.low(), over.high(), arms), function);
    }

    private static double integrate(double[] breaks, DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 1; i < breaks.length; i++) {
            sum += Quadrature.integrate(breaks[i - 1], breaks[i], 1, function);
        }
        return sum;
    }

    private static double[] breaks(double low, double high, List<Posterior> arms) {
        return breaks(low, high, arms.stream().map(Posterior::panels).toArray(double[][]::new));
    }

    private static double[] breaks(double low, double high, double[]... panels) {
        DoubleStream inside =
                Arrays.stream(panels).flatMapToDouble(Arrays::stream).filter(it -> it > low && it < high);
        return DoubleStream.concat(DoubleStream.of(low, high), inside)
                .sorted()
                .distinct()
                .toArray();
    }

    private static double[] shifted(double[] panels, double by) {
        return Arrays.stream(panels).map(it -> it - by).toArray();
    }

    private static double[] scaled(double[] panels, double by) {
        return by > 0 ? Arrays.stream(panels).map(it -> it / by).toArray() : new double[0];
    }
}
