package io.segue.learn.experiment.bench;

import io.segue.learn.experiment.assign.Allocation;
import io.segue.learn.experiment.assign.Hashing;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.stat.JointAccumulator;
import io.segue.learn.experiment.stat.JointMoments;
import io.segue.learn.experiment.stat.Moments;
import io.segue.learn.experiment.stat.MomentsAccumulator;
import io.segue.learn.work.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An arm for one person, by each hash; {@value #VALUES} values summed up; the bound at the last of twenty looks. Run:
 * {@code ./segue bench ExperimentBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExperimentBenchmark {
    static final int VALUES = 1_000;

    private static final int IDS = 1_024;

    private final String[] ids = new String[IDS];
    private double[] values = {};
    private int next;

    private final Allocation ours = allocation(Hashing.SEGUE);
    private final Allocation growthBook = allocation(Hashing.GROWTHBOOK_2);

    private static Allocation allocation(Hashing hashing) {
        return Allocation.of(
                hashing, "summer-sale", .8, List.of(new Allocation.Weight("a", .5), new Allocation.Weight("b", .5)));
    }

    @Setup
    public void prepare() {
        for (int i = 0; i < IDS; i++) {
            ids[i] = "b7f9a0c2-33d1-4f9a-9d5e-" + (100_000_000_000L + i);
        }
        values = Seeds.random(1).doubles(VALUES).toArray();
    }

    @Benchmark
    public Optional<String> assign() {
        return ours.arm(ids[next++ & IDS - 1]);
    }

    @Benchmark
    public Optional<String> assignAsGrowthBook() {
        return growthBook.arm(ids[next++ & IDS - 1]);
    }

    @Benchmark
    public Moments sumUp() {
        MomentsAccumulator sums = new MomentsAccumulator();
        for (double value : values) {
            sums.add(value);
        }
        return sums.moments();
    }

    @Benchmark
    public JointMoments sumUpPairs() {
        JointAccumulator sums = new JointAccumulator();
        for (double value : values) {
            sums.add(value, value * value);
        }
        return sums.moments();
    }

    @Benchmark
    public double lastOfTwentyLooks() {
        return Monitoring.Planned.of(10_000).critical(10_000, .05);
    }
}
