package io.segue.learn.cluster.bench;

import io.segue.learn.cluster.Blobs;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.cluster.stability.Stability;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Watcher;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stability by 50 bootstraps, each clustered again with greedy seeding. Run: {@code ./segue bench BootstrapBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 7)
public class BootstrapBenchmark {
    /** Hennig's bootstrap: of each cluster the best overlap with one found again among the rows drawn, on average. */
    private static final String JACCARDS = """
            labels = KMeans(k, n_init=starts, random_state=1).fit(X).labels_
            random = np.random.RandomState(1)

            def jaccards():
                total = np.zeros(k)
                for _ in range(runs):
                    rows = np.unique(random.randint(0, len(X), len(X)))
                    found = KMeans(k, n_init=starts, random_state=random).fit(X[rows]).labels_
                    table = np.zeros((k, k))
                    np.add.at(table, (labels[rows], found), 1)
                    total += (table / (table.sum(1)[:, None] + table.sum(0) - table)).max(1)
                return total / runs
            """;

    @Param("20000")
    public int rows;

    @Param("8")
    public int columns;

    @Param("5")
    public int clusters;

    @Param({"1", "10"})
    public int starts;

    private Matrix data = Matrix.of(0, 0, new double[0]);
    private KMeans again = KMeans.of(1);
    private int[] labels = {};
    private ScikitLearn scikitLearn = new ScikitLearn("", "");

    @Setup
    public void prepare() {
        data = Blobs.of(rows, columns, clusters, 1, 1).rows();
        again = KMeans.of(clusters).withStarts(starts);
        labels = again.labels(data, 1);
        scikitLearn = new ScikitLearn(
                "k, starts, runs = %d, %d, %d\n".formatted(clusters, starts, Stability.RUNS) + JACCARDS, "jaccards()");
    }

    @Benchmark
    public Stability bootstrap() {
        return Stability.of(data, labels, again, Stability.RUNS, 1, Watcher.NOBODY);
    }
    /** The other side. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 5)
    public void scikitLearn() {
        scikitLearn.run(data);
    }

    @TearDown
    public void stop() {
        scikitLearn.close();
    }
}
