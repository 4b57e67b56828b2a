package io.segue.learn.cluster;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Seeds;
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
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] middles = new double[heaps * columns];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = random.nextDouble(-4, 4);
        }
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int heap = i / columns % heaps;
            values[i] = middles[heap * columns + i % columns] + spread * normal.sample();
        }
        return new Blobs(Matrix.of(heaps, columns, middles), Matrix.of(rows, columns, values));
    }
}
