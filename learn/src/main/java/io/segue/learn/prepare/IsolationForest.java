package io.segue.learn.prepare;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Trees that cut rows apart at random; who is alone after few cuts is an outlier (Liu, Ting and Zhou, 2008). A missing
 * value goes to the greater side.
 *
 * @param sample how many rows each tree has seen, at least 2; 0 without trees
 * @param trees up to {@link Isolation#TREES_MAX}
 */
public record IsolationForest(int sample, List<IsolationTree> trees) {
    private static final double EULER = 0.577_215_664_901_532_9;
    private static final int CHUNK_ROWS = 1_024;

    static final IsolationForest NONE = new IsolationForest(0, List.of());

    public IsolationForest {
        trees = List.copyOf(trees);
        if (trees.size() > Isolation.TREES_MAX) {
            throw new IllegalArgumentException(
                    "expected at most " + Isolation.TREES_MAX + " trees, but got " + trees.size());
        }
        if (trees.isEmpty() ? sample != 0 : sample < 2) {
            throw new IllegalArgumentException("expected a sample of "
                    + (trees.isEmpty() ? "0 rows without trees" : "at least 2 rows") + ", but got " + sample);
        }
    }

    /**
     * Each tree has a seed and a sample of its own, so the forest does not depend on the number of threads.
     *
     * @param matrix at least 2 rows and a column, of finite numbers or {@code NaN}
     * @param trees from 1 to {@link Isolation#TREES_MAX}
     * @param sample at least 2; at most so many rows for each tree, drawn without putting back
     */
    public static IsolationForest fit(Matrix matrix, int trees, int sample, long seed) {
        if (matrix.rows() < 2 || matrix.columns() < 1) {
            throw new IllegalArgumentException("expected at least 2 rows and a column, but got " + matrix);
        }
        int rows = Math.min(sample, matrix.rows());
        return new IsolationForest(rows, Parallel.map(trees, tree -> {
            UniformRandomProvider random = Seeds.random(Seeds.child(seed, tree));
            int[] drawn = new PermutationSampler(random, matrix.rows(), rows).sample();
            return IsolationTree.grow(matrix, drawn, random);
        }));
    }

    /** From 0 to 1: near 1 for an outlier, at most 0.5 or so for most. 2 to the power of −(mean depth / c(sample)). */
    public double score(double[] row) {
        return score(row, 0);
    }

    /** @param start where the row begins in {@code values} */
    double score(double[] values, int start) {
        double depths = 0;
        for (IsolationTree tree : trees) {
            depths += tree.depth(values, start);
        }
        return Math.pow(2, -depths / trees.size() / meanDepth(sample));
    }

    /** All rows. */
    public double[] scores(Matrix matrix) {
        double[] scores = new double[matrix.rows()];
        Parallel.chunks(scores.length, CHUNK_ROWS, (index, from, to) -> {
            for (int row = from; row < to; row++) {
                scores[row] = score(matrix.values(), row * matrix.columns());
            }
        });
        return scores;
    }

    /** c(n) of the paper's equation 1: the mean depth of an unsuccessful search in a binary tree of n. */
    static double meanDepth(int rows) {
        return switch (rows) {
            case 0, 1 -> 0;
            case 2 -> 1;
            default -> 2 * (Math.log(rows - 1.0) + EULER) - 2 * (rows - 1.0) / rows;
        };
    }
}
