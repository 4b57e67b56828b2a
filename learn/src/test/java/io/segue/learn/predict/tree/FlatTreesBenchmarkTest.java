package io.segue.learn.predict.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlatTreesBenchmarkTest {
    @Test
    void all_ways_to_score_say_the_same() throws Exception {
        assertThat(tiny().flatTrees()).isEqualTo(tiny().xgboost(), within(1e-6));
        assertThat(tiny().flatTrees()).isEqualTo(tiny().xgboostInPlace(), within(1e-6));
    }

    private static FlatTreesBenchmark tiny() {
        FlatTreesBenchmark benchmark = new FlatTreesBenchmark();
        benchmark.trees = 10;
        benchmark.trainedRows = 200;
        benchmark.prepare();
        return benchmark;
    }
}
