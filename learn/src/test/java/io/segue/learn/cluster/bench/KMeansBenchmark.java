package io.segue.learn.cluster.bench;

import io.segue.learn.cluster.Blobs;
import io.segue.learn.cluster.kmeans.Centres;
import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.cluster.kmeans.KMeansResult;
import io.segue.learn.cluster.kmeans.MiniBatch;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Watcher;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * K-Means over heaps that overlap: one run from given centres, ten from greedy seeding, small batches. Run: {@code ./segue
 * bench KMeansBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 4)
@Measurement(iterations = 7)
public class KMeansBenchmark {
    @Param("1000000")
    public int rows;

    @Param("8")
    public int columns;

    @Param("8")
    public int clusters;

    private Matrix data = Matrix.of(0, 0, new double[0]);
    private Centres start = new Centres(data);
    private ScikitLearn scikitFromCentres = new ScikitLearn("", "");
    private ScikitLearn scikitTenStarts = new ScikitLearn("", "");

    @Setup
    public void prepare() {
        data = Blobs.of(rows, columns, clusters, 2, 1).rows();
        start = new Centres(data.pickRows(IntStream.range(0, clusters).toArray()));
        scikitFromCentres = new ScikitLearn("", "KMeans(%1$d, init=X[:%1$d], n_init=1).fit(X)".formatted(clusters));
        scikitTenStarts = new ScikitLearn("", "KMeans(%d, n_init=10, random_state=1).fit(X)".formatted(clusters));
    }

    @Benchmark
    public KMeansResult fromGivenCentres() {
        return KMeans.of(clusters).fitFrom(data, start);
    }

    @Benchmark
    public KMeansResult tenStarts() {
        return KMeans.of(clusters).fit(data, 1, Watcher.NOBODY);
    }

    @Benchmark
    public KMeansResult miniBatch() {
        return MiniBatch.of(clusters).fit(data, 1, Watcher.NOBODY);
    }
    /** The other side. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 5)
    public void scikitLearnFromGivenCentres() {
        scikitFromCentres.run(data);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 5)
    public void scikitLearnTenStarts() {
        scikitTenStarts.run(data);
    }

    @TearDown
    public void stop() {
        scikitFromCentres.close();
        scikitTenStarts.close();
    }
}
