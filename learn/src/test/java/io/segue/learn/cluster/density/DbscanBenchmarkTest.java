package io.segue.learn.cluster.density;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DbscanBenchmarkTest {
    @Test
    void it_runs() {
        var benchmark = new DbscanBenchmark();
        benchmark.rows = 2_000;
        benchmark.columns = 2;
        benchmark.eps = .5;
        benchmark.prepare();
        assertThat(benchmark.dbscan().clusters()).isPositive();
    }
}
