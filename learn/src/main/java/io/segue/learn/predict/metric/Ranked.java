package io.segue.learn.predict.metric;

/**
 * Scored rows from the highest score down, in steps: rows with one score are one step, whatever the order they came in.
 * After step i stands how much weight of each class has at least its score.
 */
final class Ranked {
    final int steps;
    final double[] thresholds;
    final double[] truePositives;
    final double[] falsePositives;

    private Ranked(int steps, double[] thresholds, double[] truePositives, double[] falsePositives) {
        this.steps = steps;
        this.thresholds = thresholds;
        this.truePositives = truePositives;
        this.falsePositives = falsePositives;
    }

    static Ranked of(Scored scored) {
        int[] order = Order.descending(scored.scores());
        double[] thresholds = new double[order.length];
        double[] truePositives = new double[order.length];
        double[] falsePositives = new double[order.length];
        double positive = 0;
        double negative = 0;
        int step = -1;
        for (int row : order) {
            double score = scored.scores()[row];
            if (step < 0 || score != thresholds[step]) {
                step++;
                thresholds[step] = score;
            }
            if (scored.labels()[row] == 1) {
                positive += scored.weights()[row];
            } else {
                negative += scored.weights()[row];
            }
            truePositives[step] = positive;
            falsePositives[step] = negative;
        }
        return new Ranked(step + 1, thresholds, truePositives, falsePositives);
    }

    double positives() {
        return truePositives[steps - 1];
    }

    double negatives() {
        return falsePositives[steps - 1];
    }

    /** When everything from this step's score on is called positive; step −1 calls nothing so. */
    Confusion at(int step) {
        if (step < 0) {
            return new Confusion(Math.nextUp(thresholds[0]), 0, 0, positives(), negatives());
        }
        return new Confusion(
                thresholds[step],
                truePositives[step],
                falsePositives[step],
                positives() - truePositives[step],
                negatives() - falsePositives[step]);
    }

    /** Σ (Rᵢ − Rᵢ₋₁) Pᵢ over all steps, as scikit-learn defines it: no interpolation. */
    double averagePrecision() {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < steps; i++) {
            sum += (truePositives[i] - before) * truePositives[i] / (truePositives[i] + falsePositives[i]);
            before = truePositives[i];
        }
        return sum / positives();
    }
}
