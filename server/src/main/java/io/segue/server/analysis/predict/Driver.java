package io.segue.server.analysis.predict;

import java.util.Comparator;
import java.util.List;

/**
 * What a column has to do with the prediction.
 *
 * @param importance how far it moves the log odds of a row on average, whichever way
 * @param share of the importance of all columns
 * @param pushes from low values to high ones, or from the most frequent text to the rarest
 */
record Driver(String column, double importance, double share, boolean ordered, List<Push> pushes) {
    /** A smaller difference of log odds is none. */
    private static final double LEVEL = 0.02;

    Driver {
        pushes = List.copyOf(pushes);
    }

    /**
     * Where rows with some values are pushed.
     *
     * @param logOdds their mean push
     */
    record Push(String column, String values, int rows, double logOdds) {
        /** By how much the odds are multiplied. */
        double odds() {
            return Math.exp(logOdds);
        }
    }

    /** For people: which way it works. */
    String direction() {
        List<Push> known = pushes.stream()
                .filter(it -> !it.values.equals(Drivers.NOT_KNOWN))
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        Push most =
                known.stream().max(Comparator.comparingDouble(Push::logOdds)).orElseThrow();
        Push least =
                known.stream().min(Comparator.comparingDouble(Push::logOdds)).orElseThrow();
        if (most.logOdds - least.logOdds < LEVEL) {
            return "depends on other columns";
        }
        if (ordered && goesOneWay(known, 1)) {
            return "the higher, the likelier";
        }
        if (ordered && goesOneWay(known, -1)) {
            return "the lower, the likelier";
        }
        return ordered ? "likeliest: " + most.values : "likeliest: " + most.values + "; least: " + least.values;
    }

    private static boolean goesOneWay(List<Push> pushes, int sign) {
        for (int i = 1; i < pushes.size(); i++) {
            if (sign * (pushes.get(i).logOdds - pushes.get(i - 1).logOdds) < 0) {
                return false;
            }
        }
        return true;
    }
}
