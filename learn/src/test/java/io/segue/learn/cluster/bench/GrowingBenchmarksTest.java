package io.segue.learn.cluster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Matrix;
import org.junit.jupiter.api.Test;

/** The benchmarks of trees and density in small, so that they never rot. */
class GrowingBenchmarksTest {
    @Test
    void ward_runs_small() {
        var benchmark = new WardBenchmark();
        benchmark.rows = 300;
        benchmark.columns = 3;
        benchmark.prepare();
        assertThat(benchmark.ward().rows()).isEqualTo(300);
    }

    @Test
    void dbscan_runs_small() {
        var benchmark = new DbscanBenchmark();
        benchmark.rows = 2_000;
        benchmark.columns = 2;
        benchmark.eps = .5;
        benchmark.prepare();
        assertThat(benchmark.dbscan().clusters()).isPositive();
    }

    @Test
    void where_there_is_no_scikit_learn_that_is_told() {
        try (var missing = new ScikitLearn("no-such-python", "", "")) {
            assertThatThrownBy(() -> missing.run(Matrix.of(1, 1, new double[1])))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("expected scikit-learn in no-such-python");
        }
    }
}
