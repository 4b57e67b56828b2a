package io.segue.server.analysis.experiment;

import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many of the people an arm is to get, beside the others: {@code control=50}.
 *
 * @param weight above 0; what all weights sum to does not matter
 */
public record ArmShare(String arm, double weight) {

    /**
     * @param option as which it was given, for people
     * @throws DataException with everything that is wrong with any of them
     */
    public static List<ArmShare> parse(String option, List<String> texts) {
        List<ArmShare> shares = new ArrayList<>();
        List<DataProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            int sign = text.lastIndexOf('=');
            String arm = sign < 0 ? "" : text.substring(0, sign).strip();
            double weight = weight(text.substring(sign + 1).strip());
            if (arm.isEmpty() || !(weight > 0) || Double.isInfinite(weight)) {
                problems.add(problem(
                        option + " " + Printable.quote(text) + ": expected ARM=WEIGHT with a weight above 0",
                        "such as control=50"));
            } else if (!seen.add(arm)) {
                problems.add(problem(option + ": " + Printable.quote(arm) + " is there twice", "name each arm once"));
            } else {
                shares.add(new ArmShare(arm, weight));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return shares;
    }

    private static double weight(String text) {
        try {
            return Double.parseDouble(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static DataProblem problem(String message, String hint) {
        return new DataProblem("bad-share", "", message, hint);
    }
}
