package io.segue.learn.predict.calibrate;

import io.segue.learn.predict.metric.Reliability;
import java.util.Locale;

/** Whether probabilities can be believed. */
public enum CalibrationVerdict {
    GOOD,
    /** Good enough for an order of magnitude. */
    FAIR,
    /** Good for ranking only. */
    POOR,
    /** The error may be chance: there are too few rows to measure one that small. */
    UNCLEAR;

    /** The largest error that is good. */
    public static final double GOOD_ERROR = 0.02;

    /** The largest error that is fair. */
    public static final double FAIR_ERROR = 0.05;

    /** An error at most so many times the noise can be chance. */
    private static final double CHANCE = 1.5;

    public static CalibrationVerdict of(Reliability reliability) {
        if (reliability.error() <= GOOD_ERROR) {
            return GOOD;
        }
        if (reliability.error() <= CHANCE * reliability.noise()) {
            return UNCLEAR;
        }
        return reliability.error() <= FAIR_ERROR ? FAIR : POOR;
    }

    /** One sentence for people, with the way out. */
    public String text(Reliability reliability) {
        String off = String.format(
                Locale.ROOT,
                "probabilities are off by %.3f on average, at most %.3f",
                reliability.error(),
                reliability.largest());
        return switch (this) {
            case GOOD -> off + ", and can be taken at their word";
            case FAIR -> off + "; take them as about right, or calibrate with more rows";
            case POOR -> off + "; use them to rank only, and calibrate before multiplying them with money";
            case UNCLEAR ->
                off
                        + String.format(
                                Locale.ROOT,
                                ", but with so few rows even perfect ones would seem off by %.3f; judge by more rows",
                                reliability.noise());
        };
    }
}
