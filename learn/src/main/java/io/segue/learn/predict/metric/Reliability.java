package io.segue.learn.predict.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether of those with probability .3 three in ten are positive: the reliability curve and its distance from the
 * diagonal.
 *
 * @param bins from the lowest scores up, without empty ones
 * @param error the expected calibration error (Naeini et al., 2015): |observed share − mean score|, averaged by weight
 * @param largest the largest of these distances
 * @param noise the error that would be expected of perfect probabilities with so many rows: no less can be measured
 */
public record Reliability(List<Bin> bins, double error, double largest, double noise) {
    /** Few enough to have rows in each, enough to see the shape. Bins of equal numbers of rows are the default. */
    public static final int DEFAULT_BINS = 10;

    /** The mean distance of a normal variable from its mean, in standard deviations. */
    private static final double MEAN_DISTANCE = Math.sqrt(2 / Math.PI);

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** Where a bin ends. Scores at an end belong to the bin below, equal scores always to one. */
    public enum Binning {
        /** About the same number of rows in each, whatever their weights. */
        QUANTILES,
        /** 0 to .1, .1 to .2 and so on. Most bins of a rare class are empty. */
        EQUAL_WIDTH
    }

    /** @param observed the share of class 1, with its interval */
    public record Bin(double from, double to, double weight, double meanScore, Proportion observed) {
        public double distance() {
            return Math.abs(observed.share() - meanScore);
        }
    }

    /** Ten bins of about equally many rows. */
    public static Reliability of(Scored scored) {
        return of(scored, Binning.QUANTILES, DEFAULT_BINS);
    }

    /** @param bins at least 1 */
    public static Reliability of(Scored scored, Binning binning, int bins) {
        double[] edges = edges(scored.needProbabilities(), binning, bins);
        Sums[] sums = new Sums[bins];
        Arrays.setAll(sums, i -> new Sums());
        for (int row = 0; row < scored.rows(); row++) {
            sums[bin(edges, scored.scores()[row])].add(
                    scored.scores()[row], scored.labels()[row], scored.weights()[row]);
        }
        List<Bin> filled = new ArrayList<>();
        double error = 0;
        double largest = 0;
        double noise = 0;
        for (int i = 0; i < bins; i++) {
            if (sums[i].weight > 0) {
                Bin bin = sums[i].bin(edges[i], edges[i + 1]);
                filled.add(bin);
                error += bin.weight * bin.distance();
                largest = Math.max(largest, bin.distance());
                noise += MEAN_DISTANCE * Math.sqrt(sums[i].variance);
            }
        }
        double weight = scored.weight();
        return new Reliability(filled, error / weight, largest, noise / weight);
    }

    /** As numpy does it, linear between two scores, so that the figures equal scikit-learn's. */
    private static double[] edges(Scored scored, Binning binning, int bins) {
        double[] edges = new double[bins + 1];
        double step = 1.0 / bins;
        double[] sorted = scored.scores().clone();
        Arrays.sort(sorted);
        for (int i = 0; i <= bins; i++) {
            double share = i == bins ? 1 : i * step;
            edges[i] = switch (binning) {
                case EQUAL_WIDTH -> share;
                case QUANTILES -> quantile(sorted, share);
            };
        }
        return edges;
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        double part = place - below;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
    }

    /** How many inner edges are below the score. */
    private static int bin(double[] edges, double score) {
        int low = 1;
        int high = edges.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static final class Sums {
        private double weight;
        private double squares;
        private double positive;
        private double score;
        private double variance;

        void add(double rowScore, double label, double rowWeight) {
            weight += rowWeight;
            squares += rowWeight * rowWeight;
            positive += rowWeight * label;
            score += rowWeight * rowScore;
            variance += rowWeight * rowWeight * rowScore * (1 - rowScore);
        }

        Bin bin(double from, double to) {
            return new Bin(from, to, weight, score / weight, Proportion.weighted(positive, weight, squares));
        }
    }
}
