package io.segue.learn.cluster;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Round heaps of rows around random middles.
 *
 * @param middles a row for each heap
 * @param rows one heap after the other in turn: row r is of heap r mod heaps
 */
public record Blobs(Matrix middles, Matrix rows) {
    /** Middles are between −4 and 4 in each column. */
    public static Blobs of(int rows, int columns, int heaps, double spread, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] middles = new double[heaps * columns];
        Arrays.setAll(middles, i -> random.nextDouble(-4, 4));
        return around(Matrix.of(heaps, columns, middles), rows, spread, Seeds.child(seed, 0));
    }

    /** @param spread the standard deviation in each column */
    public static Blobs around(Matrix middles, int rows, double spread, long seed) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(Seeds.random(seed));
        int columns = middles.columns();
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> middles.get(i / columns % middles.rows(), i % columns) + spread * normal.sample());
        return new Blobs(middles, Matrix.of(rows, columns, values));
    }
}
