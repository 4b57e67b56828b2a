package io.segue.learn.cluster.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WardBenchmarkTest {
    @Test
    void it_runs() {
        var benchmark = new WardBenchmark();
        benchmark.rows = 300;
        benchmark.columns = 3;
        benchmark.prepare();
        assertThat(benchmark.ward().rows()).isEqualTo(300);
    }
}
