package io.segue.learn.cluster.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.cluster.Points;
import io.segue.learn.cluster.tree.Dendrogram.Bracket;
import io.segue.learn.cluster.tree.Dendrogram.Leaf;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTreeTest {
    /** Rows 0 and 2 at height 1, 1 and 4 at 2, then 3 to the first at 5, all at 9. */
    private static final MergeTree FIVE = new MergeTree(
            5, new int[] {0, 1, 3, 6}, new int[] {2, 4, 5, 7}, new double[] {1, 2, 5, 9}, new int[] {2, 2, 3, 5});

    @Test
    void a_cut_numbers_clusters_by_their_first_rows() {
        assertThat(FIVE.cut(1)).containsExactly(0, 0, 0, 0, 0);
        assertThat(FIVE.cut(2)).containsExactly(0, 1, 0, 0, 1);
        assertThat(FIVE.cut(3)).containsExactly(0, 1, 0, 2, 1);
        assertThat(FIVE.cut(5)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void a_cut_at_a_height_makes_the_merges_up_to_it() {
        assertThat(FIVE.cutAt(0)).isEqualTo(FIVE.cut(5));
        assertThat(FIVE.cutAt(2)).isEqualTo(FIVE.cut(3));
        assertThat(FIVE.cutAt(8.9)).isEqualTo(FIVE.cut(2));
        assertThat(FIVE.clustersAt(9)).isEqualTo(1);
    }

    @Test
    void more_or_fewer_clusters_than_can_be_are_refused() {
        assertThatThrownBy(() -> FIVE.cut(6)).hasMessage("expected from 1 to 5 clusters, but got 6");
        assertThatThrownBy(() -> FIVE.cut(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FIVE.branches(3, 3)).hasMessageContaining("growing");
    }

    @Test
    void micro_segments_are_inside_segments() {
        List<Branch> nested = FIVE.branches(2, 3);
        assertThat(nested)
                .containsExactly(
                        new Branch(
                                0,
                                7,
                                3,
                                5,
                                List.of(new Branch(0, 5, 2, 1, List.of()), new Branch(2, 3, 1, 0, List.of()))),
                        new Branch(1, 6, 2, 2, List.of(new Branch(1, 6, 2, 2, List.of()))));
    }

    @Test
    void sizes_of_parts_add_up_at_every_level() {
        MergeTree tree = Hierarchy.of(Points.blobs(400, 3, 5, 1, 8), Linkage.WARD, Watcher.NOBODY);
        List<Branch> nested = tree.branches(4, 11, 60);
        assertThat(nested).hasSize(4);
        assertAddUp(nested);
        int[] fine = tree.cut(60);
        nested.stream()
                .flatMap(it -> it.parts().stream())
                .flatMap(it -> it.parts().stream())
                .forEach(it -> assertThat(Arrays.stream(fine).filter(label -> label == it.label()))
                        .hasSize(it.size()));
    }

    private static void assertAddUp(List<Branch> branches) {
        for (Branch branch : branches) {
            if (!branch.parts().isEmpty()) {
                assertThat(branch.parts().stream().mapToInt(Branch::size).sum()).isEqualTo(branch.size());
                assertAddUp(branch.parts());
            }
        }
    }

    @Test
    void a_dendrogram_has_no_crossing_brackets() {
        assertThat(Dendrogram.of(FIVE, 2))
                .isEqualTo(new Dendrogram(
                        List.of(new Leaf(6, 2, 2), new Leaf(3, 1, 0), new Leaf(5, 2, 1)),
                        List.of(new Bracket(1, 2, 0, 1, 5, 3), new Bracket(0, 1.5, 2, 5, 9, 5))));
        assertThat(Dendrogram.of(FIVE, 100).leaves()).extracting(Leaf::node).containsExactly(1, 4, 3, 0, 2);
    }

    @Test
    void a_single_row_is_a_tree_without_merges() {
        MergeTree one = new MergeTree(1, new int[0], new int[0], new double[0], new int[0]);
        assertThat(one.cut(1)).containsExactly(0);
        assertThat(Dendrogram.of(one, 3).leaves()).containsExactly(new Leaf(0, 1, 0));
    }
}
