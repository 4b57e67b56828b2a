package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.Features;
import io.segue.learn.data.Table;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.audit.BiasAudit;
import io.segue.learn.predict.audit.FeatureLeaks;
import io.segue.learn.predict.audit.Finding;
import io.segue.learn.predict.audit.RepeatedRows;
import io.segue.learn.predict.audit.ShuffledLabels;
import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.metric.Confusion;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.FittedModel;
import io.segue.learn.predict.validate.CrossValidated;
import io.segue.learn.predict.validate.CrossValidation;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Learns, and judges what it has learnt by rows that it has not learnt from: everything that looks at rows is done anew in
 * each fold. What is kept then learns from all rows.
 */
public final class TrainRun {
    private static final int CUT = 0;
    private static final int JUDGE = 1;
    private static final int LEARN = 2;
    private static final int EXPLAIN = 3;
    private static final int CHECK = 4;
    private static final int SHUFFLE = 5;

    private final TrainCase trainCase;
    private final TrainSettings settings;
    private final Stage stage;
    private final Watcher watcher;

    private TrainRun(TrainCase trainCase, TrainSettings settings, Watcher watcher) {
        this.trainCase = trainCase;
        this.settings = settings;
        this.stage = new Stage(watcher);
        this.watcher = watcher;
    }

    /** @throws io.segue.learn.data.DataException when nothing can be learnt, or judged, from these rows */
    public static Trained of(TrainCase trainCase, TrainSettings settings, Watcher watcher) {
        return new TrainRun(trainCase, settings, watcher).run();
    }

    private Trained run() {
        List<Fold> folds = trainCase.folds(settings.folds(), seed(CUT));
        List<Judged> judged = new ArrayList<>();
        for (Approach approach : settings.approaches()) {
            judged.add(judged(approach, folds));
        }
        judged.sort(Comparator.comparingDouble((Judged it) -> -it.aucs().mean()));
        Judged best = judged.getFirst();
        TableLearner learner = learner(best.approach());
        stage.at("learning from all rows", 0, 1);
        Learnt learnt = learner.fit(trainCase.features(), trainCase.labels(), trainCase.cutting(), seed(LEARN));
        Confusion decision = settings.threshold().choose(best.scored());
        return new Trained(
                trainCase,
                settings,
                judged,
                learnt,
                calibrated(learnt, best),
                decision,
                drivers(learnt),
                leaks(learnt, folds.getFirst()),
                shuffled(learner),
                audits(best, decision.threshold()));
    }

    private long seed(long task) {
        return Seeds.child(settings.seed(), task);
    }

    private TableLearner learner(Approach approach) {
        return new TableLearner(approach, settings, trainCase.target().column(), stage.parts());
    }

    private Judged judged(Approach approach, List<Fold> folds) {
        CrossValidated raw = CrossValidation.run(
                learner(approach).over(trainCase.features(), trainCase.cutting()),
                TableLearner.rowNumbers(trainCase.labels()),
                folds,
                seed(JUDGE),
                (what, done, total) -> stage.at("trying " + approach.title(), done, total));
        return Judged.of(approach, raw, trainCase.isInTime(), settings.calibration());
    }

    private static FittedModel calibrated(Learnt learnt, Judged judged) {
        return judged.method() == Method.NONE
                ? FittedModel.of(learnt.scorer())
                : new CalibratedModel(
                        learnt.features().size(),
                        learnt.scorer(),
                        judged.method().fit(judged.raw().outOfFold()));
    }

    private List<Driver> drivers(Learnt learnt) {
        Table table = trainCase.features();
        Features all = learnt.features(table);
        Drivers drivers =
                Drivers.of(learnt.scorer(), learnt.pipeline(), learnt.features(), all.values(), seed(EXPLAIN));
        int[] sample = drivers.sample(table.rows(), seed(EXPLAIN));
        return drivers.overall(table.pickRows(sample), all.pickRows(sample), watcher);
    }

    private List<Finding> leaks(Learnt learnt, Fold fold) {
        watcher.at("looking for leaks", 0, 1);
        List<Finding> found = new ArrayList<>(FeatureLeaks.of(trainCase.features(), trainCase.labels(), seed(CHECK)));
        Features all = learnt.features(trainCase.features());
        found.add(RepeatedRows.between(all.pickRows(fold.training()), all.pickRows(fold.validation()))
                .finding());
        return found;
    }

    /** With stratified folds whatever the others are: shuffled labels belong to no time and nobody. */
    private Optional<ShuffledLabels> shuffled(TableLearner learner) {
        if (!settings.shuffles()) {
            return Optional.empty();
        }
        Labelled rows = TableLearner.rowNumbers(trainCase.labels());
        return Optional.of(ShuffledLabels.of(
                (shuffled, seed) -> CrossValidation.run(
                        learner.over(trainCase.features(), Cutting.BY_CLASS),
                        shuffled,
                        Cutting.BY_CLASS.folds(shuffled.labels(), settings.folds(), seed),
                        seed,
                        stage.parts()),
                rows,
                seed(SHUFFLE),
                stage));
    }

    private List<Trained.Audited> audits(Judged best, double threshold) {
        List<Trained.Audited> audits = new ArrayList<>();
        for (Column.Categories column : trainCase.audited()) {
            audits.add(new Trained.Audited(
                    column.name(),
                    trainCase.features().has(column.name()),
                    BiasAudit.of(best.scored(), column.pickRows(best.rows()), threshold)));
        }
        return audits;
    }
}
