package io.segue.learn.predict.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.train.GradientBoosting;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeShapTest {
    private static final TreeModel MODEL =
            GradientBoosting.of(Map.of("rounds", 100.0, "depth", 6.0)).fit(MadeRows.of(3000, 6, 1), 5);
    private static final Matrix ROWS = MadeRows.of(60, 6, 2).features().values();

    @Test
    void values_sum_to_the_margin() {
        TreeShap shap = new TreeShap(MODEL.trees());
        for (int row = 0; row < ROWS.rows(); row++) {
            double sum =
                    shap.expected() + Arrays.stream(shap.values(ROWS.row(row))).sum();
            assertThat(sum).isEqualTo(MODEL.margin(ROWS.row(row)), within(1e-9));
            assertThat(shap.exact(ROWS.row(row))).containsExactly(shap.values(ROWS.row(row)), within(1e-5));
        }
    }

    @Test
    void values_are_those_of_xgboost() throws Exception {
        TreeShap shap = new TreeShap(MODEL.trees());
        try (OwnXgboost own = new OwnXgboost(MODEL.ubjson())) {
            float[][] theirs = own.contributions(ROWS);
            for (int row = 0; row < ROWS.rows(); row++) {
                double[] values = shap.values(ROWS.row(row));
                for (int column = 0; column < values.length; column++) {
                    assertThat(values[column]).isEqualTo(theirs[row][column], within(2e-5));
                }
                assertThat(shap.expected()).isEqualTo(theirs[row][values.length], within(2e-5));
            }
        }
    }

    /** The definition: over all subsets of the features, by what the others are averaged over. */
    @Test
    void values_are_the_mean_over_all_subsets() {
        TreeModel small = GradientBoosting.of(Map.of("rounds", 5.0)).fit(MadeRows.of(500, 4, 3), 5);
        TreeShap shap = new TreeShap(small.trees());
        Matrix rows = MadeRows.of(20, 4, 4).features().values();
        for (int row = 0; row < rows.rows(); row++) {
            double[] values = shap.exact(rows.row(row));
            for (int feature = 0; feature < 4; feature++) {
                assertThat(values[feature]).isEqualTo(naive(small.trees(), rows.row(row), feature), within(1e-12));
            }
        }
    }

    private static double naive(FlatTrees trees, double[] row, int feature) {
        int[] factorials = {1, 1, 2, 6, 24};
        double value = 0;
        for (int known = 0; known < 16; known++) {
            if ((known >> feature & 1) == 0) {
                int size = Integer.bitCount(known);
                double weight = (double) factorials[size] * factorials[3 - size] / factorials[4];
                value += weight * (margin(trees, row, known | 1 << feature) - margin(trees, row, known));
            }
        }
        return value;
    }

    private static double margin(FlatTrees trees, double[] row, int known) {
        double sum = 0;
        for (int root : trees.roots) {
            sum += expected(trees, trees.keys(row), known, root);
        }
        return sum;
    }

    private static double expected(FlatTrees trees, int[] keys, int known, int node) {
        if (trees.isLeaf(node)) {
            return trees.value(node);
        }
        if ((known >> trees.nodes[node] % trees.columns & 1) == 1) {
            return expected(trees, keys, known, trees.next(node, keys));
        }
        int left = trees.nodes[node + 2];
        double cover = trees.cover[left / FlatTrees.STRIDE];
        double total = cover + trees.cover[left / FlatTrees.STRIDE + 1];
        return cover / total * expected(trees, keys, known, left)
                + (total - cover) / total * expected(trees, keys, known, left + FlatTrees.STRIDE);
    }
}
