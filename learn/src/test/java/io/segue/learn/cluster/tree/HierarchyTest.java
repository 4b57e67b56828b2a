package io.segue.learn.cluster.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.Iris;
import io.segue.learn.cluster.Points;
import io.segue.learn.cluster.compare.RandIndex;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reference values are SciPy's 1.10.1 ({@code scipy.cluster.hierarchy.linkage}), unless something else is said. */
class HierarchyTest {
    /** {@code round(RandomState(7).rand(10, 3) * 10, 2)}. */
    private static final Features TEN = Points.named(Matrix.of(10, 3, new double[] {
        0.76, 7.8, 4.38, 7.23, 9.78, 5.38, 5.01, 0.72, 2.68, 5.0, 6.79, 8.04, 3.81, 0.66, 2.88, 9.1, 2.13, 4.52, 9.31,
        0.25, 6.01, 9.5, 2.3, 5.48, 9.09, 1.33, 5.23, 7.5, 6.69, 4.68
    }));

    private static MergeTree tree(Features features, Linkage linkage) {
        return Hierarchy.of(features, linkage, Watcher.NOBODY);
    }

    @Test
    void wards_tree_of_ten_rows_is_scipys() {
        MergeTree tree = tree(TEN, Linkage.WARD);
        assertThat(tree.left()).containsExactly(5, 8, 2, 6, 1, 3, 0, 12, 16);
        assertThat(tree.right()).containsExactly(7, 10, 4, 11, 9, 14, 15, 13, 17);
        assertThat(tree.sizes()).containsExactly(2, 3, 2, 4, 2, 3, 4, 6, 10);
        assertThat(tree.heights())
                .containsExactly(
                        new double[] {
                            1.053802638068439,
                            1.083343589695039,
                            1.2180311982868086,
                            2.3451261515463653,
                            3.179779866594541,
                            4.724595220757012,
                            7.40634525255203,
                            9.01652649305707,
                            15.54384604916042
                        },
                        within(1e-9));
    }

    @Test
    void the_average_tree_of_ten_rows_is_scipys() {
        MergeTree tree = tree(TEN, Linkage.AVERAGE);
        assertThat(tree.left()).containsExactly(5, 8, 2, 6, 1, 3, 12, 0, 16);
        assertThat(tree.right()).containsExactly(7, 10, 4, 11, 9, 14, 13, 15, 17);
        assertThat(tree.heights())
                .containsExactly(
                        new double[] {
                            1.053802638068439,
                            1.076015691486947,
                            1.2180311982868086,
                            1.9613996808642664,
                            3.179779866594541,
                            4.3852779779977915,
                            5.6111748551492,
                            6.4561907051792815,
                            8.113885132233921
                        },
                        within(1e-9));
    }

    @Test
    void the_complete_tree_of_ten_rows_is_scipys() {
        MergeTree tree = tree(TEN, Linkage.COMPLETE);
        assertThat(tree.left()).containsExactly(5, 8, 2, 6, 1, 3, 12, 0, 16);
        assertThat(tree.right()).containsExactly(7, 10, 4, 11, 9, 14, 13, 15, 17);
        assertThat(tree.heights())
                .containsExactly(
                        new double[] {
                            1.053802638068439,
                            1.0823585357911674,
                            1.2180311982868086,
                            2.4080282390370757,
                            3.179779866594541,
                            4.581331684128534,
                            6.467279180613746,
                            6.839685665291937,
                            11.522235026243825
                        },
                        within(1e-9));
    }

    /** Ward against the species: the number in the issue, scikit-learn's. Sums and last heights: SciPy's. */
    @ParameterizedTest
    @CsvSource({
        "WARD, .7311985567707746, 138.16224196388305, 32.447607",
        "AVERAGE, .7591987071071522, 65.21280928322638, 4.06268269",
        "COMPLETE, .6422512518362898, 87.52824631225513, 7.08519583"
    })
    void irises_fall_apart_as_they_do_elsewhere(Linkage linkage, double rand, double sum, double last) {
        MergeTree tree = tree(Iris.features(), linkage);
        assertThat(RandIndex.adjusted(Iris.species(), tree.cut(3))).isCloseTo(rand, within(1e-12));
        assertThat(Arrays.stream(tree.heights()).sum()).isCloseTo(sum, within(1e-9));
        assertThat(tree.heights()[148]).isCloseTo(last, within(1e-7));
    }

