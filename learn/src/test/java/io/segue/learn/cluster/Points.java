package io.segue.learn.cluster;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Data that tests and benchmarks make. */
public final class Points {
    private Points() {}

    /** Clouds around centres that are anywhere between −10 and 10, the rows in turn from each. */
    public static Features blobs(int rows, int columns, int centres, double spread, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] middles = new double[centres * columns];
        Arrays.setAll(middles, i -> random.nextDouble(-10, 10));
        return named(Blobs.around(Matrix.of(centres, columns, middles), rows, spread, Seeds.child(seed, 0))
                .rows());
    }

    /** Whole numbers below a bound: many rows are equal, and many distances. */
    public static Features grid(int rows, int columns, int bound, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(bound);
        }
        return named(Matrix.of(rows, columns, values));
    }

    /** The columns are called x0, x1 … */
    public static Features named(Matrix values) {
        return new Features(
                IntStream.range(0, values.columns()).mapToObj(it -> "x" + it).toList(), values);
    }
}
