package io.segue.learn.predict.calibrate;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.validate.CrossValidation;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;

/**
 * Learns from all rows, and calibrates by scores of models that had not seen the rows they scored. Learns once more than
 * there are folds.
 *
 * @param learner its scores are probabilities, as good or bad as they are
 * @param folds at least 2
 */
public record Calibrating(Learner learner, int folds) implements Learner {
    /** The task numbers of seeds, one for each use. */
    private static final int CUT = 0;

    private static final int VALIDATE = 1;
    private static final int CHOOSE = 2;
    private static final int LEARN = 3;

    @Override
    public Scorer fit(Labelled training, long seed) {
        Scored outOfFold = CrossValidation.run(
                        learner,
                        training,
                        Folds.stratified(training.labels(), folds, Seeds.child(seed, CUT)),
                        Seeds.child(seed, VALIDATE),
                        Watcher.NOBODY)
                .outOfFold();
        CalibrationChoice choice = CalibrationChoice.of(outOfFold, Seeds.child(seed, CHOOSE));
        Scorer scorer = learner.fit(training, Seeds.child(seed, LEARN));
        return choice.method() == Method.NONE
                ? scorer
                : new CalibratedModel(training.features().columns(), scorer, choice.calibration());
    }
}
