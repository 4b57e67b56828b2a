package io.segue.learn.cluster.tree;

import io.segue.learn.cluster.Points;
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
import org.openjdk.jmh.annotations.Warmup;

/** Ward's whole merge tree. Run: {@code ./segue bench WardBenchmark}. */
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

    @Setup
    public void prepare() {
        features = Points.blobs(rows, columns, 10, 2, 1);
    }

    @Benchmark
    public MergeTree ward() {
        return Hierarchy.of(features, Linkage.WARD, Watcher.NOBODY);
    }
}
