package io.segue.learn.predict.metric;

/** One number for how good scores are, for comparing models. By weight; as scikit-learn 1.2 defines them. */
public enum Metric {
    /** {@link Auc}: does it tell the classes apart? */
    ROC_AUC(true),
    /** The area under the precision-recall curve as average precision: Σ (Rᵢ − Rᵢ₋₁) Pᵢ. */
    AVERAGE_PRECISION(true),
    /** F1 at the threshold where it is best. Chosen on the rows it is told of, so it is a little too good. */
    BEST_F1(true),
    /** The mean of −ln(probability of what was true), probabilities kept 2.2·10⁻¹⁶ away from 0 and 1. */
    LOG_LOSS(false),
    /** The mean squared distance from the label (Brier, 1950). */
    BRIER(false),
    /** {@link Reliability#error} with its default bins. */
    CALIBRATION_ERROR(false);

    private static final double LEAST_PROBABILITY = Math.ulp(1.0);

    private final boolean higherIsBetter;

    Metric(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    public boolean isBetter(double value, double than) {
        return higherIsBetter ? value > than : value < than;
    }

    /** By how much the first is better than the second; below 0 when it is worse. */
    public double gain(double value, double over) {
        return higherIsBetter ? value - over : over - value;
    }

    /** @throws io.segue.learn.data.DataException when there is one class only and the metric tells classes apart */
    public double of(Scored scored) {
        return switch (this) {
            case ROC_AUC -> area(Ranked.of(scored.needBothClasses()));
            case AVERAGE_PRECISION -> Ranked.of(scored.needBothClasses()).averagePrecision();
            case BEST_F1 -> new ThresholdChoice.BestF1().choose(scored).f1();
            case LOG_LOSS -> logLoss(scored.needProbabilities());
            case BRIER -> brier(scored.needProbabilities());
            case CALIBRATION_ERROR -> Reliability.of(scored).error();
        };
    }

    /** Trapezoids under the curve, which is what counting pairs comes to, without the error of {@link Auc}. */
    private static double area(Ranked ranked) {
        double area = 0;
        double positives = 0;
        double negatives = 0;
        for (int i = 0; i < ranked.steps; i++) {
            area += (ranked.falsePositives[i] - negatives) * (ranked.truePositives[i] + positives) / 2;
            positives = ranked.truePositives[i];
            negatives = ranked.falsePositives[i];
        }
        return area / positives / negatives;
    }

    private static double logLoss(Scored scored) {
        double sum = 0;
        for (int row = 0; row < scored.rows(); row++) {
            double score = Math.clamp(scored.scores()[row], LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
            sum -= scored.weights()[row] * (scored.labels()[row] == 1 ? Math.log(score) : Math.log(1 - score));
        }
        return sum / scored.weight();
    }

    private static double brier(Scored scored) {
        double sum = 0;
        for (int row = 0; row < scored.rows(); row++) {
            double off = scored.scores()[row] - scored.labels()[row];
            sum += scored.weights()[row] * off * off;
        }
        return sum / scored.weight();
    }
}
