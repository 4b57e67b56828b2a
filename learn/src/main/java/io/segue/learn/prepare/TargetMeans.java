package io.segue.learn.prepare;

import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/** What levels meant for the target: of all training rows, or of those outside a fold. */
final class TargetMeans {
    private final double[] target;
    private final long seed;
    /** Rows by ascending target: sums go in this order, so that the order of the rows has no say. */
    private final int[] ascending;

    /** @param target empty when there is none */
    TargetMeans(double[] target, long seed) {
        this.target = target;
        this.seed = seed;
        this.ascending = IntStream.range(0, target.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> target[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @param texts of all rows, empty where nothing is known */
    Encoder.ByTarget encoder(Encoding.ByTarget encoding, List<String> levels, List<String> texts) {
        if (texts.size() != target.length) {
            throw new IllegalArgumentException(
                    "expected " + texts.size() + " target values to encode by, but got " + target.length);
        }
        return fit(encoding, Levels.of(levels), texts, row -> true);
    }

    /** For each row what the rows of the other folds say of its level. */
    double[] outOfFold(Encoding.ByTarget encoding, List<String> texts) {
        int[] folds = folds(encoding.folds());
        Levels levels =
                Levels.of(texts.stream().distinct().filter(it -> !it.isEmpty()).toList());
        double[] values = new double[target.length];
        for (int fold = 0; fold < encoding.folds(); fold++) {
            int own = fold;
            Encoder.ByTarget others = fit(encoding, levels, texts, row -> folds[row] != own);
            IntStream.range(0, values.length)
                    .filter(row -> folds[row] == own)
                    .forEach(row -> others.encode(texts.get(row), values, row));
        }
        return values;
    }

    /** Folds of one size, or one row more; which rows come from the seed. */
    private int[] folds(int count) {
        int[] folds = Arrays.stream(PermutationSampler.natural(target.length))
                .map(row -> row % count)
                .toArray();
        PermutationSampler.shuffle(Seeds.random(seed), folds);
        return folds;
    }

    private Encoder.ByTarget fit(Encoding.ByTarget encoding, Levels levels, List<String> texts, IntPredicate included) {
        double[] sums = new double[levels.size()];
        int[] counts = new int[levels.size()];
        double sum = 0;
        int count = 0;
        for (int row : ascending) {
            if (included.test(row)) {
                sum += target[row];
                count++;
                int level = levels.place(texts.get(row));
                if (level >= 0) {
                    sums[level] += target[row];
                    counts[level]++;
                }
            }
        }
        double prior = sum / Math.max(count, 1);
        double[] values = new double[sums.length];
        for (int level = 0; level < values.length; level++) {
            values[level] = counts[level] == 0
                    ? prior
                    : (sums[level] + encoding.smoothing() * prior) / (counts[level] + encoding.smoothing());
        }
        return new Encoder.ByTarget(levels, values, prior);
    }
}
