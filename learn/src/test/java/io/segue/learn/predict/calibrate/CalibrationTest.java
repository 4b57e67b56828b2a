package io.segue.learn.predict.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.Tiny;
import io.segue.learn.predict.metric.Made;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.train.LogisticRegression;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static Scored bent(DoubleUnaryOperator bend, int rows) {
        Scored good = Made.calibrated(rows, 1);
        return good.withScores(Arrays.stream(good.scores()).map(bend).toArray());
    }

    @Test
    void good_probabilities_are_left_alone_or_hardly_touched() {
        CalibrationChoice choice = CalibrationChoice.of(Made.calibrated(5000, 1), 1);
        assertThat(choice.verdict()).isEqualTo(CalibrationVerdict.GOOD);
        assertThat(choice.calibration().apply(.3)).isBetween(.27, .33);
        assertThat(choice.text()).startsWith("probabilities are off by 0.0").endsWith("can be taken at their word");
    }

    @Test
    void a_logistic_bend_is_straightened_by_platts_curve() {
        Scored bent = bent(it -> Tiny.sigmoid(3 * Math.log(it / (1 - it)) + 2), 2000);
        CalibrationChoice choice = CalibrationChoice.of(bent, 1);
        assertThat(choice.method()).isEqualTo(Method.PLATT);
        assertThat(choice.before().error()).isGreaterThan(.05);
        assertThat(choice.after().error()).isLessThan(.5 * choice.before().error());
    }

    @Test
    void steps_are_straightened_by_the_isotonic_curve() {
        Scored bent = bent(it -> it < .3 ? it / 3 : .9 + it / 20, 8000);
        CalibrationChoice choice = CalibrationChoice.of(bent, 1);
        assertThat(choice.method()).isEqualTo(Method.ISOTONIC);
        assertThat(choice.after().error()).isLessThan(CalibrationVerdict.GOOD_ERROR);
    }

    @Test
    void the_best_is_best_by_what_was_asked_for() {
        Scored bent = bent(it -> it * it, 3000);
        for (Metric by : new Metric[] {Metric.BRIER, Metric.LOG_LOSS}) {
            CalibrationChoice choice = CalibrationChoice.of(bent, by, 1);
            assertThat(choice.candidates())
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(loss(it, by))
                            .isGreaterThanOrEqualTo(loss(choice.candidate(choice.method()), by)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> CalibrationChoice.of(bent, Metric.ROC_AUC, 1));
    }

    private static double loss(CalibrationChoice.Candidate candidate, Metric by) {
        return by == Metric.BRIER ? candidate.brier() : candidate.logLoss();
    }

    @Test
    void verdicts_know_what_so_few_rows_can_tell() {
        assertThat(CalibrationVerdict.of(Reliability.of(Made.calibrated(80, 1))))
                .isEqualTo(CalibrationVerdict.UNCLEAR);
        assertThat(CalibrationVerdict.of(Reliability.of(bent(it -> .97 * it, 30_000))))
                .isEqualTo(CalibrationVerdict.GOOD);
        assertThat(CalibrationVerdict.of(Reliability.of(bent(it -> it * .85, 30_000))))
                .isEqualTo(CalibrationVerdict.FAIR);
        assertThat(CalibrationVerdict.of(Reliability.of(bent(Math::sqrt, 3000))))
                .isEqualTo(CalibrationVerdict.POOR);
    }

    @Test
    void balanced_learning_is_brought_back_to_the_world_as_it_is() {
        Labelled data = Tiny.logistic(4000, -3, 1, 1, -1);
        Labelled fresh = Tiny.logistic(20_000, -3, 2, 1, -1);
        Learner balanced = LogisticRegression.of(Map.of("balanced", 1.0));
        assertThat(error(balanced.fit(data, 1), fresh)).isGreaterThan(.2);
        Scorer calibrated = new Calibrating(balanced, 5).fit(data, 1);
        assertThat(calibrated).isInstanceOf(CalibratedModel.class);
        assertThat(error(calibrated, fresh)).isLessThan(CalibrationVerdict.GOOD_ERROR);
        assertThat(new Calibrating(balanced, 5).fit(data, 1).score(new double[2]))
                .isEqualTo(calibrated.score(new double[2]));
    }

    private static double error(Scorer scorer, Labelled rows) {
        return Reliability.of(Scored.of(scorer.scoreAll(rows.features().values()), rows.labels()))
                .error();
    }
}
