package io.segue.learn.cluster.bench;

import io.segue.learn.cluster.Points;
import io.segue.learn.cluster.tree.Hierarchy;
import io.segue.learn.cluster.tree.Linkage;
import io.segue.learn.cluster.tree.MergeTree;
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

/** Ward's whole merge tree, and scikit-learn beside it where it is there. Run: {@code ./segue bench WardBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class WardBenchmark {
    @Param("20000")
    public int rows;

    @Param("8")
    public int columns;

    private Features features = Points.named(Matrix.of(0, 0, new double[0]));
    private ScikitLearn scikitLearn = new ScikitLearn("", "");

    @Setup
    public void prepare() {
        features = Points.blobs(rows, columns, 10, 2, 1);
        scikitLearn = new ScikitLearn(
                "", "AgglomerativeClustering(n_clusters=None, distance_threshold=0, linkage='ward').fit(X)");
    }

    @Benchmark
    public MergeTree ward() {
        return Hierarchy.of(features, Linkage.WARD, Watcher.NOBODY);
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
