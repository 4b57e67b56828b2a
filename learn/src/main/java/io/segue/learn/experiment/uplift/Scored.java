package io.segue.learn.experiment.uplift;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * People of a randomised experiment with a score that was learnt from others, best first.
 *
 * <p>Those of one score stand together: a curve has a point only where a score ends, so that it does not depend on the
 * order of rows.
 */
public final class Scored {
    private final double[] scores;
    private final boolean[] treated;
    private final double[] outcomes;

    private Scored(double[] scores, boolean[] treated, double[] outcomes) {
        this.scores = scores;
        this.treated = treated;
        this.outcomes = outcomes;
    }

    /**
     * @param scores how much the treatment is expected to move each person; larger comes first
     * @param outcomes such as 1 for a purchase, or revenue
     * @throws DataException when an arm is empty or something is missing
     */
    public static Scored of(double[] scores, boolean[] treated, double[] outcomes) {
        if (treated.length != scores.length || outcomes.length != scores.length) {
            throw new IllegalArgumentException("expected " + scores.length + " arms and outcomes, but got "
                    + treated.length + " and " + outcomes.length);
        }
        refuse(scores, treated, outcomes);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = new double[order.length];
        boolean[] arms = new boolean[order.length];
        double[] values = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = scores[order[i]];
            arms[i] = treated[order[i]];
            values[i] = outcomes[order[i]];
        }
        return new Scored(sorted, arms, values);
    }

    public int people() {
        return scores.length;
    }

    boolean isTreated(int place) {
        return treated[place];
    }

    double outcome(int place) {
        return outcomes[place];
    }

    /** Whether the next has a lower score, or there is no next. */
    boolean isLastOfScore(int place) {
        return place + 1 == scores.length || scores[place + 1] != scores[place];
    }

    private static void refuse(double[] scores, boolean[] treated, double[] outcomes) {
        int ofTreatment = 0;
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row]) || !Double.isFinite(outcomes[row])) {
                throw problem(
                        "not-finite", "expected a score and an outcome for everybody", "leave out people without them");
            }
            ofTreatment += treated[row] ? 1 : 0;
        }
        if (ofTreatment == 0 || ofTreatment == scores.length) {
            throw problem("empty-arm", "expected people in both arms, but all are in one", "add the other arm");
        }
    }

    private static DataException problem(String code, String message, String hint) {
        return new DataException(new DataProblem(code, "", message, hint));
    }
}
