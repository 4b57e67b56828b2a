package io.segue.learn.predict.tree;

/**
 * Exact Shapley values of one row's margin, where what is not known of a row is averaged over the training rows that came to
 * the same node: Lundberg, Erion and Lee, "Consistent individualized feature attribution for tree ensembles" (2018),
 * algorithm 2. The work grows with leaves times the square of the depth.
 */
public final class TreeShap {
    private final FlatTrees trees;
    private final double expected;

    public TreeShap(FlatTrees trees) {
        this.trees = trees;
        double sum = trees.base;
        for (int root : trees.roots) {
            sum += mean(root);
        }
        this.expected = sum;
    }

    /** The mean margin of the training rows, from which the values of a row lead to its margin. */
    public double expected() {
        return expected;
    }

    /**
     * For each feature its share of the row's margin. Margins are sums of floats, as XGBoost's are; what their rounding adds or
     * takes is shared out by the size of the values, so that these lead from the expected margin to the row's.
     *
     * @param row {@code NaN} where nothing is known
     */
    public double[] values(double[] row) {
        double[] values = exact(row);
        double sum = expected;
        double size = 0;
        for (double value : values) {
            sum += value;
            size += Math.abs(value);
        }
        double rounding = trees.margin(row) - sum;
        for (int column = 0; column < values.length && size > 0; column++) {
            values[column] += rounding * Math.abs(values[column]) / size;
        }
        return values;
    }

    double[] exact(double[] row) {
        if (row.length != trees.columns) {
            throw new IllegalArgumentException("expected " + trees.columns + " features, but got " + row.length);
        }
        int[] keys = trees.keys(row);
        double[] values = new double[trees.columns];
        for (int root : trees.roots) {
            walk(root, keys, Path.empty(), 1, 1, -1, values);
        }
        return values;
    }

    private double mean(int node) {
        if (trees.isLeaf(node)) {
            return trees.value(node);
        }
        int left = trees.nodes[node + 2];
        double share = leftShare(left);
        return share * mean(left) + (1 - share) * mean(left + FlatTrees.STRIDE);
    }

    /** How much of what came to a node went to its left child. */
    private double leftShare(int left) {
        double one = trees.cover[left / FlatTrees.STRIDE];
        double other = trees.cover[left / FlatTrees.STRIDE + 1];
        return one + other > 0 ? one / (one + other) : 0.5;
    }

    /**
     * @param zero how much of the training rows goes this way
     * @param one 1 when the row goes this way, otherwise 0
     * @param feature that decided it; −1 at the root
     */
    private void walk(int node, int[] keys, Path above, double zero, double one, int feature, double[] values) {
        if (zero == 0 && one == 0) {
            return;
        }
        Path path = above.extend(zero, one, feature);
        if (trees.isLeaf(node)) {
            path.share(trees.value(node), values);
            return;
        }
        int slot = trees.nodes[node];
        int split = slot < trees.columns ? slot : slot - trees.columns;
        double zeroBefore = 1;
        double oneBefore = 1;
        int same = path.find(split);
        if (same >= 0) {
            zeroBefore = path.zero[same];
            oneBefore = path.one[same];
            path.remove(same);
        }
        int left = trees.nodes[node + 2];
        int right = left + FlatTrees.STRIDE;
        boolean goesLeft = trees.next(node, keys) == left;
        double share = leftShare(left);
        walk(left, keys, path, zeroBefore * share, goesLeft ? oneBefore : 0, split, values);
        walk(right, keys, path, zeroBefore * (1 - share), goesLeft ? 0 : oneBefore, split, values);
    }

    /** The different features on the way down, and the weights of their subsets by size. */
    private static final class Path {
        private final int[] features;
        private final double[] zero;
        private final double[] one;
        private final double[] weights;
        private int length;

        private Path(int capacity) {
            features = new int[capacity];
            zero = new double[capacity];
            one = new double[capacity];
            weights = new double[capacity];
        }

        static Path empty() {
            return new Path(0);
        }

        Path extend(double zeroShare, double oneShare, int feature) {
            Path longer = new Path(length + 1);
            longer.length = length + 1;
            System.arraycopy(features, 0, longer.features, 0, length);
            System.arraycopy(zero, 0, longer.zero, 0, length);
            System.arraycopy(one, 0, longer.one, 0, length);
            System.arraycopy(weights, 0, longer.weights, 0, length);
            longer.features[length] = feature;
            longer.zero[length] = zeroShare;
            longer.one[length] = oneShare;
            longer.weights[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                longer.weights[i + 1] += oneShare * longer.weights[i] * (i + 1) / (length + 1);
                longer.weights[i] *= zeroShare * (length - i) / (length + 1);
            }
            return longer;
        }

        int find(int feature) {
            for (int i = 1; i < length; i++) {
                if (features[i] == feature) {
                    return i;
                }
            }
            return -1;
        }

        /** As if the feature at this place had never been met. */
        void remove(int place) {
            double next = weights[length - 1];
            for (int i = length - 2; i >= 0; i--) {
                if (one[place] != 0) {
                    double weight = next * length / ((i + 1) * one[place]);
                    next = weights[i] - weight * zero[place] * (length - 1 - i) / length;
                    weights[i] = weight;
                } else {
                    weights[i] = weights[i] * length / (zero[place] * (length - 1 - i));
                }
            }
            for (int i = place; i < length - 1; i++) {
                features[i] = features[i + 1];
                zero[i] = zero[i + 1];
                one[i] = one[i + 1];
            }
            length--;
        }

        /** Gives each feature its share of the value of the leaf at the end. */
        void share(double leaf, double[] values) {
            for (int i = 1; i < length; i++) {
                values[features[i]] += weightWithout(i) * (one[i] - zero[i]) * leaf;
            }
        }

        private double weightWithout(int place) {
            double next = weights[length - 1];
            double total = 0;
            for (int i = length - 2; i >= 0; i--) {
                if (one[place] != 0) {
                    double weight = next * length / ((i + 1) * one[place]);
                    total += weight;
                    next = weights[i] - weight * zero[place] * (length - 1 - i) / length;
                } else {
                    total += weights[i] * length / (zero[place] * (length - 1 - i));
                }
            }
            return total;
        }
    }
}
