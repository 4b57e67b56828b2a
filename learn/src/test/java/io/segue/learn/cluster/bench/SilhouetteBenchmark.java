package io.segue.learn.cluster.bench;

import io.segue.learn.cluster.Blobs;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.cluster.quality.Silhouette;
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

/** The exact silhouette, from all distances. Run: {@code ./segue bench SilhouetteBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 7)
public class SilhouetteBenchmark {
    @Param("20000")
    public int rows;

    @Param("8")
    public int columns;

    @Param("8")
    public int clusters;

    private Matrix data = Matrix.of(0, 0, new double[0]);
    private int[] labels = {};
    private ScikitLearn scikitLearn = new ScikitLearn("", "");

    @Setup
    public void prepare() {
        data = Blobs.of(rows, columns, clusters, 2, 1).rows();
        labels = KMeans.of(clusters).withStarts(1).labels(data, 1);
        scikitLearn = new ScikitLearn(
                "labels = KMeans(%d, n_init=1, random_state=1).fit(X).labels_".formatted(clusters),
                "silhouette_score(X, labels)");
    }

    @Benchmark
    public Silhouette exact() {
        return Silhouette.of(data, labels, Watcher.NOBODY);
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
