package io.segue.learn.predict.metric;

/**
 * Right and wrong, by weight, when scores from a threshold on are called positive.
 *
 * <p>A share of nothing is 0, as in scikit-learn: precision when nothing is called positive, recall when nothing is.
 *
 * @param threshold a score at or above it is called positive
 */
public record Confusion(
        double threshold, double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

    public static Confusion at(double threshold, Scored scored) {
        double[] weights = new double[4];
        for (int row = 0; row < scored.rows(); row++) {
            int said = scored.scores()[row] >= threshold ? 0 : 2;
            weights[said + (scored.labels()[row] == 1 ? 0 : 1)] += scored.weights()[row];
        }
        return new Confusion(threshold, weights[0], weights[1], weights[2], weights[3]);
    }

    /** Of what is called positive, how much is. */
    public double precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /** Of what is positive, how much is called so. */
    public double recall() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /** Of what is not positive, how much is called so. */
    public double falsePositiveRate() {
        return share(falsePositives, falsePositives + trueNegatives);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    public double accuracy() {
        return share(truePositives + trueNegatives, weight());
    }

    /** How much is called positive. */
    public double selectionRate() {
        return share(truePositives + falsePositives, weight());
    }

    /** What the mistakes cost together. */
    public double cost(double ofFalsePositive, double ofFalseNegative) {
        return ofFalsePositive * falsePositives + ofFalseNegative * falseNegatives;
    }

    private double weight() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
