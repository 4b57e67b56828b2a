package io.segue.learn.predict.metric;

/**
 * The area under the ROC curve: how likely a row of class 1 has a higher score than one of class 0, a draw counting
 * half.
 *
 * @param value from 0 to 1; .5 is what chance reaches
 * @param standardError by DeLong, DeLong and Clarke-Pearson (1988); 0 where the classes do not overlap, which few rows
 *     can do by chance; {@code NaN} where a class has one row only
 * @param interval {@code value} ± 1.96 standard errors, within 0 and 1
 */
public record Auc(double value, double standardError, Interval interval) {
    /**
     * Exact, by ranks. The error is the sum of both classes' variance of placements (Sun and Xu, 2014, eq. 5–7). Weights
     * count as the Horvitz-Thompson estimate of it does: with the squared weight. When all weigh the same, it is
     * DeLong's.
     *
     * @throws io.segue.learn.data.DataException when there is one class only
     */
    public static Auc of(Scored scored) {
        Placements placements = new Placements(scored.needBothClasses());
        double value = placements.area();
        double error = Math.sqrt(placements.variance(value));
        Interval interval = Double.isNaN(error) ? new Interval(0, 1) : Interval.around(value, error);
        return new Auc(value, error, interval.within(0, 1));
    }

    /**
     * How much this one, of other rows, is higher than the other.
     *
     * @return the interval of the difference
     */
    public Interval less(Auc other) {
        return Interval.around(value - other.value, Math.hypot(standardError, other.standardError));
    }

    /** For each row, how much of the other class it is on the right side of. */
    private static final class Placements {
        private final Scored scored;
        private final double[] placements;
        private final double positives;
        private final double negatives;

        Placements(Scored scored) {
            this.scored = scored;
            int[] order = Order.descending(scored.scores());
            placements = new double[order.length];
            positives = scored.weight() * scored.rate();
            negatives = scored.weight() - positives;
            double positivesAbove = 0;
            double negativesAbove = 0;
            for (int from = 0; from < order.length; ) {
                int to = from;
                double positive = 0;
                double negative = 0;
                for (double score = scored.scores()[order[from]];
                        to < order.length && scored.scores()[order[to]] == score;
                        to++) {
                    int row = order[to];
                    positive += scored.labels()[row] * scored.weights()[row];
                    negative += (1 - scored.labels()[row]) * scored.weights()[row];
                }
                double below = negatives - negativesAbove - negative / 2;
                double above = positivesAbove + positive / 2;
                for (int i = from; i < to; i++) {
                    placements[order[i]] = scored.labels()[order[i]] == 1 ? below / negatives : above / positives;
                }
                positivesAbove += positive;
                negativesAbove += negative;
                from = to;
            }
        }

        double area() {
            double sum = 0;
            for (int row = 0; row < placements.length; row++) {
                sum += scored.labels()[row] * scored.weights()[row] * placements[row];
            }
            return Math.clamp(sum / positives, 0, 1);
        }

        double variance(double area) {
            double ofPositives = 0;
            double ofNegatives = 0;
            for (int row = 0; row < placements.length; row++) {
                double off = scored.weights()[row] * (placements[row] - area);
                if (scored.labels()[row] == 1) {
                    ofPositives += off * off;
                } else {
                    ofNegatives += off * off;
                }
            }
            double m = scored.positives();
            double n = scored.rows() - m;
            return ofPositives / (positives * positives) * m / (m - 1)
                    + ofNegatives / (negatives * negatives) * n / (n - 1);
        }
    }
}
