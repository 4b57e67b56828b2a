package io.segue.learn.prepare;

import io.segue.learn.data.Matrix;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * One tree of an {@link IsolationForest}, its nodes in the order in which they are entered: the lesser side of a node is
 * the next one.
 *
 * @param features for each node where it cuts, from 0 on; −1 in a leaf
 * @param values where it cuts, lesser values on the lesser side; in a leaf the depth, with what is expected below it, 0 or
 *     more; finite
 * @param greater for each node where the other side is; 0 in a leaf
 */
public record IsolationTree(int[] features, double[] values, int[] greater) {
    public IsolationTree {
        if (features.length == 0 || values.length != features.length || greater.length != features.length) {
            throw new IllegalArgumentException("expected three arrays of one length, but got " + features.length + ", "
                    + values.length + " and " + greater.length);
        }
        for (int node = 0; node < features.length; node++) {
            boolean leaf = features[node] == -1;
            if (features[node] < -1) {
                throw new IllegalArgumentException(
                        "expected -1 or a feature in node " + node + ", but got " + features[node]);
            }
            if (!Double.isFinite(values[node]) || leaf && values[node] < 0) {
                throw new IllegalArgumentException("expected a finite " + (leaf ? "depth of 0 or more" : "cut")
                        + " in node " + node + ", but got " + values[node]);
            }
            if (!leaf && !(node + 1 < greater[node] && greater[node] < features.length)) {
                throw new IllegalArgumentException("expected the greater side of node " + node + " after the lesser one"
                        + " and before " + features.length + ", but got " + greater[node]);
            }
        }
    }

    /** The columns a row must have at least. */
    int width() {
        return Arrays.stream(features).max().orElse(-1) + 1;
    }

    static IsolationTree grow(Matrix matrix, int[] rows, UniformRandomProvider random) {
        Growth growth = new Growth(matrix, rows, random);
        growth.grow(0, rows.length, 0);
        return growth.tree();
    }

    /** @param start where the row begins in {@code row} */
    double depth(double[] row, int start) {
        int node = 0;
        while (features[node] >= 0) {
            node = row[start + features[node]] < values[node] ? node + 1 : greater[node];
        }
        return values[node];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IsolationTree it
                && Arrays.equals(features, it.features)
                && Arrays.equals(values, it.values)
                && Arrays.equals(greater, it.greater);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(features) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "IsolationTree of " + features.length + " nodes";
    }

    /** The tree in the making. */
    private static final class Growth {
        private final Matrix matrix;
        private final int[] rows;
        private final UniformRandomProvider random;
        private final int deepest;
        private final int[] features;
        private final double[] values;
        private final int[] greater;
        private int nodes;

        Growth(Matrix matrix, int[] rows, UniformRandomProvider random) {
            this.matrix = matrix;
            this.rows = rows;
            this.random = random;
            this.deepest = (int) Math.ceil(Math.log(rows.length) / Math.log(2));
            this.features = new int[2 * rows.length];
            this.values = new double[2 * rows.length];
            this.greater = new int[2 * rows.length];
        }

        IsolationTree tree() {
            return new IsolationTree(
                    Arrays.copyOf(features, nodes), Arrays.copyOf(values, nodes), Arrays.copyOf(greater, nodes));
        }

        void grow(int from, int to, int depth) {
            int node = nodes++;
            int feature = depth < deepest && to - from > 1 ? uneven(from, to) : -1;
            features[node] = feature;
            if (feature < 0) {
                values[node] = depth + IsolationForest.meanDepth(to - from);
                return;
            }
            double low = extreme(from, to, feature, 1);
            double high = extreme(from, to, feature, -1);
            double cut = Math.clamp(low + (1 - random.nextDouble()) * (high - low), Math.nextUp(low), high);
            values[node] = cut;
            int middle = split(from, to, feature, cut);
            grow(from, middle, depth + 1);
            greater[node] = nodes;
            grow(middle, to, depth + 1);
        }

        /** A feature in which the rows differ, each with the same chance; −1 when there is none. */
        private int uneven(int from, int to) {
            int chosen = -1;
            int seen = 0;
            for (int feature = 0; feature < matrix.columns(); feature++) {
                if (extreme(from, to, feature, 1) < extreme(from, to, feature, -1) && random.nextInt(++seen) == 0) {
                    chosen = feature;
                }
            }
            return chosen;
        }

        /** @param sign 1: the least, −1: the greatest; {@code NaN} when all are missing */
        private double extreme(int from, int to, int feature, int sign) {
            double extreme = Double.NaN;
            for (int i = from; i < to; i++) {
                double value = matrix.get(rows[i], feature);
                if (Double.isNaN(extreme) || sign * value < sign * extreme) {
                    extreme = value;
                }
            }
            return extreme;
        }

        private int split(int from, int to, int feature, double cut) {
            int middle = from;
            for (int i = from; i < to; i++) {
                if (matrix.get(rows[i], feature) < cut) {
                    int row = rows[i];
                    rows[i] = rows[middle];
                    rows[middle++] = row;
                }
            }
            return middle;
        }
    }
}
