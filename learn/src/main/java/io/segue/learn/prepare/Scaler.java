package io.segue.learn.prepare;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A {@link Scaling} with what was found in training. Missing stays missing. */
public sealed interface Scaler {
    double scale(double value);

    /** The way back: exact but for rounding; where several values scale to one, any of them. */
    double unscale(double scaled);

    /**
     * (x − center) / spread.
     *
     * @param spread not 0
     */
    record Shift(double center, double spread) implements Scaler {
        public Shift {
            if (!(Math.abs(spread) > 0) || !Double.isFinite(spread) || !Double.isFinite(center)) {
                throw new IllegalArgumentException(
                        "expected a finite center and spread, but got " + center + " and " + spread);
            }
        }

        @Override
        public double scale(double value) {
            return (value - center) / spread;
        }

        @Override
        public double unscale(double scaled) {
            return scaled * spread + center;
        }
    }

    /** ln(1 + x); below 0 as at 0. */
    record Logarithm() implements Scaler {
        @Override
        public double scale(double value) {
            return Math.log1p(Math.max(value, 0));
        }

        @Override
        public double unscale(double scaled) {
            return Math.expm1(scaled);
        }
    }

    /**
     * The share of training values below x, linear between the quantiles kept, as scikit-learn's {@code
     * QuantileTransformer} has it: the mean of the shares from below and from above, so that ties get their middle.
     *
     * @param quantiles ascending, at equal steps of the share from 0 to 1; at least 2
     * @param normal whether the share becomes a quantile of the standard normal distribution
     */
    record Quantiles(double[] quantiles, boolean normal) implements Scaler {
        /** Shares nearer to 0 and 1 than this count as this, so that the normal quantile is finite. */
        private static final double SHARE_MIN = 1e-7;

        private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
        private static final double NORMAL_MAX = -NORMAL.inverseCumulativeProbability(SHARE_MIN);

        public Quantiles {
            if (quantiles.length < 2) {
                throw new IllegalArgumentException("expected at least 2 quantiles, but got " + quantiles.length);
            }
        }

        @Override
        public double scale(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            double share = share(value);
            if (!normal) {
                return share;
            }
            return Math.clamp(NORMAL.inverseCumulativeProbability(share), -NORMAL_MAX, NORMAL_MAX);
        }

        private double share(double value) {
            int last = quantiles.length - 1;
            if (value <= quantiles[0] || value >= quantiles[last]) {
                return value <= quantiles[0] ? 0 : 1;
            }
            int below = firstAtLeast(value);
            int above = firstAbove(value) - 1;
            if (below > above) {
                double step = quantiles[below] - quantiles[above];
                return (above + (value - quantiles[above]) / step) / last;
            }
            return (below + above) / 2.0 / last;
        }

        private int firstAtLeast(double value) {
            int place = Arrays.binarySearch(quantiles, value);
            if (place < 0) {
                return -place - 1;
            }
            while (place > 0 && quantiles[place - 1] == value) {
                place--;
            }
            return place;
        }

        private int firstAbove(double value) {
            int place = firstAtLeast(value);
            while (place < quantiles.length && quantiles[place] == value) {
                place++;
            }
            return place;
        }

        @Override
        public double unscale(double scaled) {
            if (Double.isNaN(scaled)) {
                return scaled;
            }
            int last = quantiles.length - 1;
            double share = normal ? NORMAL.cumulativeProbability(scaled) : scaled;
            double place = Math.clamp(share, 0, 1) * last;
            int below = Math.min((int) place, last - 1);
            return quantiles[below] + (place - below) * (quantiles[below + 1] - quantiles[below]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Quantiles it && normal == it.normal && Arrays.equals(quantiles, it.quantiles);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(quantiles);
        }

        @Override
        public String toString() {
            return "Quantiles of " + quantiles.length + (normal ? ", normal" : ", uniform");
        }
    }
}
