package io.segue.server.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.cluster.tree.Linkage;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Watcher;
import io.segue.server.analysis.Treatment;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GrouperTest {
    @Test
    void mini_batches_that_leave_clusters_empty_are_a_grouping_like_others() {
        // So near that the squares of their distances are 0.
        double[] values = new double[500];
        for (int row = 0; row < values.length; row++) {
            values[row] = row < 12 ? row * 1e-200 : row % 2;
        }
        var features = new Features(List.of("x"), Matrix.of(values.length, 1, values));
        var settings = new ClusterSettings(
                Method.MINI_BATCH,
                Linkage.WARD,
                8,
                10,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Treatment.USUAL,
                1,
                1);
        Grouping grouping = Grouper.group(features, settings, Watcher.NOBODY);
        assertThat(Arrays.stream(grouping.labels()).distinct().count()).isLessThan(8);
        assertThat(grouping.trials()).extracting(Trial::clusters).containsExactly(8, 9, 10);
        assertThat(grouping.labels()).hasSize(values.length);
    }

    @Test
    void equal_rows_have_no_distances_to_suggest_an_eps_from() {
        double[] values = new double[60];
        Arrays.setAll(values, row -> row % 3);
        var features = new Features(List.of("x"), Matrix.of(values.length, 1, values));
        assertThatThrownBy(() -> Grouper.group(features, dbscan(OptionalDouble.empty()), Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "expected distances to take --eps from, but all are 0: each row and those equal to it are 5"
                                + " or more; give --eps, raise --min-points, add columns that tell people apart, or take kmeans");
        assertThat(Grouper.group(features, dbscan(OptionalDouble.of(0.5)), Watcher.NOBODY)
                        .clusters())
                .isEqualTo(3);
    }

    private static ClusterSettings dbscan(OptionalDouble eps) {
        return new ClusterSettings(Method.DBSCAN, Linkage.WARD, 2, 8, eps, OptionalInt.empty(), Treatment.USUAL, 1, 1);
    }
}
