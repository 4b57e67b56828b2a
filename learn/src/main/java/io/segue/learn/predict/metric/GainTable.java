package io.segue.learn.predict.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * What one reaches by taking the rows with the highest scores first, tenth by tenth.
 *
 * @param rate the share of class 1 among all rows
 */
public record GainTable(double rate, List<Part> parts) {
    public static final int DECILES = 10;

    public GainTable {
        parts = List.copyOf(parts);
    }

    /**
     * One tenth of the weight.
     *
     * @param number 1 for the highest scores
     * @param lowestScore that occurs in it
     * @param positives the weight of class 1 in it
     * @param rate the share of class 1 in it
     * @param lift that share, divided by the share among all rows
     * @param gain the share of all of class 1 that is in this tenth and those before
     * @param cumulativeLift of this tenth and those before together
     */
    public record Part(
            int number,
            double lowestScore,
            double weight,
            double positives,
            double rate,
            double lift,
            double gain,
            double cumulativeLift) {}

    public static GainTable of(Scored scored) {
        return of(scored, DECILES);
    }

    /**
     * Rows with one score that lie on both sides of an end count on each in proportion, so the table does not depend on
     * the order of the rows.
     *
     * @param parts at least 1
     */
    public static GainTable of(Scored scored, int parts) {
        Ranked ranked = Ranked.of(scored.needBothClasses());
        double positives = ranked.positives();
        double weight = positives + ranked.negatives();
        double rate = positives / weight;
        List<Part> table = new ArrayList<>();
        double before = 0;
        int step = 0;
        for (int part = 1; part <= parts; part++) {
            double end = weight * part / parts;
            while (step < ranked.steps - 1 && weightTo(ranked, step) < end) {
                step++;
            }
            double found = part == parts ? positives : positivesAt(ranked, step, end);
            double share = (found - before) * parts / weight;
            table.add(new Part(
                    part,
                    ranked.thresholds[step],
                    weight / parts,
                    found - before,
                    share,
                    share / rate,
                    found / positives,
                    found / end / rate));
            before = found;
        }
        return new GainTable(rate, table);
    }

    private static double weightTo(Ranked ranked, int step) {
        return step < 0 ? 0 : ranked.truePositives[step] + ranked.falsePositives[step];
    }

    private static double positivesAt(Ranked ranked, int step, double end) {
        double from = weightTo(ranked, step - 1);
        double positives = step == 0 ? 0 : ranked.truePositives[step - 1];
        double part = (end - from) / (weightTo(ranked, step) - from);
        return positives + part * (ranked.truePositives[step] - positives);
    }
}
