package io.segue.learn.predict.tune;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Where settings lay, smoothed, with one more observation that says "anywhere". */
interface Density {
    double draw(UniformRandomProvider random);

    /** The logarithm of the density at a place; of the probability where there are whole numbers or options. */
    double log(double place);

    /** How often each option was taken, and all of them together once more. */
    static Density ofOptions(double[] taken, double[] weights, int options) {
        double[] shares = new double[options];
        Arrays.fill(shares, 1.0 / options);
        for (int i = 0; i < taken.length; i++) {
            shares[(int) taken[i]] += weights[i];
        }
        double total = Arrays.stream(shares).sum();
        return new Density() {
            @Override
            public double draw(UniformRandomProvider random) {
                return pick(shares, total, random);
            }

            @Override
            public double log(double place) {
                return Math.log(shares[(int) place] / total);
            }
        };
    }

    /**
     * A normal distribution around each place, cut off at the ends, as wide as the way to the farther of its neighbours
     * (the ends are neighbours too), but at least a hundredth of the line, or more when there are few; and one in the
     * middle, as wide as the line.
     */
    static Density ofLine(double[] places, double[] weights, double low, double high, boolean whole) {
        int count = places.length + 1;
        double[] means = Arrays.copyOf(places, count);
        means[count - 1] = (low + high) / 2;
        double[] shares = Arrays.copyOf(weights, count);
        shares[count - 1] = 1;
        double[] widths = widths(means, low, high);
        return new Mixture(means, widths, shares, low, high, whole);
    }

    private static double[] widths(double[] means, double low, double high) {
        int count = means.length;
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> Double.compare(means[a], means[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double least = (high - low) / Math.min(100, 1 + count);
        double[] widths = new double[count];
        for (int i = 0; i < count; i++) {
            double before = i == 0 ? low : means[order[i - 1]];
            double after = i == count - 1 ? high : means[order[i + 1]];
            double mean = means[order[i]];
            widths[order[i]] = Math.clamp(Math.max(mean - before, after - mean), least, high - low);
        }
        widths[count - 1] = high - low;
        return widths;
    }

    private static int pick(double[] shares, double total, UniformRandomProvider random) {
        double left = random.nextDouble() * total;
        for (int i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    /** Normal distributions, cut off at both ends. */
    final class Mixture implements Density {
        private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

        private final double[] means;
        private final double[] widths;
        private final double[] shares;
        private final double total;
        private final double low;
        private final double high;
        private final boolean whole;

        /** Of each distribution: its share, divided by how much of it is not cut off. */
        private final double[] heights;

        Mixture(double[] means, double[] widths, double[] shares, double low, double high, boolean whole) {
            this.means = means;
            this.widths = widths;
            this.shares = shares;
            this.total = Arrays.stream(shares).sum();
            this.low = low;
            this.high = high;
            this.whole = whole;
            this.heights = new double[means.length];
            Arrays.setAll(heights, i -> shares[i] / total / (below(i, high) - below(i, low)));
        }

        @Override
        public double draw(UniformRandomProvider random) {
            int i = pick(shares, total, random);
            if (high == low) {
                return low;
            }
            double from = below(i, low);
            double place = from + random.nextDouble() * (below(i, high) - from);
            return Math.clamp(means[i] + widths[i] * NORMAL.inverseCumulativeProbability(place), low, high);
        }

        @Override
        public double log(double place) {
            if (high == low) {
                return 0;
            }
            double sum = 0;
            for (int i = 0; i < means.length; i++) {
                sum += heights[i]
                        * (whole
                                ? below(i, place + 0.5) - below(i, place - 0.5)
                                : NORMAL.density((place - means[i]) / widths[i]) / widths[i]);
            }
            return Math.log(sum);
        }

        private double below(int i, double place) {
            return NORMAL.cumulativeProbability((place - means[i]) / widths[i]);
        }
    }
}
