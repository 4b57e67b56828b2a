package io.segue.learn.predict.explain;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Scorer;
import io.segue.learn.work.Seeds;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Shapley values of any model by sampling (Štrumbelj and Kononenko, 2014): a row of the background is turned into the row in
 * question, feature by feature, in many orders, and each feature gets the mean of the steps it made. The sum is exact, the
 * parts vary with one over the root of the number of samples.
 */
final class SampledShap implements Explainer {
    static final int USUAL_SAMPLES = 200;

    /** Probabilities count as this far from 0 and 1: beyond, log odds are infinite. */
    private static final double EDGE = 1e-9;

    private final Scorer scorer;
    private final Matrix background;
    private final int[] picked;
    private final long seed;
    private final double base;

    SampledShap(Scorer scorer, Matrix background, int samples, long seed) {
        if (background.rows() == 0) {
            throw new IllegalArgumentException("expected at least one row as background, but got none");
        }
        this.scorer = scorer;
        this.background = background;
        this.seed = seed;
        UniformRandomProvider random = Seeds.random(Seeds.child(seed, 0));
        this.picked = new int[samples];
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            picked[i] = random.nextInt(background.rows());
            sum += logOdds(background.row(picked[i]));
        }
        this.base = sum / samples;
    }

    @Override
    public Explanation explain(double[] row) {
        UniformRandomProvider random = Seeds.random(Seeds.child(seed, 1));
        double[] values = new double[row.length];
        for (int from : picked) {
            double[] mixed = background.row(from);
            int[] order = PermutationSampler.natural(row.length);
            PermutationSampler.shuffle(random, order);
            double before = logOdds(mixed);
            for (int feature : order) {
                mixed[feature] = row[feature];
                double after = logOdds(mixed);
                values[feature] += (after - before) / picked.length;
                before = after;
            }
        }
        return new Explanation(base, values);
    }

    private double logOdds(double[] row) {
        double probability = Math.clamp(scorer.score(row), EDGE, 1 - EDGE);
        return Math.log(probability / (1 - probability));
    }
}
