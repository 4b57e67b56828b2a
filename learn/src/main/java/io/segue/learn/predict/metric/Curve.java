package io.segue.learn.predict.metric;

import java.util.Arrays;

/**
 * A line through what each threshold reaches, from the strictest to the most generous.
 *
 * @param thresholds the first is infinite: nothing is called positive
 */
public record Curve(double[] x, double[] y, double[] thresholds) {
    /** x: false-positive rate, y: true-positive rate, from (0, 0) to (1, 1). */
    public static Curve roc(Scored scored) {
        Ranked ranked = Ranked.of(scored.needBothClasses());
        Curve curve = empty(ranked);
        for (int i = 0; i < ranked.steps; i++) {
            curve.x[i + 1] = ranked.falsePositives[i] / ranked.negatives();
            curve.y[i + 1] = ranked.truePositives[i] / ranked.positives();
        }
        return curve;
    }

    /** x: recall, y: precision, beginning at (0, 1). */
    public static Curve precisionRecall(Scored scored) {
        Ranked ranked = Ranked.of(scored.needBothClasses());
        Curve curve = empty(ranked);
        curve.y[0] = 1;
        for (int i = 0; i < ranked.steps; i++) {
            curve.x[i + 1] = ranked.truePositives[i] / ranked.positives();
            curve.y[i + 1] = ranked.truePositives[i] / (ranked.truePositives[i] + ranked.falsePositives[i]);
        }
        return curve;
    }

    private static Curve empty(Ranked ranked) {
        double[] thresholds = new double[ranked.steps + 1];
        thresholds[0] = Double.POSITIVE_INFINITY;
        System.arraycopy(ranked.thresholds, 0, thresholds, 1, ranked.steps);
        return new Curve(new double[thresholds.length], new double[thresholds.length], thresholds);
    }

    public int points() {
        return x.length;
    }

    /**
     * Fewer points, for a chart: both ends, and between them points that are about as far from each other along the
     * line.
     *
     * @param most at least 2
     */
    public Curve thinned(int most) {
        if (most < 2) {
            throw new IllegalArgumentException("expected at least 2 points, but got " + most);
        }
        if (points() <= most) {
            return this;
        }
        double[] along = new double[points()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + Math.abs(x[i] - x[i - 1]) + Math.abs(y[i] - y[i - 1]);
        }
        int[] kept = new int[most];
        int count = 1;
        for (int i = 1; i < along.length - 1 && count < most - 1; i++) {
            if (along[i] >= along[along.length - 1] * count / (most - 1)) {
                kept[count++] = i;
            }
        }
        kept[count++] = along.length - 1;
        int[] picked = Arrays.copyOf(kept, count);
        return new Curve(pick(x, picked), pick(y, picked), pick(thresholds, picked));
    }

    private static double[] pick(double[] values, int[] picked) {
        return Arrays.stream(picked).mapToDouble(i -> values[i]).toArray();
    }
}
