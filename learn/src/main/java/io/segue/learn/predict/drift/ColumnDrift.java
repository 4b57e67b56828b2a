package io.segue.learn.predict.drift;

import java.util.Locale;

/**
 * How much one column has changed.
 *
 * @param psi over deciles or levels, missing ones included
 * @param distance of two columns of numbers the largest difference between their distribution functions (Kolmogorov and
 *     Smirnov), of texts half the sum of the differences between their shares; from 0 to 1, whatever the number of rows
 * @param p how likely so much is by chance
 * @param adjusted the same, given how many columns were looked at (Benjamini and Hochberg, 1995)
 * @param missingThen the share of rows in which nothing was known
 * @param missingNow the share of rows in which nothing is known
 */
public record ColumnDrift(
        String name, double psi, double distance, double p, double adjusted, double missingThen, double missingNow) {
    /** What is more likely by chance is no change. */
    public static final double SIGNIFICANT = 0.05;

    /** A smaller distance does not matter, however sure it is. */
    public static final double DISTANCE_MIN = 0.1;

    public DriftVerdict verdict() {
        if (adjusted >= SIGNIFICANT) {
            return DriftVerdict.STABLE;
        }
        if (psi >= Psi.RETRAIN) {
            return DriftVerdict.RETRAIN;
        }
        return psi >= Psi.WATCH || distance >= DISTANCE_MIN ? DriftVerdict.WATCH : DriftVerdict.STABLE;
    }

    /** One sentence for people. */
    public String text() {
        String figures = String.format(Locale.ROOT, " (PSI %.3f, distance %.3f, p %.2g)", psi, distance, adjusted);
        String missing = Math.abs(missingNow - missingThen) >= DISTANCE_MIN
                ? String.format(Locale.ROOT, "; missing in %.0f %%, was %.0f %%", 100 * missingNow, 100 * missingThen)
                : "";
        return switch (verdict()) {
            case STABLE ->
                (adjusted < SIGNIFICANT
                                ? "has changed, but too little to matter"
                                : psi >= Psi.WATCH
                                        ? "may have changed, but with so few rows it can be chance"
                                        : "is as it was")
                        + figures
                        + missing;
            case WATCH -> "is changing" + figures + missing;
            case RETRAIN -> "has become another" + figures + missing;
        };
    }
}
