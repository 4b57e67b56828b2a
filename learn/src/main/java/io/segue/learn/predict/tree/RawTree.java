package io.segue.learn.predict.tree;

/**
 * One tree as XGBoost keeps it: an entry of each array for each node, the root first.
 *
 * @param left the place of the child for values below the threshold; −1 at a leaf
 * @param right the place of the other child
 * @param features the column that is compared
 * @param thresholds at a leaf its value
 * @param defaultLeft where a missing value goes: 1 is left
 * @param cover the weight (sum of second derivatives) of the training rows that came by
 */
record RawTree(int[] left, int[] right, int[] features, float[] thresholds, int[] defaultLeft, float[] cover) {
    int size() {
        return left.length;
    }

    boolean isLeaf(int node) {
        return left[node] < 0;
    }

    /** Whether all places and columns are ones that exist, and each node has one parent at most. */
    boolean isSound(int columns) {
        int size = size();
        if (size == 0
                || right.length != size
                || features.length != size
                || thresholds.length != size
                || defaultLeft.length != size
                || cover.length != size) {
            return false;
        }
        boolean[] seen = new boolean[size];
        seen[0] = true;
        for (int node = 0; node < size; node++) {
            if (isLeaf(node)) {
                continue;
            }
            if (!isNew(left[node], seen) || !isNew(right[node], seen)) {
                return false;
            }
            if (features[node] < 0 || features[node] >= columns) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNew(int node, boolean[] seen) {
        if (node < 0 || node >= seen.length || seen[node]) {
            return false;
        }
        seen[node] = true;
        return true;
    }
}
