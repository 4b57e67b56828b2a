package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparationBenchmarkTest {
    @Test
    void runs() {
        PreparationBenchmark benchmark = new PreparationBenchmark();
        benchmark.rows = 100;
        benchmark.prepare();
        assertThat(benchmark.fit().features().rows()).isEqualTo(100);
        assertThat(benchmark.apply().rows()).isEqualTo(100);
        assertThat(benchmark.row()).hasSameSizeAs(benchmark.fit().pipeline().names());
    }
}
