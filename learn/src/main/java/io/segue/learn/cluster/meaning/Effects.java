package io.segue.learn.cluster.meaning;

import io.segue.learn.cluster.meaning.Effect.Measure;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Computes the effects of all features on all clusters, in one pass over the rows of each feature. */
final class Effects {
    private Effects() {}

    /**
     * @param labels below 0 where a row belongs to no cluster; such rows are part of everybody's rest
     * @return for each cluster its effects, the largest first; none where there is no rest
     */
    static List<List<Effect>> of(Features features, int[] labels, int clusters) {
        List<List<Effect>> effects = new ArrayList<>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            effects.add(new ArrayList<>());
        }
        for (int column = 0; column < features.columns(); column++) {
            var sums = new Sums(features.values(), column, labels, clusters);
            for (int cluster = 0; cluster < clusters; cluster++) {
                if (sums.counts[cluster] < features.rows()) {
                    effects.get(cluster)
                            .add(sums.effect(cluster, features.names().get(column)));
                }
            }
        }
        effects.forEach(it -> it.sort(Comparator.comparingDouble(effect -> -Math.abs(effect.size()))));
        return effects;
    }

    /** Of one feature, with the mean of all rows taken off, so that squares are not those of a large number. */
    private static final class Sums {
        final int[] counts;
        private final int rows;
        private final double[] sums;
        private final double[] squares;
        private final double mean;
        private final double allSquares;
        private final boolean isBinary;

        Sums(Matrix values, int column, int[] labels, int clusters) {
            double[] all = values.column(column);
            rows = all.length;
            counts = new int[clusters];
            sums = new double[clusters];
            squares = new double[clusters];
            mean = Arrays.stream(all).average().orElse(0);
            isBinary = Arrays.stream(all).allMatch(it -> it == 0 || it == 1);
            double total = 0;
            for (int row = 0; row < all.length; row++) {
                double centred = all[row] - mean;
                total += centred * centred;
                if (labels[row] >= 0) {
                    counts[labels[row]]++;
                    sums[labels[row]] += centred;
                    squares[labels[row]] += centred * centred;
                }
            }
            allSquares = total;
        }

        Effect effect(int cluster, String feature) {
            int count = counts[cluster];
            int rest = rows - count;
            double inside = sums[cluster] / count;
            double outside = -sums[cluster] / rest;
            Measure measure = isBinary ? Measure.COHENS_H : Measure.COHENS_D;
            double size = switch (measure) {
                case COHENS_H -> arc(inside + mean) - arc(outside + mean);
                case COHENS_D -> {
                    double within = squares[cluster]
                            - count * inside * inside
                            + (allSquares - squares[cluster])
                            - rest * outside * outside;
                    yield standardised(inside - outside, within / Math.max(1, rows - 2));
                }
            };
            return new Effect(feature, measure, inside + mean, outside + mean, size);
        }

        private double standardised(double difference, double variance) {
            boolean isNoise = Math.abs(difference) <= 1e-12 * (Math.abs(mean) + Math.abs(difference));
            if (isNoise) {
                return 0;
            }
            double size = difference / Math.sqrt(Math.max(0, variance));
            return Math.max(-Effect.LARGEST, Math.min(Effect.LARGEST, size));
        }

        private static double arc(double share) {
            return 2 * Math.asin(Math.sqrt(Math.max(0, Math.min(1, share))));
        }
    }
}
