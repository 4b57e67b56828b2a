package io.segue.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark in small, so that it never rots. */
class ReceptionBenchmarkTest {
    @Test
    void the_benchmark_runs_and_nothing_is_refused() {
        var benchmark = new ReceptionBenchmark();
        benchmark.prepare();
        for (int i = 0; i < 100; i++) {
            assertTaken(benchmark.single(), 1);
            assertTaken(benchmark.batch(), ReceptionBenchmark.BATCH);
        }
    }

    private static void assertTaken(Received received, int calls) {
        assertThat(received)
                .isInstanceOfSatisfying(
                        Received.Taken.class,
                        it -> assertThat(it.intake().taken()).hasSize(calls));
    }
}
