package io.segue.learn.cluster.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.Points;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DbscanTest {
    /** Rows of {@code DBSCAN(eps=.5, min_samples=5).fit(iris)} that are noise, scikit-learn 1.2.1. */
    private static final int[] IRIS_NOISE = {
        41, 57, 60, 68, 87, 93, 98, 105, 106, 108, 109, 117, 118, 122, 131, 134, 135
    };

    @Test
    void irises_have_17_rows_of_noise_and_clusters_of_49_and_84() {
        DenseClusters found = Dbscan.of(Iris.features(), .5, 5, Watcher.NOBODY);
        assertThat(found.noise()).isEqualTo(17);
        assertThat(found.sizes()).containsExactly(49, 84);
        assertThat(IntStream.range(0, 150).filter(it -> found.labels()[it] == Clusterer.NOISE))
                .containsExactly(Arrays.stream(IRIS_NOISE).boxed().toArray(Integer[]::new));
        assertThat(found.labels()[0]).isZero();
        assertThat(found.labels()[149]).isOne();
    }

    @Test
    void labels_are_those_of_walking_from_row_to_row() {
        for (int columns : new int[] {1, 2, 3, 4, 9}) {
            for (double eps : new double[] {.3, .8, 1.5, 3}) {
                Features features = Points.blobs(700, columns, 5, 1.3, columns);
                assertLabels(features, eps, 4, columns + " columns, eps " + eps);
            }
        }
    }

    /** Equal rows, distances of exactly eps, and rows on the border of several clusters. */
    @Test
    void labels_are_the_same_where_all_is_on_the_edge() {
        for (int seed = 0; seed < 12; seed++) {
            Features features = Points.grid(400, 2, 30, seed);
            for (int minPoints : new int[] {1, 2, 3, 5, 6, 9}) {
                assertLabels(features, 1, minPoints, "seed " + seed + ", minPoints " + minPoints);
                assertLabels(features, Math.sqrt(2), minPoints, "seed " + seed + ", minPoints " + minPoints);
            }
        }
    }

    private static void assertLabels(Features features, double eps, int minPoints, String as) {
        DenseClusters found = Dbscan.of(features, eps, minPoints, Watcher.NOBODY);
        assertThat(found.labels()).as(as).isEqualTo(NaiveDbscan.labels(features.values(), eps, minPoints));
        assertThat(found.clusters())
                .isEqualTo(Arrays.stream(found.labels()).max().orElseThrow() + 1);
        assertThat(Arrays.stream(found.sizes()).sum() + found.noise()).isEqualTo(features.rows());
    }

    @Test
    void as_a_clusterer_it_gives_its_labels() {
        assertThat(Dbscan.clusterer(.5, 5).labels(Iris.matrix(), 1))
                .isEqualTo(Dbscan.of(Iris.features(), .5, 5, Watcher.NOBODY).labels());
    }

    @Test
    void a_row_counts_itself() {
        Features pair = Points.named(Matrix.of(3, 1, new double[] {0, 1, 9}));
        assertThat(Dbscan.of(pair, 1, 2, Watcher.NOBODY).labels()).containsExactly(0, 0, -1);
        assertThat(Dbscan.of(pair, 1, 1, Watcher.NOBODY).labels()).containsExactly(0, 0, 1);
        assertThat(Dbscan.of(pair, 1, 3, Watcher.NOBODY).labels()).containsExactly(-1, -1, -1);
    }

    @Test
    void a_row_on_the_border_goes_to_the_first_cluster_that_reaches_it() {
        Features line = Points.named(Matrix.of(7, 1, new double[] {5, 5.5, 6, 7, 8, 8.5, 9}));
        DenseClusters found = Dbscan.of(line, 1, 4, Watcher.NOBODY);
        assertThat(found.labels()).containsExactly(0, 0, 0, 0, 1, 1, 1);
        assertThat(found.core()).containsExactly(false, false, true, false, true, false, false);
    }

    @Test
    void all_rows_in_one_place_are_one_cluster() {
        Features same = Points.named(Matrix.of(5_000, 2, new double[10_000]));
        assertThat(Dbscan.of(same, .1, 5, Watcher.NOBODY).sizes()).containsExactly(5_000);
        assertThat(Dbscan.of(same, .1, 5_001, Watcher.NOBODY).noise()).isEqualTo(5_000);
    }

    @Test
    void settings_out_of_range_are_told() {
        for (double eps : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Dbscan.of(Iris.features(), eps, 5, Watcher.NOBODY))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("expected an eps above 0, but got " + eps);
        }
        assertThatThrownBy(() -> Dbscan.of(Iris.features(), 1, 0, Watcher.NOBODY))
                .hasMessageContaining("expected at least 1 row, but got 0");
    }
}
