package io.segue.learn.experiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExperimentBenchmarkTest {
    @Test
    void it_still_runs() {
        ExperimentBenchmark benchmark = new ExperimentBenchmark();
        benchmark.prepare();
        for (int i = 0; i < 100; i++) {
            assertThat(benchmark.assign()).isNotNull();
            assertThat(benchmark.assignAsGrowthBook()).isNotNull();
        }
        assertThat(benchmark.sumUp().n()).isEqualTo(ExperimentBenchmark.VALUES);
        assertThat(benchmark.sumUpPairs().n()).isEqualTo(ExperimentBenchmark.VALUES);
        assertThat(benchmark.lastOfTwentyLooks()).isBetween(2.0, 3.0);
    }
}
