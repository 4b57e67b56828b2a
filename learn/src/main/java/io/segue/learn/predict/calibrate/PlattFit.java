package io.segue.learn.predict.calibrate;

import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;
import java.util.Arrays;

/**
 * The logistic curve through scores, by Newton's method with a halving step (Lin, Lin and Weng, 2007, appendix C). Labels
 * are drawn towards the middle, (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2), as Platt (1999) does, so that classes that do not
 * overlap give no infinite slope.
 */
final class PlattFit {
    private static final int STEPS_MAX = 100;
    private static final double LEAST_STEP = 1e-10;
    private static final double RIDGE = 1e-12;
    private static final double GRADIENT_ENOUGH = 1e-10;
    private static final double SUFFICIENT_DECREASE = 1e-4;

    private final double[] logits;
    private final double[] targets;
    private final double[] weights;

    private PlattFit(Scored scored) {
        logits = Arrays.stream(scored.scores()).map(PlattFit::logit).toArray();
        weights = scored.weights();
        double positive = scored.weight() * scored.rate();
        double negative = scored.weight() - positive;
        targets = Arrays.stream(scored.labels())
                .map(label -> label == 1 ? (positive + 1) / (positive + 2) : 1 / (negative + 2))
                .toArray();
    }

    /** A falling curve would turn the order round; then all get the share of class 1, with slope 0. */
    static Calibration.Platt of(Scored scored) {
        PlattFit fit = new PlattFit(scored.needProbabilities());
        Calibration.Platt curve = fit.run(new Calibration.Platt(0, fit.meanLogit()));
        return curve.slope() > 0 ? curve : new Calibration.Platt(0, fit.meanLogit());
    }

    private static double logit(double score) {
        double inside = Math.clamp(score, Calibration.Platt.EDGE, 1 - Calibration.Platt.EDGE);
        return Math.log(inside / (1 - inside));
    }

    private double meanLogit() {
        double sum = 0;
        double all = 0;
        for (int row = 0; row < targets.length; row++) {
            sum += weights[row] * targets[row];
            all += weights[row];
        }
        return Math.log(sum / (all - sum));
    }

    private Calibration.Platt run(Calibration.Platt start) {
        Calibration.Platt at = start;
        double loss = loss(at);
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] slope = derivatives(at);
            if (Math.abs(slope[0]) < GRADIENT_ENOUGH * targets.length
                    && Math.abs(slope[1]) < GRADIENT_ENOUGH * targets.length) {
                return at;
            }
            double determinant = slope[2] * slope[4] - slope[3] * slope[3];
            double bySlope = -(slope[4] * slope[0] - slope[3] * slope[1]) / determinant;
            double byIntercept = -(slope[2] * slope[1] - slope[3] * slope[0]) / determinant;
            double decrease = slope[0] * bySlope + slope[1] * byIntercept;
            double length = 1;
            while (length >= LEAST_STEP) {
                Calibration.Platt next =
                        new Calibration.Platt(at.slope() + length * bySlope, at.intercept() + length * byIntercept);
                double nextLoss = loss(next);
                if (nextLoss < loss + SUFFICIENT_DECREASE * length * decrease) {
                    at = next;
                    loss = nextLoss;
                    break;
                }
                length /= 2;
            }
            if (length < LEAST_STEP) {
                return at;
            }
        }
        return at;
    }

    /** By slope, by intercept, and the second derivatives: slope twice, mixed, intercept twice. */
    private double[] derivatives(Calibration.Platt at) {
        double[] sums = {0, 0, RIDGE, 0, RIDGE};
        for (int row = 0; row < logits.length; row++) {
            double odds = at.slope() * logits[row] + at.intercept();
            double probability = 1 / (1 + Math.exp(-odds));
            double off = weights[row] * (probability - targets[row]);
            double curvature = weights[row] * probability * (1 - probability);
            sums[0] += off * logits[row];
            sums[1] += off;
            sums[2] += curvature * logits[row] * logits[row];
            sums[3] += curvature * logits[row];
            sums[4] += curvature;
        }
        return sums;
    }

    /** The cross-entropy; written so that nothing overflows. */
    private double loss(Calibration.Platt at) {
        double loss = 0;
        for (int row = 0; row < logits.length; row++) {
            double odds = at.slope() * logits[row] + at.intercept();
            loss += weights[row] * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - targets[row] * odds);
        }
        return loss;
    }
}
