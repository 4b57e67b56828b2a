package io.segue.learn.experiment.stat;

/** What one metric says about one arm; a record for each kind of metric. */
public sealed interface Sample {
    /** In the arm. */
    long people();

    /** What is read of it, without regard to other arms. */
    Summary summary();

    /** Who did it, of how many: conversion, visit, retention. */
    record Proportion(long people, long successes) implements Sample {
        @Override
        public Summary summary() {
            double share = (double) successes / people;
            return new Summary(people, share, share * (1 - share));
        }

        /**
         * The same, but that nobody or everybody did it makes nothing certain: the variance is then that with one who did
         * it and one who did not in addition (Agresti and Caffo, 2000).
         */
        public Summary uncertain() {
            if (successes > 0 && successes < people) {
                return summary();
            }
            double share = (successes + 1.0) / (people + 2.0);
            return new Summary(people, summary().mean(), share * (1 - share));
        }
    }

    /** A number for each person: revenue, orders. */
    record Mean(Moments values) implements Sample {
        @Override
        public long people() {
            return values.n();
        }

        @Override
        public Summary summary() {
            return values.summary();
        }
    }

    /** A sum over a sum, by people: revenue per session. {@code x} is above and {@code y} below. */
    record Ratio(JointMoments parts) implements Sample {
        @Override
        public long people() {
            return parts.n();
        }

        @Override
        public Summary summary() {
            return parts.ratio();
        }
    }

    /**
     * A number for each person beside the same from before the experiment, for {@link Cuped}.
     *
     * @param known {@code x} is from before and {@code y} from the experiment
     * @param unknown of those who have no past
     */
    record WithPast(JointMoments known, Moments unknown) implements Sample {
        /** @param before {@code NaN} for those who have no past */
        public static WithPast of(double[] before, double[] values) {
            if (before.length != values.length) {
                throw new IllegalArgumentException(
                        "expected " + values.length + " values from before, but got " + before.length);
            }
            JointAccumulator known = new JointAccumulator();
            MomentsAccumulator unknown = new MomentsAccumulator();
            for (int i = 0; i < values.length; i++) {
                if (Double.isNaN(before[i])) {
                    unknown.add(values[i]);
                } else {
                    known.add(before[i], values[i]);
                }
            }
            return new WithPast(known.moments(), unknown.moments());
        }

        @Override
        public long people() {
            return known.n() + unknown.n();
        }

        /** Unadjusted. */
        @Override
        public Summary summary() {
            return known.y().plus(unknown).summary();
        }
    }
}
