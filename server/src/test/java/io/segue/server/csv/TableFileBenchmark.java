package io.segue.server.csv;

import io.segue.learn.data.Table;
import io.segue.learn.work.Watcher;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
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

/**
 * A CSV in memory becomes a table of seven columns of numbers and one of twenty categories. Run: {@code ./segue bench
 * TableFileBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TableFileBenchmark {
    @Param("1000000")
    public int rows = 1_000_000;

    private byte[] csv = {};

    @Setup
    public void prepare() {
        Random random = new Random(1);
        var text = new StringBuilder("age,orders,revenue,days,sessions,score,discount,category\n");
        for (int row = 0; row < rows; row++) {
            text.append(18 + random.nextInt(70)).append(',').append(random.nextInt(40));
            text.append(',').append(random.nextInt(100_000) / 100.0).append(',').append(random.nextInt(365));
            text.append(',').append(random.nextInt(200)).append(',').append(random.nextGaussian());
            text.append(',').append(random.nextInt(4) == 0 ? "" : "0.15").append(",category ");
            text.append(random.nextInt(20)).append('\n');
        }
        csv = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public Table read() throws Failure {
        return new TableFile(new EventFile("-"), TableOptions.ALL).read(new ByteArrayInputStream(csv), Watcher.NOBODY);
    }
}
