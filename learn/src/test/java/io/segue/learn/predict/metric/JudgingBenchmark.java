package io.segue.learn.predict.metric;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.predict.drift.DriftReport;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** Judging many scores, and comparing many columns. Run: {@code ./segue bench JudgingBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class JudgingBenchmark {
    private static final int COLUMNS = 20;

    @Param("1000000")
    public int rows;

    private Scored scored = Made.calibrated(2, 1);
    private Table then = new Table(0, List.of());
    private Table now = then;

    @Setup
    public void prepare() {
        scored = Made.calibrated(rows, 1);
        then = table(1);
        now = table(2);
    }

    /** A tenth of the rows in each of twenty columns, so that there are twice as many values as scores. */
    private Table table(long seed) {
        int some = Math.max(1, rows / 10);
        List<Column> columns = IntStream.range(0, COLUMNS)
                .<Column>mapToObj(column -> new Column.Numbers(
                        "c" + column,
                        Seeds.random(Seeds.child(seed, column)).doubles(some).toArray()))
                .toList();
        return new Table(some, columns);
    }

    @Benchmark
    public double area() {
        return Metric.ROC_AUC.of(scored);
    }

    @Benchmark
    public double areaWithInterval() {
        return Auc.of(scored).standardError();
    }

    @Benchmark
    public double calibrationError() {
        return Metric.CALIBRATION_ERROR.of(scored);
    }

    @Benchmark
    public int drift() {
        return DriftReport.of(then, now, Watcher.NOBODY).columns().size();
    }
}
