package io.segue.core.bench;

import io.segue.core.catalog.Catalog;
import io.segue.core.event.Event;
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

/** Six rules over the workload: the engine beside the loop written by hand. Run: {@code ./segue bench EngineBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {
            "-Xms4g",
            "-Xmx4g",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders"
        })
@Warmup(iterations = 20)
@Measurement(iterations = 9)
public class EngineBenchmark {
    @Param("1000000")
    public int events;

    @Param("50000")
    public int profiles;

    private Event[] workload = {};
    private Catalog catalog = Catalog.EMPTY;

    @Setup
    public void prepare() {
        workload = Workload.events(events, profiles);
        catalog = SixRules.catalog();
    }

    @Benchmark
    public long engine() {
        return EngineLoop.countChanges(catalog, workload);
    }

    @Benchmark
    public long engineOneByOne() {
        return EngineLoop.countChangesOneByOne(catalog, workload);
    }

    @Benchmark
    public long handWritten() {
        Changes.Count changes = new Changes.Count();
        HandWrittenLoop loop = new HandWrittenLoop(changes);
        for (Event event : workload) {
            loop.take(event);
        }
        loop.finish(Workload.END);
        return changes.count();
    }
}
