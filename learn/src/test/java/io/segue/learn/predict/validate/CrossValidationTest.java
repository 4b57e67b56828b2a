package io.segue.learn.predict.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Tiny;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    private static final Labelled DATA = Tiny.logistic(600, -1, 1, 1.5, -1, 0);
    private static final List<Fold> FOLDS = Folds.stratified(DATA.labels(), 5, 1);

    @Test
    void no_row_is_scored_by_a_model_that_has_seen_it() {
        CrossValidated validated = CrossValidation.run(Tiny.MEMORISER, DATA, FOLDS, 1, Watcher.NOBODY);
        assertThat(validated.scores()).containsOnly(.5);
        assertThat(validated
                        .scorers()
                        .get(0)
                        .score(DATA.features().values().row(FOLDS.get(0).training()[0])))
                .isNotEqualTo(.5);
    }

    @Test
    void each_fold_has_its_figure() {
        CrossValidated validated = CrossValidation.run(Tiny.LOGISTIC, DATA, FOLDS, 1, Watcher.NOBODY);
        Spread auc = validated.metric(Metric.ROC_AUC);
        assertThat(auc.values()).hasSize(5).allSatisfy(it -> assertThat(it).isBetween(.7, .95));
        assertThat(auc.mean()).isEqualTo(Metric.ROC_AUC.of(validated.outOfFold()), within(.02));
        assertThat(auc.deviation()).isBetween(.001, .1);
        assertThat(Spread.of(List.of(1., 2., 6.)).deviation()).isEqualTo(Math.sqrt(7), within(1e-12));
        assertThat(Spread.of(List.of(3.)).standardError()).isEqualTo(0);
    }

    @Test
    void folds_at_once_give_the_same() {
        assertThat(CrossValidation.runParallel(Tiny.LOGISTIC, DATA, FOLDS, 1, Watcher.NOBODY)
                        .scores())
                .isEqualTo(CrossValidation.run(Tiny.LOGISTIC, DATA, FOLDS, 1, Watcher.NOBODY)
                        .scores());
    }

    @Test
    void rows_that_no_fold_judges_have_no_score() {
        Column.Numbers days = new Column.Numbers(
                "day", IntStream.range(0, DATA.rows()).mapToDouble(row -> row).toArray());
        CrossValidated validated =
                CrossValidation.run(Tiny.LOGISTIC, DATA, Folds.expanding(days, 3, 0), 1, Watcher.NOBODY);
        assertThat(validated.outOfFold().rows()).isEqualTo(450);
        assertThat(validated.judged()[0]).isEqualTo(150);
        assertThat(validated.scores()[149]).isNaN();
    }

    @Test
    void one_class_to_learn_from_is_told_for_every_fold() {
        Labelled data = Labelled.of(
                DATA.features(),
                IntStream.range(0, 600).mapToDouble(row -> row < 450 ? 0 : 1).toArray());
        Column.Numbers days = new Column.Numbers(
                "day", IntStream.range(0, 600).mapToDouble(row -> row).toArray());
        List<Fold> folds = Folds.expanding(days, 3, 0);
        assertThatThrownBy(() -> CrossValidation.run(Tiny.LOGISTIC, data, folds, 1, Watcher.NOBODY))
                .isInstanceOfSatisfying(
                        DataException.class, it -> assertThat(it.problems()).hasSize(3));
    }

    @Test
    void a_score_that_is_no_number_is_told() {
        assertThatThrownBy(() -> CrossValidation.run((data, seed) -> row -> Double.NaN, DATA, FOLDS, 1, Watcher.NOBODY))
                .hasMessageContaining("expected a score for each row, but got NaN for row ");
    }

    @Test
    void whoever_waits_is_told_and_may_leave() {
        List<Long> told = new ArrayList<>();
        CrossValidation.run(Tiny.CONSTANT, DATA, FOLDS, 1, (what, done, total) -> told.add(done));
        assertThat(told).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThatThrownBy(() -> CrossValidation.run(Tiny.CONSTANT, DATA, FOLDS, 1, (what, done, total) -> {
                    if (done == 2) {
                        throw new CancelledException();
                    }
                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void a_row_judged_twice_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossValidation.run(
                        Tiny.CONSTANT, DATA, List.of(FOLDS.get(0), FOLDS.get(0)), 1, Watcher.NOBODY));
    }

    @Test
    void more_rows_help_a_model_that_has_few() {
        LearningCurve curve =
                LearningCurve.of(Tiny.LOGISTIC, DATA, FOLDS, Metric.LOG_LOSS, List.of(.02, .2, 1.0), 1, Watcher.NOBODY);
        assertThat(curve.points()).extracting(LearningCurve.Point::rows).satisfies(rows -> {
            assertThat(rows.get(0)).isBetween(10.0, 12.0);
            assertThat(rows.get(2)).isEqualTo(480, within(1e-9));
        });
        assertThat(curve.points().get(0).validation().mean())
                .isGreaterThan(curve.points().get(2).validation().mean());
        assertThat(curve.points().get(0).training().mean())
                .isLessThan(curve.points().get(0).validation().mean());
    }
}
