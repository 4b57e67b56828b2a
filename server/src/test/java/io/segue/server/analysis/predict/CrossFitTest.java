package io.segue.server.analysis.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.validate.CrossValidated;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrossFitTest {
    private static final int ROWS = 600;
    private static final int FOLDS = 5;
    private static final Scorer UNUSED = row -> 0;

    /** Rows in the order of time, and scores that are too sure of themselves. */
    private static CrossValidated validated(double[] labels) {
        UniformRandomProvider random = Seeds.random(1);
        double[] scores = new double[ROWS];
        Arrays.setAll(scores, row -> 0.02 + 0.96 * random.nextDouble());
        double[] times = IntStream.range(0, ROWS).mapToDouble(row -> row).toArray();
        List<Fold> folds = Folds.expanding(new Column.Numbers("day", times), FOLDS, 0);
        double[] judged = new double[ROWS];
        Arrays.fill(judged, Double.NaN);
        folds.forEach(it -> Arrays.stream(it.validation()).forEach(row -> judged[row] = scores[row]));
        return new CrossValidated(TableLearner.rowNumbers(labels), folds, Collections.nCopies(FOLDS, UNUSED), judged);
    }

    private static double[] labels() {
        UniformRandomProvider random = Seeds.random(2);
        double[] labels = new double[ROWS];
        Arrays.setAll(labels, row -> random.nextDouble() < 0.3 ? 1 : 0);
        return labels;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void in_time_no_probability_knows_what_came_later(Method method) {
        double[] labels = labels();
        CrossValidated before = validated(labels);
        for (int fold = 1; fold < FOLDS; fold++) {
            double[] changed = labels.clone();
            int from = before.folds().get(fold).validation()[0];
            for (int row = from; row < ROWS; row++) {
                changed[row] = 1 - changed[row];
            }
            Judged then = Judged.of(Approach.LOGISTIC, before, true, Optional.of(method));
            Judged now = Judged.of(Approach.LOGISTIC, validated(changed), true, Optional.of(method));
            int last = before.folds().get(fold).validation().length + from;
            int known =
                    (int) Arrays.stream(then.rows()).filter(row -> row < last).count();
            assertThat(now.rows()).isEqualTo(then.rows());
            assertThat(Arrays.copyOf(now.scored().scores(), known))
                    .as("rows up to fold " + fold)
                    .isEqualTo(Arrays.copyOf(then.scored().scores(), known));
        }
    }

    @Test
    void what_nothing_came_before_is_not_judged_unless_scores_are_left_as_they_are() {
        CrossValidated raw = validated(labels());
        int[] first = raw.folds().getFirst().validation();
        int firstRow = raw.folds().get(1).validation()[0];
        Judged platt = Judged.of(Approach.LOGISTIC, raw, true, Optional.of(Method.PLATT));
        assertThat(platt.rows()).hasSize(raw.judged().length - first.length).startsWith(firstRow);
        assertThat(platt.uncalibrated().scores()[0]).isEqualTo(raw.scores()[firstRow]);
        assertThat(Judged.of(Approach.LOGISTIC, raw, true, Optional.empty()).rows())
                .isEqualTo(platt.rows());
        assertThat(Judged.of(Approach.LOGISTIC, raw, true, Optional.of(Method.NONE))
                        .rows())
                .isEqualTo(raw.judged());
        assertThat(Judged.of(Approach.LOGISTIC, raw, false, Optional.of(Method.PLATT))
                        .rows())
                .isEqualTo(raw.judged());
    }

    @Test
    void where_nothing_can_be_calibrated_by_scores_stay_or_it_is_told() {
        double[] late = new double[ROWS];
        Arrays.fill(late, ROWS - 20, ROWS, 1);
        CrossValidated raw = validated(late);
        Judged left = Judged.of(Approach.LOGISTIC, raw, true, Optional.empty());
        assertThat(left.method()).isEqualTo(Method.NONE);
        assertThat(left.rows()).isEqualTo(raw.judged());
        assertThatThrownBy(() -> Judged.of(Approach.LOGISTIC, raw, true, Optional.of(Method.PLATT)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected rows of both classes before the last fold")
                .hasMessageContaining("--calibrate none");
    }
}
