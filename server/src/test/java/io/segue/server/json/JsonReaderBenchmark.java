package io.segue.server.json;

import io.segue.server.WorkloadGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reads the events of a replay, in runs as it does and each by itself. Run: {@code ./segue bench JsonReaderBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx1g", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseCompactObjectHeaders"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonReaderBenchmark {
    static final int EVENTS = 50_048;
    private static final int RUN = 64;

    private final JsonReader reader = new JsonReader();
    private byte[] bytes = {};
    private int[] ends = {};

    @Setup
    public void prepare() throws IOException {
        var lines = new ByteArrayOutputStream();
        WorkloadGenerator.write(lines, EVENTS, 50_000, 1);
        bytes = lines.toByteArray();
        ends = IntStream.range(0, bytes.length)
                .filter(i -> bytes[i] == '\n')
                .map(i -> i + 1)
                .toArray();
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void eachByItself(Blackhole hole) {
        int start = 0;
        for (int end : ends) {
            hole.consume(reader.read(bytes, start, end - start));
            start = end;
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void inRuns(Blackhole hole) {
        int start = 0;
        for (int i = 0; i < EVENTS; i++) {
            int limit = ends[Math.min(i | RUN - 1, EVENTS - 1)];
            hole.consume(reader.read(bytes, start, ends[i] - start, limit));
            start = ends[i];
        }
    }
}
