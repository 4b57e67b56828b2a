package io.segue.learn.cluster.bench;

import io.segue.learn.cluster.Points;
import io.segue.learn.cluster.density.Dbscan;
import io.segue.learn.cluster.density.DenseClusters;
import io.segue.learn.data.Features;
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
 * DBSCAN where boxes help: few columns, many rows, and scikit-learn beside it where it is there.
 * Run: {@code ./segue bench DbscanBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class DbscanBenchmark {
    @Param("200000")
    public int rows;

    @Param("4")
    public int columns;

    @Param("0.5")
    public double eps;

    private Features features = Points.named(Matrix.of(0, 0, new double[0]));
    private ScikitLearn scikitLearn = new ScikitLearn("", "");

    @Setup
    public void prepare() {
        features = Points.blobs(rows, columns, 12, 1, 1);
        scikitLearn = new ScikitLearn("", "DBSCAN(eps=" + eps + ", min_samples=10, n_jobs=-1).fit(X)");
    }

    @Benchmark
    public DenseClusters dbscan() {
        return Dbscan.of(features, eps, 10, Watcher.NOBODY);
    }

    /** The other side. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 5)
    public void scikitLearn() {
        scikitLearn.run(features.values());
    }

    @TearDown
    public void stop() {
        scikitLearn.close();
    }
}
