package io.segue.learn.predict.tree;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.train.GradientBoosting;
import java.util.Map;
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

/**
 * One row scored by boosted trees of depth 6, beside XGBoost's own calls; each call another row. Run: {@code ./segue bench
 * FlatTreesBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlatTreesBenchmark {
    private static final int COLUMNS = 17;
    private static final int DIFFERENT_ROWS = 1000;

    @Param("200")
    public int trees;

    @Param("10000")
    public int trainedRows;

    private final double[][] rows = new double[DIFFERENT_ROWS][];
    private TreeModel model = TreeModel.of(untrained());
    private OwnXgboost own = own(model);
    private int next;

    private static byte[] untrained() {
        return GradientBoosting.of(Map.of("rounds", 1.0))
                .fit(MadeRows.of(100, 3, 1), 1)
                .ubjson();
    }

    private static OwnXgboost own(TreeModel model) {
        try {
            return new OwnXgboost(model.ubjson());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void prepare() {
        model = GradientBoosting.of(Map.of("rounds", (double) trees, "depth", 6.0))
                .fit(MadeRows.of(trainedRows, COLUMNS, 1), 1);
        own = own(model);
        Matrix others = MadeRows.of(DIFFERENT_ROWS, COLUMNS, 2).features().values();
        for (int row = 0; row < DIFFERENT_ROWS; row++) {
            rows[row] = others.row(row);
        }
    }

    @TearDown
    public void close() {
        own.close();
    }

    private double[] row() {
        next = (next + 1) % DIFFERENT_ROWS;
        return rows[next];
    }

    @Benchmark
    public double flatTrees() {
        return model.score(row());
    }

    @Benchmark
    public float xgboost() throws Exception {
        return own.one(row());
    }

    @Benchmark
    public float xgboostInPlace() throws Exception {
        return own.inPlace(row());
    }
}
