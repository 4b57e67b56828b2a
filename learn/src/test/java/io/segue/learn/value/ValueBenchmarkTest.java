package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueBenchmarkTest {
    @Test
    void runs() {
        ValueBenchmark benchmark = new ValueBenchmark();
        benchmark.customers = 200;
        benchmark.prepare();
        assertThat(benchmark.bgNbd().customers()).isEqualTo(200);
        assertThat(benchmark.paretoNbd().customers()).isEqualTo(200);
        assertThat(benchmark.gammaGamma().customers()).isPositive();
        assertThat(benchmark.forecast().customers()).hasSize(200);
        assertThat(benchmark.one()).isPositive();
    }
}
