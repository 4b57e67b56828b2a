package io.segue.learn.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Blobs;
import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KMeansTest {
    @Test
    void three_clusters_of_iris_have_the_published_inertia() {
        KMeansResult result = KMeans.of(3).withTolerance(0).fit(Iris.features(), 1, Watcher.NOBODY);
        assertThat(result.inertia()).isCloseTo(78.851441, within(1e-6));
        assertThat(result.converged()).isTrue();
        assertThat(sizes(result)).containsExactly(38, 50, 62);
    }

    /** Rows 0, 50 and 100 as first centres; scikit-learn 1.2.1 with tol=0 and with its default. */
    @ParameterizedTest
    @CsvSource({"0, 4", "1e-4, 4"})
    void from_the_same_centres_iris_takes_as_many_iterations_as_with_scikit_learn(double tolerance, int iterations) {
        Centres start = new Centres(Iris.matrix().pickRows(0, 50, 100));
        KMeansResult result = KMeans.of(3).withTolerance(tolerance).fitFrom(Iris.matrix(), start);
        assertThat(result.iterations()).isEqualTo(iterations);
        assertThat(result.inertia()).isCloseTo(78.851441, within(1e-6));
    }

    /** Far apart and overlapping, few columns and many, more rows than a chunk has. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 5, 2, 0.3",
        "40, 1, 3, 3, 1",
        "255, 2, 4, 4, 0.2",
        "256, 3, 7, 7, 2",
        "1000, 5, 8, 5, 1",
        "5000, 8, 8, 8, 2",
        "9000, 9, 3, 12, 0.4",
        "700, 33, 6, 6, 3",
        "600, 3, 1, 2, 1",
        "3000, 2, 40, 10, 1"
    })
    void skipping_changes_nothing(int rows, int columns, int clusters, int heaps, double spread) {
        for (long seed = 0; seed < 3; seed++) {
            Matrix data = Blobs.of(rows, columns, heaps, spread, seed).rows();
            Matrix start =
                    data.pickRows(IntStream.range(0, Math.min(rows, clusters)).toArray());
            NaiveLloyd naive = new NaiveLloyd(data, start);
            KMeansResult result = new KMeans(start.rows(), 1, 10_000, 0).fitFrom(data, new Centres(start));
            assertThat(result.labels()).as("seed " + seed).isEqualTo(naive.labels);
            assertThat(result.inertia()).isCloseTo(naive.inertia, within(1e-9 * naive.inertia));
            assertThat(result.iterations()).isBetween(naive.iterations - 1, naive.iterations);
        }
    }

    @Test
    void each_row_is_with_its_nearest_centre_and_each_centre_amid_its_rows() {
        Matrix data = Blobs.of(6000, 3, 6, 1, 5).rows();
        KMeansResult result = KMeans.of(6).withStarts(2).withTolerance(0).fit(data, 5, Watcher.NOBODY);
        assertThat(result.centres().nearest(data)).isEqualTo(result.labels());
        assertThat(result.nearest(data.row(17))).isEqualTo(result.labels()[17]);
        for (int cluster = 0; cluster < 6; cluster++) {
            int label = cluster;
            double mean = IntStream.range(0, 6000)
                    .filter(row -> result.labels()[row] == label)
                    .mapToDouble(row -> data.get(row, 0))
                    .average()
                    .orElseThrow();
            assertThat(result.centres().values().get(cluster, 0)).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void empty_clusters_are_seeded_again() {
        Matrix data = Blobs.of(500, 2, 4, 0.1, 3).rows();
        Matrix start = Matrix.ofRows(data.row(0), new double[] {900, 900}, new double[] {901, 901}, data.row(1));
        KMeansResult result = KMeans.of(4).fitFrom(data, new Centres(start));
        assertThat(sizes(result)[0]).isPositive();
        assertThat(result.centres().nearest(data)).isEqualTo(result.labels());
    }

    @Test
    void fewer_different_rows_than_clusters_leave_clusters_empty_where_rows_have_no_names() {
        Matrix data = Matrix.ofRows(new double[][] {{1}, {1}, {2}, {2}, {2}});
        KMeansResult result = KMeans.of(4).fit(data, 1, Watcher.NOBODY);
        assertThat(result.inertia()).isZero();
        assertThat(Arrays.stream(result.labels()).distinct().count()).isEqualTo(2);
    }

    @Test
    void the_same_seed_gives_the_same_clusters_on_one_thread_and_on_four() throws Exception {
        Matrix data = Blobs.of(20_000, 4, 5, 2, 9).rows();
        KMeans kMeans = KMeans.of(5).withStarts(2);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            KMeansResult alone =
                    one.submit(() -> kMeans.fit(data, 4, Watcher.NOBODY)).get();
            KMeansResult together =
                    four.submit(() -> kMeans.fit(data, 4, Watcher.NOBODY)).get();
            assertThat(together.centres()).isEqualTo(alone.centres());
            assertThat(together.labels()).isEqualTo(alone.labels());
            assertThat(together.inertia()).isEqualTo(alone.inertia());
        }
    }

    @Test
    void ten_starts_find_all_heaps() {
        double[][] grid = {{0, 0}, {0, 4}, {0, 8}, {4, 0}, {4, 4}, {4, 8}, {8, 0}, {8, 4}, {8, 8}};
        Matrix data = Blobs.around(Matrix.ofRows(grid), 1800, 0.5, 21).rows();
        for (long seed = 0; seed < 5; seed++) {
            KMeansResult result = KMeans.of(9).fit(data, seed, Watcher.NOBODY);
            assertThat(sizes(result)[0]).as("seed " + seed).isGreaterThan(190);
        }
    }

    @Test
    void greedy_seeding_draws_one_row_of_each_heap_that_is_far_from_the_others() {
        Matrix middles = Matrix.ofRows(new double[][] {{0, 0}, {50, 0}, {0, 50}, {50, 50}, {25, 99}});
        Matrix data = Blobs.around(middles, 700, 0.5, 4).rows();
        for (long seed = 0; seed < 20; seed++) {
            double[][] seeds = new GreedySeeding(new Blocks(data), Seeds.random(seed)).choose(5);
            assertThat(Arrays.stream(seeds).map(new Centres(middles)::nearest))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        }
    }

    @Test
    void small_batches_come_near() {
        Matrix data = Blobs.of(20_000, 6, 7, 1.2, 2).rows();
        double exact = KMeans.of(7).withStarts(3).fit(data, 1, Watcher.NOBODY).inertia();
        KMeansResult result = MiniBatch.of(7).fit(data, 1, Watcher.NOBODY);
        assertThat(result.inertia()).isBetween(exact, 1.05 * exact);
        assertThat(result.centres().nearest(data)).isEqualTo(result.labels());
        assertThat(MiniBatch.of(7).labels(data, 1)).isEqualTo(result.labels());
    }

    @Test
    void who_waits_may_end_it() {
        assertThatThrownBy(() -> KMeans.of(3).fit(Iris.features(), 1, (what, done, total) -> {
                    throw new CancelledException();
                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void settings_out_of_range_are_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(0))
                .withMessage("expected 1 to 1000 clusters, but got 0");
        assertThatIllegalArgumentException().isThrownBy(() -> KMeans.of(2).withStarts(0));
        assertThatIllegalArgumentException().isThrownBy(() -> KMeans.of(2).withIterationsMax(0));
        assertThatIllegalArgumentException().isThrownBy(() -> KMeans.of(2).withTolerance(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(2).fit(Matrix.ofRows(new double[] {Double.NaN}), 1, Watcher.NOBODY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(2).fitFrom(Iris.matrix(), new Centres(Matrix.of(3, 4, new double[12]))));
    }

    @Test
    void fewer_rows_than_clusters_is_a_problem_with_a_way_out() {
        Features two = new Features(List.of("age"), Matrix.ofRows(new double[][] {{1}, {2}}));
        assertThatThrownBy(() -> KMeans.of(3).fit(two, 1, Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "expected at least as many rows as clusters, but got 2 for 3; ask for fewer clusters, or for"
                                + " more people");
    }

    private static int[] sizes(KMeansResult result) {
        int[] sizes = new int[result.centres().clusters()];
        for (int label : result.labels()) {
            sizes[label]++;
        }
        Arrays.sort(sizes);
        return sizes;
    }
}
