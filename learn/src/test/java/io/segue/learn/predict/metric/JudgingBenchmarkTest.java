package io.segue.learn.predict.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark in small, so that it never rots. */
class JudgingBenchmarkTest {
    @Test
    void every_benchmark_runs() {
        JudgingBenchmark benchmark = new JudgingBenchmark();
        benchmark.rows = 2000;
        benchmark.prepare();
        assertThat(benchmark.area()).isBetween(.7, .9);
        assertThat(benchmark.areaWithInterval()).isBetween(.001, .05);
        assertThat(benchmark.calibrationError()).isBetween(.001, .1);
        assertThat(benchmark.drift()).isEqualTo(20);
    }
}
