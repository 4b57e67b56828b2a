package io.segue.learn.cluster.kmeans;

import io.segue.learn.cluster.distance.Blocks;
import io.segue.learn.cluster.distance.Euclid;
import io.segue.learn.work.Parallel;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Good first centres: greedy k-means++ (Arthur and Vassilvitskii, 2007, section 4). Each next centre is drawn from the rows,
 * by the squared distance to the centres that are there; of {@code 2 + ln k} such candidates the one that leaves the least
 * sum of squares wins, as in scikit-learn.
 */
final class GreedySeeding {
    private final Blocks blocks;
    private final UniformRandomProvider random;

    /**
     * For each row the squared distance to the nearest centre, but for the last one, which a block takes in when it is next
     * looked at: rows are many, and each look costs. 0 where a block is filled up.
     */
    private final double[][] closest;

    /** Of the squared distances with the last centre taken in. */
    private final double[] blockSums;

    private double[] last = {};

    GreedySeeding(Blocks blocks, UniformRandomProvider random) {
        this.blocks = blocks;
        this.random = random;
        closest = new double[blocks.count()][Blocks.ROWS];
        blockSums = new double[blocks.count()];
        for (int block = 0; block < blocks.count(); block++) {
            Arrays.fill(closest[block], 0, blocks.rowsOf(block), Double.POSITIVE_INFINITY);
        }
    }

    double[][] choose(int clusters) {
        int tries = 2 + (int) Math.log(clusters);
        double[][] centres = new double[clusters][];
        last = row(random.nextInt(blocks.rows()));
        measureFirst();
        centres[0] = last;
        for (int cluster = 1; cluster < clusters; cluster++) {
            double[][] candidates = new double[tries][];
            Arrays.setAll(candidates, i -> row(draw()));
            last = best(candidates);
            centres[cluster] = last;
        }
        return centres;
    }

    private double[] row(int row) {
        return blocks.matrix().row(row);
    }

    /** A row by its squared distance; any row when all lie on centres. */
    private int draw() {
        double left = random.nextDouble() * Arrays.stream(blockSums).sum();
        int drawn = random.nextInt(blocks.rows());
        for (int block = 0; block < blockSums.length; block++) {
            if (left >= blockSums[block] && block < blockSums.length - 1) {
                left -= blockSums[block];
                continue;
            }
            takeInLast(block, new double[Blocks.ROWS]);
            for (int i = 0; i < blocks.rowsOf(block); i++) {
                double weight = closest[block][i];
                drawn = weight > 0 ? block * Blocks.ROWS + i : drawn;
                left -= weight;
                if (left < 0) {
                    return drawn;
                }
            }
        }
        return drawn;
    }

    private double[] best(double[][] candidates) {
        double[][] sums = new double[blocks.count()][candidates.length];
        Parallel.chunks(blocks.rows(), Blocks.CHUNK_ROWS, (index, from, to) -> {
            double[] squares = new double[Blocks.ROWS];
            for (int block = from / Blocks.ROWS; block * Blocks.ROWS < to; block++) {
                takeInLast(block, squares);
                for (int i = 0; i < candidates.length; i++) {
                    Euclid.squared(blocks.get(block), candidates[i], squares);
                    lower(squares, closest[block]);
                    sums[block][i] = sum(squares);
                }
            }
        });
        double[] totals = new double[candidates.length];
        for (double[] block : sums) {
            for (int i = 0; i < totals.length; i++) {
                totals[i] += block[i];
            }
        }
        int best = 0;
        for (int i = 1; i < totals.length; i++) {
            best = totals[i] < totals[best] ? i : best;
        }
        for (int block = 0; block < sums.length; block++) {
            blockSums[block] = sums[block][best];
        }
        return candidates[best];
    }

    private void measureFirst() {
        Parallel.chunks(blocks.rows(), Blocks.CHUNK_ROWS, (index, from, to) -> {
            double[] squares = new double[Blocks.ROWS];
            for (int block = from / Blocks.ROWS; block * Blocks.ROWS < to; block++) {
                takeInLast(block, squares);
                blockSums[block] = sum(closest[block]);
            }
        });
    }

    private void takeInLast(int block, double[] squares) {
        Euclid.squared(blocks.get(block), last, squares);
        lower(closest[block], squares);
    }

    private static void lower(double[] values, double[] limits) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(values[i], limits[i]);
        }
    }

    /** In four parts, which a processor adds up at the same time. */
    private static double sum(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        return a + b + (c + d);
    }
}
