package io.segue.learn.predict.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.train.GradientBoosting;
import io.segue.learn.predict.train.RandomForest;
import io.segue.learn.work.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class FlatTreesTest {
    private static final Labelled ROWS = MadeRows.of(3000, 7, 1);
    private static final TreeModel BOOSTED = GradientBoosting.of(Map.of("rounds", 203.0, "depth", 6.0, "eta", 0.1))
            .fit(ROWS, 5);

    @Test
    void boosted_trees_score_as_xgboost_does() throws Exception {
        scores_as_xgboost_does(BOOSTED, MadeRows.of(2000, 7, 2).features().values());
    }

    @Test
    void a_forest_scores_as_xgboost_does() throws Exception {
        TreeModel forest = RandomForest.of(Map.of("trees", 30.0)).fit(ROWS, 5);
        scores_as_xgboost_does(forest, MadeRows.of(1000, 7, 3).features().values());
    }

    @Test
    void values_that_are_no_floats_or_at_a_threshold_go_where_xgboost_sends_them() throws Exception {
        Labelled steps = Labelled.of(
                new Features(List.of("x"), Matrix.of(9, 1, new double[] {-1, -0.0, 0, 0.1, 0.3, 1, 2, 3, 4})),
                new double[] {0, 1, 1, 0, 1, 0, 1, 0, 1});
        TreeModel model = GradientBoosting.of(
                        Map.of("rounds", 20.0, "subsample", 1.0, "lambda", 0.0, "minChildWeight", 0.0))
                .fit(steps, 1);
        double[] odd = {0.1, 0.30000000000000004, 0.1f, -0.0, 0, 1e30, -1e30, 1e-310, Double.NaN, Math.nextDown(0.3)};
        scores_as_xgboost_does(model, Matrix.of(odd.length, 1, odd));
    }

    private static void scores_as_xgboost_does(TreeModel model, Matrix rows) throws Exception {
        try (OwnXgboost own = new OwnXgboost(model.ubjson())) {
            float[][] margins = own.margins(rows);
            float[][] probabilities = own.probabilities(rows);
            for (int row = 0; row < rows.rows(); row++) {
                assertThat((float) model.margin(rows.row(row))).isEqualTo(margins[row][0]);
                assertThat(model.score(rows.row(row))).isEqualTo(probabilities[row][0], within(1e-6));
            }
        }
    }

    @Test
    void a_row_of_another_length_is_refused() {
        assertThatThrownBy(() -> BOOSTED.score(new double[6]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 7 features, but got 6");
    }

    @Test
    void keys_stand_in_the_order_of_floats() {
        float[] rising = {
            Float.NEGATIVE_INFINITY,
            -Float.MAX_VALUE,
            -1,
            -Float.MIN_VALUE,
            0,
            Float.MIN_VALUE,
            1,
            Float.MAX_VALUE,
            Float.POSITIVE_INFINITY
        };
        for (int i = 1; i < rising.length; i++) {
            assertThat(FlatTrees.key(rising[i - 1])).isLessThan(FlatTrees.key(rising[i]));
        }
        assertThat(FlatTrees.key(-0f)).isEqualTo(FlatTrees.key(0f));
    }

    @Test
    void damaged_trees_are_a_problem_of_the_file() {
        byte[] good = GradientBoosting.of(Map.of("rounds", 3.0)).fit(ROWS, 5).ubjson();
        UniformRandomProvider random = Seeds.random(11);
        for (int count = 0; count < 1000; count++) {
            byte[] bad = Arrays.copyOf(good, count % 2 == 0 ? good.length : random.nextInt(good.length));
            for (int i = 0; i < 3 && bad.length > 0; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                TreeModel.of(bad).score(new double[TreeModel.of(bad).features()]);
            } catch (DataException e) {
                assertThat(e.problems().getFirst().code()).isEqualTo("damaged-model");
            }
        }
    }

    @Test
    void something_else_is_no_model() {
        assertThatThrownBy(() -> TreeModel.of("{\"learner\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the trees of the model cannot be read");
    }
}
