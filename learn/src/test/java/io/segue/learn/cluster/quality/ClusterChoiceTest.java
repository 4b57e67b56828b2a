package io.segue.learn.cluster.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Blobs;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class ClusterChoiceTest {
    @Test
    void heaps_that_are_apart_are_counted() {
        Matrix corners = Matrix.ofRows(new double[][] {{0, 0, 0}, {5, 0, 0}, {0, 5, 0}, {0, 0, 5}});
        Matrix rows = Blobs.around(corners, 600, 0.5, 2).rows();
        List<String> parts = new ArrayList<>();
        ClusterChoice choice = ClusterChoice.of(
                new Features(List.of("a", "b", "c"), rows), 2, 6, 1, (what, done, total) -> parts.add(what));
        assertThat(choice.recommended()).isEqualTo(4);
        assertThat(choice.reason())
                .isEqualTo("4 clusters: preferred by silhouette, Davies-Bouldin, Calinski-Harabasz, gap statistic");
        assertThat(choice.best().clusters()).isEqualTo(4);
        assertThat(parts).contains("choosing k", "k-means starts", "silhouette", "gap statistic");
    }

    /** The measures of each number: scikit-learn 1.2.1. */
    @Test
    void the_curves_of_iris_are_those_of_scikit_learn() {
        ClusterChoice choice = ClusterChoice.of(Iris.features(), 2, 5, 1, Watcher.NOBODY);
        double[] silhouettes = {0.6810461692117462, 0.5528190123564095, 0.49805050499728737, 0.48874888709310566};
        double[] calinski = {513.9245459802768, 561.62775662962, 530.7658081872851, 495.54148767768777};
        for (int i = 0; i < 4; i++) {
            ClusterChoice.Candidate candidate = choice.candidates().get(i);
            assertThat(candidate.clusters()).isEqualTo(i + 2);
            assertThat(candidate.silhouette().mean()).isCloseTo(silhouettes[i], within(1e-9));
            assertThat(candidate.separation().calinskiHarabasz()).isCloseTo(calinski[i], within(1e-6));
        }
        assertThat(choice.recommended()).isEqualTo(2);
        assertThat(choice.reason())
                .startsWith("2 clusters: preferred by silhouette, Davies-Bouldin; Calinski-Harabasz prefers 3");
    }

    @Test
    void data_without_clusters_are_one_cluster_by_the_gap_statistic() {
        UniformRandomProvider random = Seeds.random(8);
        double[] values = new double[800];
        Arrays.setAll(values, i -> random.nextDouble());
        Matrix data = Matrix.of(400, 2, values);
        GapStatistic gaps = GapStatistic.of(data, 4, GapStatistic.REFERENCES, 1, Watcher.NOBODY);
        assertThat(gaps.choice()).isEqualTo(1);
        assertThat(gaps.gaps())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.error()).isPositive());
        ClusterChoice choice = ClusterChoice.of(new Features(List.of("a", "b"), data), 2, 4, 1, Watcher.NOBODY);
        assertThat(choice.reason()).endsWith("; by the gap statistic there are no clusters at all");
    }

    @Test
    void the_gap_is_that_of_its_definition() {
        List<GapStatistic.Gap> gaps =
                List.of(gap(1, .1, .01), gap(2, .3, .02), gap(3, .5, .02), gap(4, .51, .02), gap(5, .9, .02));
        assertThat(new GapStatistic(gaps, 10).choice()).isEqualTo(3);
        assertThat(new GapStatistic(gaps.subList(0, 3), 10).choice()).isEqualTo(3);
    }

    private static GapStatistic.Gap gap(int clusters, double gap, double error) {
        return new GapStatistic.Gap(clusters, gap, error);
    }

    @Test
    void of_many_rows_a_sample_is_enough_for_the_gap() {
        Matrix data = Blobs.of(GapStatistic.ROWS_MAX + 1000, 2, 3, .3, 4).rows();
        GapStatistic gaps = GapStatistic.of(data, 4, 2, 1, Watcher.NOBODY);
        assertThat(gaps.rows()).isEqualTo(GapStatistic.ROWS_MAX);
        assertThat(gaps.choice()).isEqualTo(3);
    }

    @Test
    void ranges_and_data_that_make_no_sense_are_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterChoice.of(Iris.features(), 1, 4, 1, Watcher.NOBODY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterChoice.of(Iris.features(), 4, 3, 1, Watcher.NOBODY));
        assertThatThrownBy(() -> ClusterChoice.of(Iris.features().pickRows(0, 1, 2), 2, 4, 1, Watcher.NOBODY))
                .isInstanceOf(DataException.class);
    }
}
