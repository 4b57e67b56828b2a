package io.segue.learn.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final Features EIGHT = new Features(
            List.of("a", "b"), Matrix.of(8, 2, new double[] {1, 5, 2, 3, 3, 6, 4, 1, 5, 4, 6, 2, 7, 7, 8, 0}));
    private static final double[] LABELS = {0, 0, 1, 0, 1, 0, 1, 1};

    /** scikit-learn 1.2.1, LogisticRegression(solver="newton-cholesky", tol=1e-13) over standardised columns, C = 1 / (lambda · Σ weights). */
    @Test
    void weights_are_those_of_scikit_learn() {
        LogisticModel plain = new LogisticRegression(0.01, false).fit(Labelled.of(EIGHT, LABELS), 1);
        assertThat(plain.weights()).containsExactly(new double[] {2.6538567861, 2.3881003852}, within(1e-9));
        assertThat(plain.intercept()).isEqualTo(0.2534640706, within(1e-9));
        LogisticModel weighted = new LogisticRegression(0.1, false)
                .fit(new Labelled(EIGHT, LABELS, new double[] {1, 2, 1, 1, 1, 3, 1, 1}), 1);
        assertThat(weighted.weights()).containsExactly(new double[] {0.8191339107, 0.7999288005}, within(1e-9));
        assertThat(weighted.intercept()).isEqualTo(-0.5133735025, within(1e-9));
    }

    @Test
    void no_small_change_of_a_weight_makes_the_loss_smaller() {
        Labelled rows = MadeRows.of(500, 4, 3);
        LogisticModel model = LogisticRegression.defaults().fit(rows, 1);
        LogisticLoss loss =
                new LogisticLoss(model.standard().rows(rows.features().values()), rows.labels(), rows.weights(), 1e-4);
        double[] best = Arrays.copyOf(model.weights(), 5);
        best[4] = model.intercept();
        for (int i = 0; i < best.length; i++) {
            for (double change : new double[] {-1e-4, 1e-4}) {
                double[] other = best.clone();
                other[i] += change;
                assertThat(loss.at(other)).isGreaterThan(loss.at(best));
            }
        }
    }

    @Test
    void classes_that_a_line_separates_have_a_best_model_too() {
        double[] labels = {0, 0, 0, 0, 1, 1, 1, 1};
        LogisticModel model = new LogisticRegression(1e-6, false).fit(Labelled.of(EIGHT, labels), Watcher.NOBODY);
        assertThat(model.score(new double[] {4, 1})).isLessThan(0.1);
        assertThat(model.score(new double[] {5, 4})).isGreaterThan(0.9);
    }

    @Test
    void balanced_is_the_same_as_weights_by_class() {
        double[] labels = {0, 0, 1, 0, 0, 0, 0, 1};
        double[] weights = {8 / 12.0, 8 / 12.0, 2, 8 / 12.0, 8 / 12.0, 8 / 12.0, 8 / 12.0, 2};
        LogisticModel balanced = new LogisticRegression(0.1, true).fit(Labelled.of(EIGHT, labels), 1);
        LogisticModel weighted = new LogisticRegression(0.1, false).fit(new Labelled(EIGHT, labels, weights), 1);
        assertThat(balanced.weights()).containsExactly(weighted.weights(), within(1e-12));
    }
}
