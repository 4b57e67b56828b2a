package io.segue.server.analysis.predict;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;
import io.segue.learn.predict.validate.CrossValidated;
import io.segue.learn.predict.validate.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Calibrates the scores of each fold by those of other folds: of all others, or, where folds follow time, of the earlier ones
 * only, because what came later is not known when it counts.
 */
final class CrossFit {
    private final CrossValidated raw;
    private final boolean inTime;
    private final int[] foldOf;

    /** @param inTime whether a later fold's rows came later */
    CrossFit(CrossValidated raw, boolean inTime) {
        this.raw = raw;
        this.inTime = inTime;
        this.foldOf = new int[raw.scores().length];
        Arrays.fill(foldOf, -1);
        List<Fold> folds = raw.folds();
        for (int i = 0; i < folds.size(); i++) {
            for (int row : folds.get(i).validation()) {
                foldOf[row] = i;
            }
        }
    }

    /** All rows that were judged, rising. */
    int[] judged() {
        return raw.judged();
    }

    /** Those of them that can be calibrated, rising: in time, those that have rows of both classes in earlier folds. */
    int[] calibrated() {
        if (!inTime) {
            return judged();
        }
        boolean[] able = new boolean[raw.folds().size()];
        for (int fold = 0; fold < able.length; fold++) {
            able[fold] = Cutting.hasBoth(raw.data().labels(), others(fold));
        }
        return where(row -> foldOf[row] >= 0 && able[foldOf[row]]);
    }

    Scored raw(int... rows) {
        return new Scored(
                Arrays.stream(rows).mapToDouble(row -> raw.scores()[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> raw.data().labels()[row]).toArray(),
                Arrays.stream(rows)
                        .mapToDouble(row -> raw.data().weights()[row])
                        .toArray());
    }

    /**
     * @param rows some of {@link #calibrated}, or of {@link #judged} when nothing is done to scores
     * @throws DataException when there are none
     */
    Scored scored(Method method, int... rows) {
        if (rows.length == 0) {
            throw new DataException(new DataProblem(
                    "nothing-to-calibrate-by",
                    "",
                    "expected rows of both classes before the last fold, to calibrate later ones by, but got none",
                    "take more rows or other folds, or --calibrate none"));
        }
        Scored scored = raw(rows);
        if (method == Method.NONE) {
            return scored;
        }
        double[] scores = scored.scores().clone();
        for (int fold = 0; fold < raw.folds().size(); fold++) {
            int wanted = fold;
            int[] places = IntStream.range(0, rows.length)
                    .filter(place -> foldOf[rows[place]] == wanted)
                    .toArray();
            if (places.length > 0) {
                Calibration calibration = method.fit(raw(others(fold)));
                Arrays.stream(places).forEach(place -> scores[place] = calibration.apply(scores[place]));
            }
        }
        return scored.withScores(scores);
    }

    private int[] others(int fold) {
        return where(row -> foldOf[row] >= 0 && (inTime ? foldOf[row] < fold : foldOf[row] != fold));
    }

    private int[] where(IntPredicate wanted) {
        return IntStream.range(0, foldOf.length).filter(wanted).toArray();
    }
}
