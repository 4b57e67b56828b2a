package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.power.MeanPower;
import io.segue.learn.experiment.power.ProportionPower;
import java.util.OptionalDouble;

/**
 * How many people an experiment is to have.
 *
 * @param measured what it is to move
 * @param lift by how much at least, relative to the control; not 0
 * @param alpha how often chance alone may raise an alarm
 * @param power how likely the lift is to be found
 * @param ratio people in the treatment for each in the control
 * @param perDay new people a day, in both arms together; empty when nobody knows
 */
public record PowerQuestion(
        Measured measured, double lift, double alpha, double power, double ratio, OptionalDouble perDay) {
    /** What is to be moved, as it is without a treatment. */
    public sealed interface Measured {
        /** @param baseline the share that does it, above 0 and below 1 */
        record Share(double baseline) implements Measured {}

        /**
         * @param mean not 0
         * @param deviation the standard deviation of one person, above 0
         */
        record Mean(double mean, double deviation) implements Measured {}
    }

    /** Nobody has more people in an arm. */
    public static final double PEOPLE_MAX = MeanPower.PEOPLE_MAX;

    /** Whether {@link #PEOPLE_MAX} people in the larger arm are enough. */
    public boolean isAnswered() {
        return !Double.isNaN(people(lift, power));
    }

    /** In the control, a fraction included; {@code NaN} when {@link #PEOPLE_MAX} in the larger arm are not enough. */
    double people(double ofLift, double withPower) {
        return switch (measured) {
            case Measured.Share it -> {
                double moved = it.baseline() * (1 + ofLift);
                yield moved == it.baseline()
                        ? Double.NaN
                        : new ProportionPower(alpha, ratio).people(it.baseline(), moved, withPower);
            }
            case Measured.Mean it -> {
                double effect = Math.min(Double.MAX_VALUE, Math.abs(ofLift * it.mean()) / it.deviation());
                yield effect == 0 ? Double.NaN : new MeanPower(alpha, ratio).people(effect, withPower);
            }
        };
    }

    /** In the control, for two in the smaller arm. */
    double least() {
        return 2 / Math.min(1, ratio);
    }

    /**
     * The smallest rise that is found.
     *
     * @param people in the control, {@link #least} or more
     * @return relative to the control; {@code NaN} when none is
     */
    double detectable(double people) {
        return switch (measured) {
            case Measured.Share it ->
                new ProportionPower(alpha, ratio).detectable(it.baseline(), people, power) / it.baseline() - 1;
            case Measured.Mean it ->
                new MeanPower(alpha, ratio).detectable(people, power) * it.deviation() / Math.abs(it.mean());
        };
    }

    /** Whether there can be so large a lift: no share is 0 or 1. */
    boolean isPossible(double ofLift) {
        return switch (measured) {
            case Measured.Share it -> it.baseline() * (1 + ofLift) > 0 && it.baseline() * (1 + ofLift) < 1;
            case Measured.Mean it -> true;
        };
    }
}
