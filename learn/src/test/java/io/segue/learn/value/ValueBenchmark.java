package io.segue.learn.value;

import io.segue.learn.work.Watcher;
import java.util.List;
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

/** As many customers as the CDNOW sample has, fitted and forecast. Run: {@code ./segue bench ValueBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ValueBenchmark {
    @Param("2357")
    public int customers;

    private List<CustomerHistory> histories = List.of();
    private @Nullable BuyingFit buying;
    private @Nullable AmountFit amounts;

    @Setup
    public void prepare() {
        Purchases purchases = SimulatedBuyers.buyers(SimulatedBuyers.BG_NBD, customers, 364, 1);
        histories = CustomerHistory.of(purchases, 273, 7);
        buying = BuyingFit.bgNbd(histories, Watcher.NOBODY);
        amounts = AmountFit.of(histories, Watcher.NOBODY);
    }

    @Benchmark
    public BuyingFit bgNbd() {
        return BuyingFit.bgNbd(histories, Watcher.NOBODY);
    }

    @Benchmark
    public BuyingFit paretoNbd() {
        return BuyingFit.paretoNbd(histories, Watcher.NOBODY);
    }

    @Benchmark
    public AmountFit gammaGamma() {
        return AmountFit.of(histories, Watcher.NOBODY);
    }

    @Benchmark
    public Forecast forecast() {
        return new Forecaster(buying, amounts, new Horizon(52, 0.002, 0.95), 1).of(histories, Watcher.NOBODY);
    }

    /** One customer's expected purchases and whether alive, as a live profile would ask. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public double one() {
        return buying.model().expected(2, 30, 39, 52);
    }
}
