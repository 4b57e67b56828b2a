package io.segue.learn.cluster.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.cluster.Points;
import io.segue.learn.data.Matrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KdTreeTest {
    private static final int LEAF = 8;

    @Test
    void every_row_stands_in_one_leaf_inside_all_boxes_above_it() {
        for (int rows : new int[] {1, 7, 8, 9, 64, 65, 777}) {
            Matrix values = Points.grid(rows, 3, 20, rows).values();
            var tree = new KdTree(values, LEAF);
            assertThat(IntStream.range(0, rows).map(tree::row))
                    .containsExactlyInAnyOrder(IntStream.range(0, rows).boxed().toArray(Integer[]::new));
            assertThat(tree.leaves()).isEqualTo((rows + LEAF - 1) / LEAF);
            assertInside(tree, values, 0);
        }
    }

    private static void assertInside(KdTree tree, Matrix values, int node) {
        for (int leaf = tree.firstLeaf(node); leaf <= tree.lastLeaf(node); leaf++) {
            for (int place = 0; place < LEAF; place++) {
                for (int column = 0; column < 3; column++) {
                    double value = tree.leaf(leaf)[column][place];
                    if (place < tree.size(leaf)) {
                        assertThat(value)
                                .isEqualTo(values.get(tree.row(leaf * LEAF + place), column))
                                .isBetween(tree.low(node)[column], tree.high(node)[column]);
                    } else {
                        assertThat(value).isInfinite();
                    }
                }
            }
        }
        if (!tree.isLeaf(node)) {
            assertThat(tree.lastLeaf(tree.left(node)) + 1).isEqualTo(tree.firstLeaf(tree.right(node)));
            assertInside(tree, values, tree.left(node));
            assertInside(tree, values, tree.right(node));
        }
    }

    @Test
    void halves_are_on_both_sides_of_the_median_of_the_widest_column() {
        Matrix values = Points.blobs(1_000, 2, 1, 1, 3).values();
        var tree = new KdTree(values, LEAF);
        int widest = tree.high(0)[0] - tree.low(0)[0] >= tree.high(0)[1] - tree.low(0)[1] ? 0 : 1;
        assertThat(tree.high(tree.left(0))[widest]).isLessThanOrEqualTo(tree.low(tree.right(0))[widest]);
    }

    @Test
    void rows_in_one_place_are_cut_too() {
        var tree = new KdTree(Matrix.of(100_000, 1, new double[100_000]), LEAF);
        assertThat(tree.leaves()).isEqualTo(12_500);
    }
}
