package io.segue.learn.predict.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeLearnersTest {
    private static final Labelled TRAINING = MadeRows.of(1500, 5, 1);
    private static final Labelled OTHERS = MadeRows.of(1000, 5, 2);
    private static final GradientBoosting BOOSTING = GradientBoosting.of(Map.of("rounds", 60.0));
    private static final RandomForest FOREST = RandomForest.of(Map.of("trees", 40.0));

    @Test
    void they_learn_what_is_no_line() {
        double line = auc(LogisticRegression.defaults().fit(TRAINING, 1));
        assertThat(auc(BOOSTING.fit(TRAINING, 1))).isGreaterThan(line + 0.05);
        assertThat(auc(FOREST.fit(TRAINING, 1))).isGreaterThan(line + 0.05);
    }

    private static double auc(Scorer scorer) {
        return MadeRows.auc(scorer.scoreAll(OTHERS.features().values()), OTHERS.labels());
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        for (Learner learner : List.of(BOOSTING, FOREST)) {
            byte[] once = ((TreeModel) learner.fit(TRAINING, 7)).ubjson();
            assertThat(((TreeModel) learner.fit(TRAINING, 8)).ubjson()).isNotEqualTo(once);
            List<byte[]> again = Parallel.map(4, i -> ((TreeModel) learner.fit(TRAINING, 7)).ubjson());
            assertThat(again).allSatisfy(it -> assertThat(it).isEqualTo(once));
        }
    }

    @Test
    void weights_count_as_often_as_rows_would() {
        GradientBoosting whole = GradientBoosting.of(Map.of("rounds", 5.0, "subsample", 1.0, "colsample", 1.0));
        int[] twice = new int[2 * 400];
        Arrays.setAll(twice, i -> i % 400);
        double[] two = new double[400];
        Arrays.fill(two, 2);
        Labelled some = TRAINING.pickRows(Arrays.copyOf(twice, 400));
        Scorer weighted = whole.fit(new Labelled(some.features(), some.labels(), two), 1);
        Scorer repeated = whole.fit(TRAINING.pickRows(twice), 1);
        double[] row = OTHERS.features().values().row(3);
        assertThat(weighted.score(row)).isEqualTo(repeated.score(row), within(1e-5));
    }

    @Test
    void balanced_scores_are_about_a_half_in_the_mean() {
        Scorer balanced = GradientBoosting.of(Map.of("balanced", 1.0)).fit(rare(), 1);
        Scorer plain = GradientBoosting.defaults().fit(rare(), 1);
        assertThat(mean(balanced)).isGreaterThan(mean(plain) + 0.1);
        assertThat(mean(plain)).isEqualTo(mean(rare().labels()), within(0.03));
    }

    /** All rows of class 0 and one in four of class 1. */
    private static Labelled rare() {
        int[] picked = IntStream.range(0, TRAINING.rows())
                .filter(row -> TRAINING.labels()[row] == 0 || row % 4 == 0)
                .toArray();
        return TRAINING.pickRows(picked);
    }

    private static double mean(Scorer scorer) {
        return mean(scorer.scoreAll(rare().features().values()));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void patience_stops_before_it_learns_by_heart() {
        Map<String, Double> eager = Map.of("rounds", 400.0, "eta", 0.3, "patience", 10.0);
        TreeModel model = GradientBoosting.of(eager).fit(TRAINING, 1);
        assertThat(model.trees().trees()).isBetween(3, 120);
    }

    @Test
    void waiting_can_be_given_up() {
        assertThatThrownBy(() -> BOOSTING.fit(TRAINING, 1, (what, done, total) -> {
                    if (done > 3) {
                        throw new CancelledException();
                    }
                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void everything_wrong_with_the_settings_of_a_person_is_said_at_once() {
        assertThatThrownBy(() -> GradientBoosting.of(Map.of("etta", 0.1, "depth", 2.5, "subsample", 1.5)))
                .isInstanceOf(DataException.class)
                .hasMessage("""
                        there is no setting 'etta'; did you mean 'eta'?
                        expected a whole number from 1 to 16 as depth, but got 2.5; the usual value is 4
                        expected a number from 0.05 to 1 as subsample, but got 1.5; the usual value is 0.8""");
        assertThatThrownBy(() -> new RandomForest(0, 10, 0.6, 0.5, 1, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a whole number from 1 to 10000 as trees, but got 0");
    }

    @Test
    void one_class_and_numbers_too_large_are_problems() {
        Features features = new Features(
                List.of("a", "b", "c"),
                Matrix.ofRows(new double[] {1, 1e39, Double.NaN}, new double[] {1, 2, Double.NaN}));
        Labelled bad = Labelled.of(features, new double[] {1, 1});
        for (Learner learner : List.of(BOOSTING, FOREST, LogisticRegression.defaults(), NeuralNetwork.defaults())) {
            assertThatThrownBy(() -> learner.fit(bad, 1))
                    .isInstanceOf(DataException.class)
                    .hasMessage("""
                            expected rows of both classes, but all 2 are of class 1; take a longer time, or another target
                            column b: expected numbers up to 3.4e38, but row 0 has 1.0E39; cap it, or leave it empty where it is not known""");
        }
        assertThat(TrainingCheck.problems(bad))
                .extracting("code")
                .containsExactly("one-class", "infinite-value", "constant-column", "empty-column");
    }

    @Test
    void constant_and_empty_columns_do_no_harm() {
        double[] values = new double[3 * 100];
        double[] labels = new double[100];
        for (int row = 0; row < 100; row++) {
            labels[row] = row % 2;
            values[3 * row] = row % 2 + (row % 7 == 0 ? 1 : 0);
            values[3 * row + 1] = 4;
            values[3 * row + 2] = Double.NaN;
        }
        Labelled rows = Labelled.of(new Features(List.of("a", "b", "c"), Matrix.of(100, 3, values)), labels);
        for (Learner learner : List.of(BOOSTING, FOREST, LogisticRegression.defaults(), NeuralNetwork.defaults())) {
            Scorer scorer = learner.fit(rows, 1);
            assertThat(scorer.score(new double[] {1, 4, Double.NaN}))
                    .isGreaterThan(scorer.score(new double[] {0, 4, Double.NaN}));
            assertThat(scorer.score(new double[] {1, 9, 9})).isBetween(0.0, 1.0);
        }
    }
}
