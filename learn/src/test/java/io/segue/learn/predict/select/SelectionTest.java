package io.segue.learn.predict.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.Tiny;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.select.Elimination.Eliminated;
import io.segue.learn.predict.select.Elimination.Step;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Watcher;
import org.junit.jupiter.api.Test;

class SelectionTest {
    /** Only c and e say anything, c more. */
    private static final Labelled DATA = Tiny.logistic(800, 0, 1, 0, 0, 2, 0, 1, 0);

    @Test
    void what_a_model_lives_on_is_important() {
        Scorer scorer = Tiny.LOGISTIC.fit(DATA, 1);
        PermutationImportance importance = PermutationImportance.of(scorer, DATA, Metric.ROC_AUC, 5, 1, Watcher.NOBODY);
        assertThat(importance.ranked())
                .extracting(PermutationImportance.Feature::name)
                .startsWith("c", "e");
        assertThat(importance.means()[2]).isGreaterThan(.1);
        assertThat(importance.means()[0]).isEqualTo(0, within(.01));
        assertThat(importance.features().get(2).loss().values()).hasSize(5);
    }

    @Test
    void what_a_model_does_not_look_at_is_worth_nothing_in_any_metric() {
        for (Metric metric : Metric.values()) {
            double[] means = PermutationImportance.of(
                            row -> Tiny.sigmoid(2 * row[2]), DATA, metric, 2, 1, Watcher.NOBODY)
                    .means();
            assertThat(means[0]).as(metric.name()).isEqualTo(0);
            assertThat(means[2]).as(metric.name()).isGreaterThan(0);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermutationImportance.of(row -> .5, DATA, Metric.BRIER, 0, 1, Watcher.NOBODY));
    }

    @Test
    void features_that_say_nothing_are_left_out() {
        Eliminated eliminated = new Elimination(
                        Tiny.LOGISTIC, Metric.ROC_AUC, ImportanceMeasure.permutation(Metric.ROC_AUC, 2), .01)
                .run(DATA, Folds.stratified(DATA.labels(), 4, 1), 1, Watcher.NOBODY);
        assertThat(eliminated.steps()).extracting(Step::columns).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(eliminated.order()).hasSize(6).startsWith("c", "e");
        assertThat(eliminated.kept()).containsExactly("c", "e");
        assertThat(eliminated.best()).isGreaterThanOrEqualTo(2);
        assertThat(eliminated.steps().get(5).figures().mean())
                .isLessThan(eliminated.steps().get(4).figures().mean() - .02);
    }

    @Test
    void a_measure_of_ones_own_decides() {
        ImportanceMeasure alphabet = (scorer, rows, seed) -> rows.features().names().stream()
                .mapToDouble(name -> -name.charAt(0))
                .toArray();
        Eliminated eliminated = new Elimination(Tiny.CONSTANT, Metric.LOG_LOSS, alphabet, .5)
                .run(DATA, Folds.stratified(DATA.labels(), 2, 1), 1, Watcher.NOBODY);
        assertThat(eliminated.order()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(eliminated.steps()).extracting(Step::columns).containsExactly(6, 3, 2, 1);
        assertThat(eliminated.fewest()).isEqualTo(1);
        assertThat(eliminated.best()).isEqualTo(1);
    }
}
