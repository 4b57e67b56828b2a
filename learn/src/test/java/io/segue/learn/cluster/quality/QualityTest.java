package io.segue.learn.cluster.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Blobs;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {
    private static final int[] IRIS_BY_KMEANS =
            KMeans.of(3).fit(Iris.features(), 1, Watcher.NOBODY).labels();

    /** The first two figures are published ones; those for single clusters are of scikit-learn 1.2.1. */
    @Test
    void three_clusters_of_iris_have_the_published_silhouette() {
        Silhouette silhouette = Silhouette.of(Iris.matrix(), IRIS_BY_KMEANS, Watcher.NOBODY);
        assertThat(silhouette.mean()).isCloseTo(.552819, within(1e-6));
        assertThat(silhouette.sampled()).isFalse();
        assertThat(silhouette.rows()).isEqualTo(150);
        double[] sorted = silhouette.clusters().clone();
        Arrays.sort(sorted);
        assertThat(sorted).containsExactly(new double[] {0.417319922, 0.451105060, 0.798140488}, within(1e-9));
    }

    @Test
    void three_clusters_of_iris_have_the_published_separation() {
        Separation separation = Separation.of(Iris.matrix(), IRIS_BY_KMEANS);
        assertThat(separation.daviesBouldin()).isCloseTo(.661972, within(1e-6));
        assertThat(separation.calinskiHarabasz()).isCloseTo(561.6278, within(5e-5));
        double[] sorted = separation.cohesion().clone();
        Arrays.sort(sorted);
        assertThat(sorted).containsExactly(new double[] {0.481705236, 0.719838549, 0.738152369}, within(1e-9));
    }

    /** scikit-learn 1.2.1. */
    @Test
    void the_species_of_iris_are_worse_clusters_than_those_that_are_found() {
        assertThat(Silhouette.of(Iris.matrix(), Iris.species(), Watcher.NOBODY).mean())
                .isCloseTo(0.503477440693296, within(1e-12));
        Separation separation = Separation.of(Iris.matrix(), Iris.species());
        assertThat(separation.daviesBouldin()).isCloseTo(0.7513707094756737, within(1e-12));
        assertThat(separation.calinskiHarabasz()).isCloseTo(487.33087637489984, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"700, 3, 4", "257, 5, 2", "30, 1, 3", "512, 9, 6"})
    void the_silhouette_is_that_of_the_definition(int rows, int columns, int clusters) {
        Matrix data = Blobs.of(rows, columns, clusters, 2, 11).rows();
        int[] labels = KMeans.of(clusters).labels(data, 1);
        labels[0] = clusters + 1; // alone, and one cluster is empty
        for (int row = 5; row < rows; row += 10) {
            labels[row] = -1;
        }
        double[] naive = NaiveQuality.silhouettes(data, labels);
        Silhouette silhouette = Silhouette.of(data, labels, Watcher.NOBODY);
        double mean =
                Arrays.stream(naive).filter(it -> !Double.isNaN(it)).average().orElseThrow();
        assertThat(silhouette.mean()).isCloseTo(mean, within(1e-12));
        assertThat(silhouette.clusters()[clusters]).isNaN();
        assertThat(silhouette.clusters()[clusters + 1]).isZero();
    }

    @Test
    void noise_counts_nowhere() {
        int[] labels = IRIS_BY_KMEANS.clone();
        Arrays.fill(labels, 0, 10, -1);
        int[] rest = new int[140];
        Arrays.setAll(rest, i -> i + 10);
        Matrix without = Iris.matrix().pickRows(rest);
        int[] shorter = Arrays.copyOfRange(labels, 10, 150);
        assertThat(Silhouette.of(Iris.matrix(), labels, Watcher.NOBODY).mean())
                .isEqualTo(Silhouette.of(without, shorter, Watcher.NOBODY).mean());
        assertThat(Separation.of(Iris.matrix(), labels).daviesBouldin())
                .isEqualTo(Separation.of(without, shorter).daviesBouldin());
    }

    @Test
    void one_cluster_has_no_quality() {
        int[] labels = new int[150];
        labels[3] = -1;
        assertThat(Silhouette.of(Iris.matrix(), labels, Watcher.NOBODY).mean()).isNaN();
        assertThat(Separation.of(Iris.matrix(), labels).daviesBouldin()).isNaN();
        assertThat(Separation.of(Iris.matrix(), labels).cohesion()[0]).isPositive();
        Arrays.fill(labels, -1);
        assertThat(Silhouette.of(Iris.matrix(), labels, Watcher.NOBODY).clusters())
                .isEmpty();
    }

    @Test
    void rows_on_their_means_are_perfect() {
        Matrix data = Matrix.ofRows(new double[][] {{1}, {1}, {3}, {3}});
        Separation separation = Separation.of(data, new int[] {0, 0, 1, 1});
        assertThat(separation.daviesBouldin()).isZero();
        assertThat(separation.calinskiHarabasz()).isInfinite();
        assertThat(Silhouette.of(data, new int[] {0, 0, 1, 1}, Watcher.NOBODY).mean())
                .isEqualTo(1);
    }

    @Test
    void a_sample_says_that_it_is_one_and_is_near() {
        Matrix data = Blobs.of(6000, 4, 5, 1.5, 3).rows();
        int[] labels = KMeans.of(5).withStarts(2).labels(data, 1);
        Silhouette all = Silhouette.of(data, labels, Watcher.NOBODY);
        Silhouette some = Silhouette.estimate(data, labels, 1500, 7, Watcher.NOBODY);
        assertThat(some.sampled()).isTrue();
        assertThat(some.rows()).isEqualTo(1500);
        assertThat(some.mean()).isCloseTo(all.mean(), within(.03));
        assertThat(Silhouette.estimate(data, labels, 6000, 7, Watcher.NOBODY))
                .usingRecursiveComparison()
                .isEqualTo(all);
    }

    @Test
    void who_waits_may_end_it() {
        assertThatThrownBy(() -> Silhouette.of(Iris.matrix(), IRIS_BY_KMEANS, (what, done, total) -> {
                    throw new CancelledException();
                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void labels_of_other_rows_are_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> Separation.of(Iris.matrix(), new int[3]));
    }
}
