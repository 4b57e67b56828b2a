package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.Metric;
import io.segue.learn.experiment.stat.JointAccumulator;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.MomentsAccumulator;
import io.segue.learn.experiment.stat.Sample;
import java.util.Arrays;

/** One metric of all rows, from which any of them can be summed up. */
record Outcome(String name, Metric.Better better, Values values) {

    /** Arrays by row; {@code NaN} is left out. Not to be written to. */
    sealed interface Values {
        Sample sample(int... rows);

        /** 1 for who did it, else 0. */
        record Share(double[] did) implements Values {
            @Override
            public Sample sample(int... rows) {
                double[] known = known(did, rows);
                return new Sample.Proportion(
                        known.length, (long) Arrays.stream(known).sum());
            }
        }

        /** A number for each person. */
        record Mean(double[] numbers) implements Values {
            @Override
            public Sample sample(int... rows) {
                return new Sample.Mean(Moments.of(known(numbers, rows)));
            }
        }

        /** A sum over a sum. */
        record Ratio(double[] above, double[] below) implements Values {
            @Override
            public Sample sample(int... rows) {
                JointAccumulator all = new JointAccumulator();
                for (int row : rows) {
                    if (!Double.isNaN(above[row]) && !Double.isNaN(below[row])) {
                        all.add(above[row], below[row]);
                    }
                }
                return new Sample.Ratio(all.moments());
            }
        }

        /** A number for each person, and the same from before where it is known. */
        record WithPast(double[] before, double[] numbers) implements Values {
            @Override
            public Sample sample(int... rows) {
                JointAccumulator known = new JointAccumulator();
                MomentsAccumulator unknown = new MomentsAccumulator();
                for (int row : rows) {
                    if (Double.isNaN(numbers[row])) {
                        continue;
                    }
                    if (Double.isNaN(before[row])) {
                        unknown.add(numbers[row]);
                    } else {
                        known.add(before[row], numbers[row]);
                    }
                }
                return new Sample.WithPast(known.moments(), unknown.moments());
            }
        }

        /** Of rows that are summed up: how many of how many did it. */
        record Counts(double[] people, double[] successes) implements Values {
            @Override
            public Sample sample(int... rows) {
                return new Sample.Proportion((long) sum(people, rows), (long) sum(successes, rows));
            }
        }

        /** Of rows that are summed up: a sum, and the sum of squares. */
        record Sums(double[] people, double[] sums, double[] squares) implements Values {
            @Override
            public Sample sample(int... rows) {
                Moments all = Moments.NONE;
                for (int row : rows) {
                    all = all.plus(Moments.ofSums((long) people[row], sums[row], squares[row]));
                }
                return new Sample.Mean(all);
            }
        }
    }

    /** One number for each person, for what needs more than sums; empty where there is none. */
    double[] perPerson() {
        return switch (values) {
            case Values.Share it -> it.did();
            case Values.Mean it -> it.numbers();
            case Values.WithPast it -> it.numbers();
            case Values.Ratio it -> new double[0];
            case Values.Counts it -> new double[0];
            case Values.Sums it -> new double[0];
        };
    }

    /** What is known of them, in their order. */
    static double[] known(double[] values, int... rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> values[row])
                .filter(it -> !Double.isNaN(it))
                .toArray();
    }

    private static double sum(double[] values, int... rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).sum();
    }
}
