package io.segue.learn.predict.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.Calibration;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.train.GradientBoosting;
import io.segue.learn.predict.train.LogisticRegression;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Labelled ROWS = MadeRows.of(1000, 5, 1);
    private static final Matrix MATRIX = ROWS.features().values();
    private static final TreeModel TREES =
            GradientBoosting.of(Map.of("rounds", 50.0)).fit(ROWS, 1);
    private static final LogisticModel LINE = LogisticRegression.defaults().fit(ROWS, 1);

    @Test
    void trees_and_lines_sum_to_the_margin() {
        Explainer trees = Explainer.of(TREES, MATRIX, 1);
        Explainer line = Explainer.of(LINE, MATRIX, 1);
        for (int row = 0; row < 50; row++) {
            double[] it = MATRIX.row(row);
            assertThat(trees.explain(it).margin()).isEqualTo(TREES.margin(it), within(1e-9));
            assertThat(line.explain(it).margin()).isEqualTo(LINE.margin(it), within(1e-9));
        }
    }

    @Test
    void calibration_changes_no_explanation() {
        Scorer calibrated = new CalibratedModel(5, TREES, new Calibration.Platt(2, 1));
        double[] row = MATRIX.row(3);
        assertThat(Explainer.of(calibrated, MATRIX, 1).explain(row).values())
                .isEqualTo(Explainer.of(TREES, MATRIX, 1).explain(row).values());
    }

    @Test
    void samples_come_near_to_what_is_exact() {
        Matrix known = MadeRows.of(300, 3, 4).pickColumns(0, 1).features().values();
        Scorer line = row -> 1 / (1 + Math.exp(-(0.3 * (zero(row[0]) - 100) - 0.2 * (zero(row[1]) - 200))));
        double[] means = new double[2];
        for (int row = 0; row < known.rows(); row++) {
            means[0] += zero(known.get(row, 0)) / known.rows();
            means[1] += zero(known.get(row, 1)) / known.rows();
        }
        Explanation sampled = new SampledShap(line, known, 4000, 5).explain(new double[] {101, 203});
        double margin = 0.3 * (101 - 100) - 0.2 * (203 - 200);
        assertThat(sampled.margin()).isEqualTo(margin, within(1e-9));
        assertThat(sampled.values()[0]).isEqualTo(0.3 * (101 - means[0]), within(0.03));
        assertThat(Explainer.of(line, known, 5).explain(new double[] {101, 203}).margin())
                .isEqualTo(margin, within(1e-9));
    }

    private static double zero(double value) {
        return Double.isNaN(value) ? 100 : value;
    }

    @Test
    void what_decides_matters_most() {
        double[] importance = Importance.of(TREES, ROWS.features());
        double noise = Math.max(importance[3], importance[4]);
        assertThat(Arrays.stream(importance, 0, 3))
                .allSatisfy(it -> assertThat(it).isGreaterThan(1.3 * noise));
        double mean = 0;
        for (int row = 0; row < MATRIX.rows(); row++) {
            mean += Math.abs(Explainer.of(TREES, MATRIX, 1)
                            .explain(MATRIX.row(row))
                            .values()[2])
                    / MATRIX.rows();
        }
        assertThat(importance[2]).isEqualTo(mean, within(1e-12));
    }
}