    @ParameterizedTest
    @EnumSource
    void heights_are_those_of_always_joining_the_nearest_two(Linkage linkage) {
        for (int columns : new int[] {1, 2, 3, 4, 7}) {
            Features features = Points.blobs(130, columns, 4, 2, 50 + columns);
            assertThat(tree(features, linkage).heights())
                    .as("%d columns", columns)
                    .containsExactly(NaiveHierarchy.heights(features.values(), linkage), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void equal_rows_and_equal_distances_come_to_an_end(Linkage linkage) {
        for (int seed = 0; seed < 5; seed++) {
            MergeTree tree = tree(Points.grid(500, 2, 9, seed), linkage);
            assertThat(tree.heights()).as("seed %d", seed).isSorted();
            assertThat(tree.sizes()[498]).isEqualTo(500);
        }
        assertThat(tree(Points.named(Matrix.of(300, 2, new double[600])), linkage)
                        .heights())
                .containsOnly(0);
    }

    @Test
    void ward_works_far_from_the_origin() {
        Features near = Points.blobs(400, 3, 4, 2, 9);
        for (double far : new double[] {1e3, 1e6, 1e12}) {
            double[] moved =
                    Arrays.stream(near.values().values()).map(it -> it + far).toArray();
            Features features = Points.named(Matrix.of(400, 3, moved));
            assertThat(tree(features, Linkage.WARD).heights())
                    .containsExactly(tree(near, Linkage.WARD).heights(), within(1e-14 * far));
        }
    }

    @Test
    void ward_adds_up_to_the_spread_of_all_rows() {
        Features features = Points.blobs(5_000, 5, 8, 2, 3);
        double squares = 0;
        for (int column = 0; column < 5; column++) {
            double[] values = features.values().column(column);
            double mean = Arrays.stream(values).average().orElseThrow();
            squares +=
                    Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
        }
        double added = Arrays.stream(tree(features, Linkage.WARD).heights())
                .map(it -> it * it / 2)
                .sum();
        assertThat(added).isCloseTo(squares, within(1e-9 * squares));
    }

    @Test
    void what_cannot_be_clustered_is_told_with_the_way_out() {
        Features broken = new Features(
                java.util.List.of("age", "spend"),
                Matrix.of(2, 2, new double[] {Double.NaN, 1, 3, Double.POSITIVE_INFINITY}));
        assertThatThrownBy(() -> tree(broken, Linkage.WARD))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column age: expected a number in each row, but got none in 1 of 2")
                .hasMessageContaining("column spend: expected numbers up to 1.0E100, but got larger or infinite ones")
                .hasMessageContaining("or leave the column out");
        assertThatThrownBy(() -> tree(Points.grid(1, 2, 9, 1), Linkage.WARD))
                .hasMessageContaining("expected at least 2 rows, but got 1");
        assertThatThrownBy(() -> tree(Points.grid(10_001, 1, 9, 1), Linkage.AVERAGE))
                .hasMessage("expected at most 10,000 rows for average linkage, but got 10,001; take a sample of the"
                        + " rows, Ward linkage (up to 100,000 rows), or K-Means");
    }

    @Test
    void as_a_clusterer_it_cuts_its_tree() {
        assertThat(Hierarchy.clusterer(Linkage.AVERAGE, 4).labels(TEN.values(), 1))
                .isEqualTo(tree(TEN, Linkage.AVERAGE).cut(4));
        assertThat(Hierarchy.clusterer(Linkage.WARD, 11).labels(TEN.values(), 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_watcher_ends_it() {
        assertThatThrownBy(() -> Hierarchy.of(TEN, Linkage.WARD, (what, done, total) -> {
                    throw new CancelledException();
                }))
                .isInstanceOf(CancelledException.class);
    }
}
