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

/** What more rules cost when they differ in this or that. Run: {@code ./segue bench SharingBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xms6g",
            "-Xmx6g",
            "-XX:+AlwaysPreTouch",
            "-XX:+UseParallelGC",
            "-XX:+UseTransparentHugePages",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders"
        })
@Warmup(iterations = 20)
@Measurement(iterations = 7)
public class SharingBenchmark {
    @Param({"THRESHOLD", "CATEGORY", "CATEGORY_AND_THRESHOLD", "WINDOW_AND_EVENT"})
    public RuleFamily family = RuleFamily.THRESHOLD;

    @Param({"1", "10", "100", "1000", "10000"})
    public int rules;

    @Param("1000000")
    public int events;

    @Param("50000")
    public int profiles;

    private Event[] workload = {};
    private Catalog catalog = Catalog.EMPTY;

    @Setup
    public void prepare() {
        workload = Workload.events(events, profiles);
        catalog = SixRules.compile(family.rules(rules));
    }

    @Benchmark
    public long engine() {
        return EngineLoop.countChanges(catalog, workload);
    }
}
