package io.segue.learn.experiment.stat;

import java.util.ArrayList;
import java.util.List;

/**
 * Less noise by what was known before (CUPED; Deng, Xu, Kohavi and Walker, 2013, eq. 2 to 4): what the past explains is
 * taken out of each arm's values, by one slope for all arms, so that the difference of arms keeps its meaning. Having a
 * past is itself known before, and is taken out beside it: who has none is not guessed at.
 *
 * @param theta the slope on the past, among those who have one: pooled within arms, so that the effect does not leak in
 * @param thetaKnown how much more those have who have a past
 * @param adjusted for each arm, in the order given
 * @param variances of one person before the adjustment, in the same order
 */
public record Cuped(double theta, double thetaKnown, List<Summary> adjusted, List<Double> variances) {
    public Cuped {
        adjusted = List.copyOf(adjusted);
        variances = List.copyOf(variances);
    }

    /** @param arms control and all treatments */
    public static Cuped adjust(List<Sample.WithPast> arms) {
        double products = 0;
        double squares = 0;
        JointMoments pooled = JointMoments.NONE;
        long people = 0;
        for (Sample.WithPast arm : arms) {
            products += arm.known().products();
            squares += arm.known().squaresX();
            pooled = pooled.plus(arm.known());
            people += arm.people();
        }
        double theta = squares > 0 ? products / squares : 0;
        double thetaKnown = thetaKnown(arms, theta, pooled.meanX());
        double shareKnown = (double) pooled.n() / people;
        List<Summary> adjusted = new ArrayList<>();
        for (Sample.WithPast arm : arms) {
            adjusted.add(residuals(arm, theta, pooled.meanX(), thetaKnown, shareKnown)
                    .summary());
        }
        return new Cuped(
                theta,
                thetaKnown,
                adjusted,
                arms.stream().map(it -> it.summary().variance()).toList());
    }

    /** The share of an arm's variance that is gone: 0 nothing, near 1 almost all. Below 0 when the past misleads. */
    public double reduction(int arm) {
        return 1 - adjusted.get(arm).variance() / variances.get(arm);
    }

    private static double thetaKnown(List<Sample.WithPast> arms, double theta, double meanX) {
        double difference = 0;
        double weight = 0;
        for (Sample.WithPast arm : arms) {
            if (arm.known().n() > 0 && arm.unknown().n() > 0) {
                double of = (double) arm.known().n() * arm.unknown().n() / arm.people();
                double known = arm.known().meanY() - theta * (arm.known().meanX() - meanX);
                difference += of * (known - arm.unknown().mean());
                weight += of;
            }
        }
        return weight > 0 ? difference / weight : 0;
    }

    private static Moments residuals(
            Sample.WithPast arm, double theta, double meanX, double thetaKnown, double shareKnown) {
        JointMoments known = arm.known();
        Moments with = new Moments(
                known.n(),
                known.meanY() - theta * (known.meanX() - meanX) - thetaKnown * (1 - shareKnown),
                known.squaresY() - 2 * theta * known.products() + theta * theta * known.squaresX());
        Moments without = new Moments(
                arm.unknown().n(),
                arm.unknown().mean() + thetaKnown * shareKnown,
                arm.unknown().squares());
        return with.plus(without);
    }
}
