package io.segue.learn.prepare;

import io.segue.learn.data.Features;
import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** Six columns of all kinds: fitted, applied to a table, applied to one row. Run: {@code ./segue bench PreparationBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PreparationBenchmark {
    @Param("100000")
    public int rows;

    private @Nullable Table table;
    private @Nullable Target target;
    private @Nullable FittedPreparation fitted;
    private Object[] cells = {};

    @Setup
    public void prepare() {
        table = RandomTables.table(rows, 1);
        target = RandomTables.target(table, 1);
        fitted = preparation().fit(table, target, 1, Watcher.NOBODY).pipeline();
        cells = RandomTables.cells(table, fitted.inputs(), 3);
    }

    @Benchmark
    public Prepared fit() {
        return preparation().fit(table, target, 1, Watcher.NOBODY);
    }

    @Benchmark
    public Features apply() {
        return fitted.apply(table);
    }

    @Benchmark
    public double[] row() {
        return fitted.row(cells);
    }

    private static Preparation preparation() {
        return new Preparation(RandomTables.EVERYTHING.recipes(), Optional.empty());
    }
}
