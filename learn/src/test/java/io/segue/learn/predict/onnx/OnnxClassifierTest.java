package io.segue.learn.predict.onnx;

import static io.segue.learn.predict.onnx.OnnxType.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.model.OnnxModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Models as other tools write them: from scikit-learn, XGBoost and networks. */
class OnnxClassifierTest {
    private static final double LOW = 1 / (1 + Math.exp(1));
    private static final double HIGH = 1 / (1 + Math.exp(-1));

    /** One tree over the second of two features, as the converters of scikit-learn and XGBoost write trees. */
    private static OnnxGraph tree(int rows) {
        OnnxGraph graph = new OnnxGraph("tree");
        graph.input("X", new OnnxType.Floats(rows, 2));
        graph.classic(
                "TreeEnsembleClassifier",
                Map.ofEntries(
                        Map.entry("nodes_treeids", new long[] {0, 0, 0}),
                        Map.entry("nodes_nodeids", new long[] {0, 1, 2}),
                        Map.entry("nodes_featureids", new long[] {1, 0, 0}),
                        Map.entry("nodes_modes", new String[] {"BRANCH_LT", "LEAF", "LEAF"}),
                        Map.entry("nodes_values", new float[] {0.5f, 0, 0}),
                        Map.entry("nodes_truenodeids", new long[] {1, 0, 0}),
                        Map.entry("nodes_falsenodeids", new long[] {2, 0, 0}),
                        Map.entry("nodes_missing_value_tracks_true", new long[] {1, 0, 0}),
                        Map.entry("class_treeids", new long[] {0, 0}),
                        Map.entry("class_nodeids", new long[] {1, 2}),
                        Map.entry("class_ids", new long[] {0, 0}),
                        Map.entry("class_weights", new float[] {-1, 1}),
                        Map.entry("classlabels_int64s", new long[] {0, 1}),
                        Map.entry("post_transform", "LOGISTIC")),
                List.of("X"),
                List.of("label", "probabilities"));
        graph.output("label", new OnnxType.Longs(rows));
        return graph;
    }

    @Test
    void trees_with_a_label_and_two_probabilities() {
        OnnxGraph graph = tree(ANY);
        graph.output("probabilities", new OnnxType.Floats(ANY, 2));
        scores_of_the_tree(graph);
    }

    @Test
    void trees_that_take_a_single_row() {
        OnnxGraph graph = tree(1);
        graph.output("probabilities", new OnnxType.Floats(1, 2));
        scores_of_the_tree(graph);
    }

    @Test
    void probabilities_by_class() {
        OnnxGraph graph = tree(ANY);
        graph.classic(
                "ZipMap",
                Map.of("classlabels_int64s", new long[] {0, 1}),
                List.of("probabilities"),
                List.of("output_probability"));
        graph.output("output_probability", new OnnxType.MapsByClass());
        scores_of_the_tree(graph);
    }

    private static void scores_of_the_tree(OnnxGraph graph) {
        Matrix rows = Matrix.of(3, 2, new double[] {9, 0.4, 9, 0.6, 9, Double.NaN});
        try (OnnxModel model = OnnxModel.open(graph.toBytes(), 2)) {
            assertThat(model.scoreAll(rows)).containsExactly(new double[] {LOW, HIGH, LOW}, within(1e-6));
            assertThat(model.score(new double[] {0, 1})).isEqualTo(HIGH, within(1e-6));
        }
    }

    @Test
    void a_line_as_scikit_learn_writes_it() {
        OnnxGraph graph = new OnnxGraph("line");
        graph.input("float_input", new OnnxType.Floats(ANY, 2));
        graph.classic(
                "LinearClassifier",
                Map.of(
                        "coefficients", new float[] {-1, -2, 1, 2},
                        "intercepts", new float[] {-0.5f, 0.5f},
                        "classlabels_ints", new long[] {0, 1},
                        "multi_class", 1L,
                        "post_transform", "LOGISTIC"),
                List.of("float_input"),
                List.of("label", "probabilities"));
        graph.output("label", new OnnxType.Longs(ANY));
        graph.output("probabilities", new OnnxType.Floats(ANY, 2));
        try (OnnxModel model = OnnxModel.open(graph.toBytes(), 2)) {
            double expected = 1 / (1 + Math.exp(-(0.3 + 2 * 0.4 + 0.5)));
            assertThat(model.score(new double[] {0.3, 0.4})).isEqualTo(expected, within(1e-6));
        }
    }

    @Test
    void many_rows_are_scored_like_single_ones() {
        Matrix rows = Matrix.of(
                2500,
                1,
                IntStream.range(0, 2500).mapToDouble(i -> i / 500.0 - 2.5).toArray());
        try (OnnxModel model = OnnxModel.open(sigmoid("x", 1, "probability", 1), 1)) {
            double[] scores = model.scoreAll(rows);
            for (int row = 0; row < scores.length; row += 99) {
                assertThat(scores[row]).isEqualTo(1 / (1 + Math.exp(-rows.get(row, 0))), within(1e-6));
            }
        }
    }

    private static byte[] sigmoid(String input, int columns, String output, int outputs) {
        OnnxGraph graph = new OnnxGraph("sigmoid");
        graph.input(input, new OnnxType.Floats(ANY, columns));
        graph.named(output, "Sigmoid", input);
        graph.output(output, new OnnxType.Floats(ANY, outputs));
        return graph.toBytes();
    }

    @Test
    void other_features_and_other_outputs_are_problems() {
        refused(sigmoid("x", 2, "p", 2), 3, "expected 3 features, but the model has 2");
        refused(sigmoid("x", 3, "p", 3), 3, "expected one output of probabilities, but got [p (float[-1, 3])]");
        OnnxGraph two = new OnnxGraph("two");
        two.input("a", new OnnxType.Floats(ANY, 1));
        two.input("b", new OnnxType.Floats(ANY, 1));
        two.named("p", "Add", "a", "b");
        two.output("p", new OnnxType.Floats(ANY, 1));
        refused(two.toBytes(), 2, "expected one input of floats, but got [");
        refused("something else".getBytes(StandardCharsets.UTF_8), 2, "the ONNX model cannot be read");
        OnnxGraph unknown = new OnnxGraph("unknown");
        unknown.input("x", new OnnxType.Floats(ANY, 1));
        unknown.named("p", "NoSuchOperator", "x");
        unknown.output("p", new OnnxType.Floats(ANY, 1));
        refused(unknown.toBytes(), 1, "ONNX Runtime cannot read the model");
    }

    private static void refused(byte[] model, int features, String message) {
        assertThatThrownBy(() -> OnnxModel.open(model, features))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_answer_that_is_no_probability_is_a_problem() {
        OnnxGraph graph = new OnnxGraph("margin");
        graph.input("x", new OnnxType.Floats(ANY, 1));
        graph.named("p", "Identity", "x");
        graph.output("p", new OnnxType.Floats(ANY, 1));
        try (OnnxModel model = OnnxModel.open(graph.toBytes(), 1)) {
            assertThat(model.score(new double[] {0.25})).isEqualTo(0.25);
            assertThatThrownBy(() -> model.score(new double[] {3}))
                    .hasMessage("expected probabilities from the model, but got 3.0; "
                            + "export it with probabilities instead of margins");
            assertThatThrownBy(() -> model.score(new double[] {Double.NaN}))
                    .hasMessageContaining("does it take missing values? fill them first");
        }
    }
}
