package io.segue.learn.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.Iris;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterInputTest {
    @Test
    void all_columns_that_cannot_be_used_are_named_at_once() {
        Features features = new Features(List.of("age", "spend", "visits", "gone"), Matrix.ofRows(new double[][] {
            {1, Double.POSITIVE_INFINITY, 3, Double.NaN}, {2, 1e200, Double.NaN, Double.NaN}
        }));
        assertThatThrownBy(() -> ClusterInput.check(features, 1))
                .isInstanceOfSatisfying(
                        DataException.class,
                        it -> assertThat(it.problems())
                                .extracting(DataProblem::text)
                                .containsExactly(
                                        "column spend: expected numbers up to 1.0E100, but got larger or infinite ones in 2 of 2; cap"
                                                + " the values, or leave the column out",
                                        "column visits: expected a number in each row, but got none in 1 of 2; fill the gaps first,"
                                                + " for example with the median, or leave the column out",
                                        "column gone: expected a number in each row, but got none in 2 of 2; leave the column"
                                                + " out"));
    }

    @Test
    void fewer_different_rows_than_clusters_are_told() {
        Features features = new Features(List.of("a"), Matrix.ofRows(new double[][] {{0}, {-0.0}, {1}, {1}}));
        ClusterInput.check(features, 2);
        assertThatThrownBy(() -> ClusterInput.check(features, 3))
                .hasMessageContaining("different rows as clusters, but got 2 for 3");
    }

    @Test
    void no_rows_and_no_columns_are_told() {
        assertThatThrownBy(() -> ClusterInput.check(new Features(List.of(), Matrix.of(3, 0, new double[0])), 1))
                .hasMessageContaining("at least one column");
        assertThatThrownBy(() -> ClusterInput.check(new Features(List.of("a"), Matrix.of(0, 1, new double[0])), 1))
                .hasMessageContaining("as many rows as clusters, but got 0 for 1");
    }

    @Test
    void constant_columns_are_warned_of() {
        Features features = new Features(List.of("a", "b"), Matrix.ofRows(new double[][] {{1, 7}, {2, 7}}));
        assertThat(ClusterInput.warnings(features))
                .extracting(DataProblem::text)
                .containsExactly("column b: is 7.0 in all rows and tells no groups apart; leave the column out");
        assertThat(ClusterInput.warnings(Iris.features())).isEmpty();
    }
}
