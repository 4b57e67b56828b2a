package io.segue.learn.cluster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.cluster.Verdict;
import io.segue.learn.cluster.kmeans.KMeansResult;
import org.junit.jupiter.api.Test;

/** The benchmarks in small, so that they never rot. */
class ClusterBenchmarksTest {
    @Test
    void k_means_runs_small() {
        KMeansBenchmark benchmark = new KMeansBenchmark();
        benchmark.rows = 2_000;
        benchmark.columns = 3;
        benchmark.clusters = 4;
        benchmark.prepare();
        KMeansResult best = benchmark.tenStarts();
        assertThat(benchmark.fromGivenCentres().inertia()).isGreaterThan(.999 * best.inertia());
        assertThat(benchmark.miniBatch().inertia()).isGreaterThan(.999 * best.inertia());
    }

    @Test
    void the_silhouette_runs_small() {
        SilhouetteBenchmark benchmark = new SilhouetteBenchmark();
        benchmark.rows = 1_000;
        benchmark.columns = 3;
        benchmark.clusters = 4;
        benchmark.prepare();
        assertThat(benchmark.exact().mean()).isBetween(0.0, 1.0);
    }

    @Test
    void the_bootstrap_runs_small() {
        BootstrapBenchmark benchmark = new BootstrapBenchmark();
        benchmark.rows = 500;
        benchmark.columns = 8;
        benchmark.clusters = 5;
        benchmark.starts = 3;
        benchmark.prepare();
        assertThat(benchmark.bootstrap().verdict()).isEqualTo(Verdict.STABLE);
    }
}
