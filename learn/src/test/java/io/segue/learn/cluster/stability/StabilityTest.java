package io.segue.learn.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Blobs;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.Verdict;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class StabilityTest {
    @Test
    void heaps_that_are_apart_are_highly_stable() {
        Matrix rows = Blobs.of(800, 4, 5, 0.4, 1).rows();
        Stability stability = stability(rows, KMeans.of(5));
        assertThat(stability.verdict()).isEqualTo(Verdict.STABLE);
        assertThat(stability.clusters()).hasSize(5).allSatisfy(it -> {
            assertThat(it.isHighlyStable()).isTrue();
            assertThat(it.recovered()).isEqualTo(it.runs()).isEqualTo(30);
            assertThat(it.dissolved()).isZero();
        });
    }

    @Test
    void pieces_of_one_heap_are_not_to_be_used() {
        Stability stability = stability(Blobs.of(600, 6, 1, 1, 3).rows(), KMeans.of(5));
        assertThat(stability.verdict()).isEqualTo(Verdict.DO_NOT_USE);
        assertThat(stability.clusters())
                .allSatisfy(it -> assertThat(it.verdict()).isNotEqualTo(Verdict.STABLE));
    }

    @Test
    void setosa_always_comes_again() {
        int[] labels = KMeans.of(3).labels(Iris.matrix(), 1);
        Stability stability = Stability.of(Iris.matrix(), labels, KMeans.of(3), 50, 1, Watcher.NOBODY);
        ClusterStability setosa = stability.clusters().get(labels[0]);
        assertThat(setosa.rows()).isEqualTo(50);
        assertThat(setosa.jaccard()).isGreaterThan(.98);
        assertThat(stability.verdict()).isEqualTo(Verdict.STABLE);
    }

    @Test
    void any_clustering_can_be_judged_and_noise_is_no_cluster() {
        Clusterer threshold = (rows, seed) -> IntStream.range(0, rows.rows())
                .map(row -> rows.get(row, 0) < 5 ? 0 : rows.get(row, 0) < 6 ? Clusterer.NOISE : 1)
                .toArray();
        Stability stability = stability(Iris.matrix(), threshold);
        assertThat(stability.clusters()).extracting(ClusterStability::jaccard).containsExactly(1.0, 1.0);
        Clusterer nothing = (rows, seed) ->
                IntStream.generate(() -> Clusterer.NOISE).limit(rows.rows()).toArray();
        assertThat(stability(Iris.matrix(), nothing).verdict()).isEqualTo(Verdict.DO_NOT_USE);
    }

    @Test
    void a_match_is_the_jaccard_similarity_of_the_most_similar_cluster() {
        UniformRandomProvider random = Seeds.random(17);
        for (int round = 0; round < 50; round++) {
            int[] original = random.ints(40, -1, 4).toArray();
            int[] found = random.ints(40, -1, 5).toArray();
            double[] matches = Stability.matches(original, found, 4);
            for (int cluster = 0; cluster < 4; cluster++) {
                Set<Integer> a = members(original, cluster);
                double best = IntStream.range(0, 5)
                        .mapToDouble(it -> jaccard(a, members(found, it)))
                        .max()
                        .orElseThrow();
                assertThat(matches[cluster]).as("round " + round).isCloseTo(best, within(1e-15));
            }
        }
    }

    private static Set<Integer> members(int[] labels, int cluster) {
        Set<Integer> members = new HashSet<>();
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == cluster) {
                members.add(row);
            }
        }
        return members;
    }

    private static double jaccard(Set<Integer> a, Set<Integer> b) {
        Set<Integer> both = new HashSet<>(a);
        both.retainAll(b);
        Set<Integer> either = new HashSet<>(a);
        either.addAll(b);
        return both.size() / (double) either.size();
    }

    @Test
    void verdicts_follow_the_thresholds() {
        assertThat(verdict(.85)).isEqualTo(Verdict.STABLE);
        assertThat(verdict(.75)).isEqualTo(Verdict.STABLE);
        assertThat(verdict(.7499)).isEqualTo(Verdict.DOUBTFUL);
        assertThat(verdict(.6)).isEqualTo(Verdict.DOUBTFUL);
        assertThat(verdict(.5999)).isEqualTo(Verdict.DO_NOT_USE);
        assertThat(verdict(Double.NaN)).isEqualTo(Verdict.DO_NOT_USE);
        assertThat(new Stability(List.of(cluster(0, .9), cluster(1, .5)), 1).verdict())
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(new Stability(List.of(cluster(0, .6), cluster(1, .5)), 1).verdict())
                .isEqualTo(Verdict.DO_NOT_USE);
        assertThat(Verdict.DO_NOT_USE.words()).isEqualTo("do not use");
    }

    private static Verdict verdict(double jaccard) {
        return cluster(0, jaccard).verdict();
    }

    private static ClusterStability cluster(int cluster, double jaccard) {
        return new ClusterStability(cluster, 10, jaccard, 0, 0, 1);
    }

    @Test
    void who_waits_may_end_it_and_settings_out_of_range_are_told() {
        assertThatThrownBy(
                        () -> Stability.of(Iris.matrix(), Iris.species(), KMeans.of(3), 8, 1, (what, done, total) -> {
                            if (done > 0) {
                                throw new CancelledException();
                            }
                        }))
                .isInstanceOf(CancelledException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stability.of(Iris.matrix(), Iris.species(), KMeans.of(3), 0, 1, Watcher.NOBODY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stability.of(Iris.matrix(), new int[3], KMeans.of(3), 1, 1, Watcher.NOBODY));
    }

    private static Stability stability(Matrix rows, Clusterer clusterer) {
        return Stability.of(rows, clusterer.labels(rows, 1), clusterer, 30, 1, Watcher.NOBODY);
    }
}
