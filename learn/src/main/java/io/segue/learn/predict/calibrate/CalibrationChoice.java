package io.segue.learn.predict.calibrate;

import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.Calibration;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Folds;
import java.util.ArrayList;
import java.util.List;

/**
 * The best way to make probabilities of a model's scores.
 *
 * @param calibration by the best method, fitted to all rows
 * @param candidates one for each method, the simplest first
 */
public record CalibrationChoice(Calibration calibration, List<Candidate> candidates, Method method) {
    public static final int FOLDS = 5;

    public CalibrationChoice {
        candidates = List.copyOf(candidates);
    }

    /**
     * What a method reaches on rows it was not fitted to.
     *
     * @param brier see {@link Metric#BRIER}
     * @param logLoss see {@link Metric#LOG_LOSS}; large when it says 0 or 1 and is wrong
     */
    public record Candidate(Method method, double brier, double logLoss, Reliability reliability) {}

    /** By the Brier score; see {@link #of(Scored, Metric, long)}. */
    public static CalibrationChoice of(Scored outOfFold, long seed) {
        return of(outOfFold, Metric.BRIER, seed);
    }

    /**
     * Tries all methods by cross-validation over the scores.
     *
     * @param outOfFold probabilities of rows the models had not seen
     * @param by what the best is best by, Brier or log loss; of equals the simplest
     * @throws io.segue.learn.data.DataException when a class has fewer rows than there are folds
     */
    public static CalibrationChoice of(Scored outOfFold, Metric by, long seed) {
        if (by != Metric.BRIER && by != Metric.LOG_LOSS) {
            throw new IllegalArgumentException("expected Brier or log loss, but got " + by);
        }
        List<Fold> folds = Folds.stratified(outOfFold.needProbabilities().labels(), FOLDS, seed);
        List<Candidate> candidates = new ArrayList<>();
        Candidate best = null;
        for (Method method : Method.values()) {
            Scored calibrated = outOfFold.withScores(calibrated(method, outOfFold, folds));
            Candidate candidate = new Candidate(
                    method, Metric.BRIER.of(calibrated), Metric.LOG_LOSS.of(calibrated), Reliability.of(calibrated));
            candidates.add(candidate);
            if (best == null || by.isBetter(value(candidate, by), value(best, by))) {
                best = candidate;
            }
        }
        Method method = best == null ? Method.NONE : best.method;
        return new CalibrationChoice(method.fit(outOfFold), candidates, method);
    }

    private static double value(Candidate candidate, Metric by) {
        return by == Metric.BRIER ? candidate.brier : candidate.logLoss;
    }

    private static double[] calibrated(Method method, Scored scored, List<Fold> folds) {
        double[] calibrated = scored.scores().clone();
        if (method == Method.NONE) {
            return calibrated;
        }
        for (Fold fold : folds) {
            Calibration calibration = method.fit(scored.pickRows(fold.training()));
            for (int row : fold.validation()) {
                calibrated[row] = calibration.apply(scored.scores()[row]);
            }
        }
        return calibrated;
    }

    /** What a method reached. */
    public Candidate candidate(Method of) {
        return candidates.stream().filter(it -> it.method == of).findFirst().orElseThrow();
    }

    /** How far off the scores were as they came. */
    public Reliability before() {
        return candidate(Method.NONE).reliability;
    }

    /** How far off they are after calibration, on rows it was not fitted to. */
    public Reliability after() {
        return candidate(method).reliability;
    }

    public CalibrationVerdict verdict() {
        return CalibrationVerdict.of(after());
    }

    /** The verdict in one sentence. */
    public String text() {
        return verdict().text(after());
    }
}
