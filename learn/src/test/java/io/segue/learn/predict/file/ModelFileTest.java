package io.segue.learn.predict.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.DataException;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.metric.Confusion;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.metric.ThresholdChoice;
import io.segue.learn.predict.model.AverageModel;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.Calibration;
import io.segue.learn.predict.model.FittedModel;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.predict.model.NetworkModel;
import io.segue.learn.predict.model.OnnxModel;
import io.segue.learn.predict.model.StackedModel;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.train.GradientBoosting;
import io.segue.learn.predict.train.LogisticRegression;
import io.segue.learn.predict.train.NeuralNetwork;
import io.segue.learn.work.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
    private static final Labelled ROWS = MadeRows.of(400, 4, 1);
    private static final TreeModel TREES =
            GradientBoosting.of(Map.of("rounds", 8.0)).fit(ROWS, 1);
    private static final LogisticModel LOGISTIC = LogisticRegression.defaults().fit(ROWS, 1);
    private static final NetworkModel NETWORK =
            NeuralNetwork.of(Map.of("epochs", 2.0)).fit(ROWS, 1);
    private static final ModelNotes NOTES = new ModelNotes(
            "bought",
            "gradient-boosting",
            400,
            "2026-01-31",
            7,
            Map.of("eta", 0.1),
            Map.of("auc", 0.93, "lift", Double.NaN),
            Map.of("x0", List.of(-1.0, 0.1, 3.5)),
            Map.of("note", "a 'text'"));

    static Stream<FittedModel> kinds() {
        LogisticModel two =
                LogisticRegression.defaults().fit(MadeRows.of(300, 3, 3).pickColumns(0, 1), 1);
        List<Scorer> members = List.of(TREES, NETWORK);
        return Stream.of(
                TREES,
                LOGISTIC,
                NETWORK,
                OnnxModel.open(NETWORK.onnx(), 4),
                new AverageModel(4, members, List.of(1.0, 0.3)),
                new StackedModel(4, members, two),
                new CalibratedModel(4, LOGISTIC, new Calibration.Platt(1.1, -0.2)),
                new CalibratedModel(
                        4,
                        new AverageModel(4, members, List.of(1.0, 2.0)),
                        new Calibration.Isotonic(new double[] {0.1, 0.5, 1 / 3.0 + 0.5}, new double[] {0, 0.4, 0.9})));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_is_the_same_after_it_was_kept_bit_by_bit(FittedModel model) {
        ModelFile file = new ModelFile(
                model, ROWS.features().names(), 0.4, NOTES, Map.of(ModelFile.PIPELINE, new byte[] {1, 2}));
        ModelFile read = ModelFile.read(bytes(file));
        assertThat(read.model().scoreAll(ROWS.features().values()))
                .isEqualTo(model.scoreAll(ROWS.features().values()));
        assertThat(read.features()).isEqualTo(file.features());
        assertThat(read.threshold()).isEqualTo(0.4);
        assertThat(read.notes()).isEqualTo(NOTES);
        assertThat(read.parts()).containsOnlyKeys(ModelFile.PIPELINE);
        assertThat(read.parts().get(ModelFile.PIPELINE)).containsExactly(1, 2);
        assertThat(bytes(read)).isEqualTo(bytes(file));
    }

    @Test
    void to_call_nobody_can_be_kept_even_where_scores_reach_1() {
        Scored isotonic = Scored.of(new double[] {1, 1, .4, 0}, new double[] {1, 0, 1, 0});
        Confusion nobody = new ThresholdChoice.LeastCost(1000, 1).choose(isotonic);
        assertThat(nobody.selectionRate()).isEqualTo(0);
        ModelFile file = new ModelFile(TREES, ROWS.features().names(), nobody.threshold(), NOTES, Map.of());
        assertThat(ModelFile.read(bytes(file)).threshold())
                .isEqualTo(ModelFile.ABOVE_ALL)
                .isGreaterThan(1);
    }

    private static ModelFile trees() {
        return new ModelFile(TREES, ROWS.features().names(), 0.5, NOTES, Map.of());
    }

    private static byte[] bytes(ModelFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    @Test
    void other_orders_and_more_columns_are_all_the_same() {
        Features turned = ROWS.features().pickColumns(3, 1, 0, 2);
        assertThat(trees().score(turned)).isEqualTo(trees().score(ROWS.features()));
    }

    @Test
    void missing_columns_are_named_all_at_once() {
        Features others = new Features(List.of("X0", "x1", "price"), Matrix.of(1, 3, new double[3]));
        assertThatThrownBy(() -> trees().score(others))
                .isInstanceOf(DataException.class)
                .hasMessage("""
                        column x0: the model has learnt from a column 'x0', and there is none; did you mean 'X0'?
                        column x2: the model has learnt from a column 'x2', and there is none; did you mean 'X0'?
                        column x3: the model has learnt from a column 'x3', and there is none; did you mean 'X0'?""");
    }

    @Test
    void whatever_the_damage_it_is_a_problem_or_does_no_harm() {
        byte[] good = bytes(trees());
        UniformRandomProvider random = Seeds.random(3);
        for (int count = 0; count < 400; count++) {
            byte[] bad = Arrays.copyOf(good, count % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int i = 0; i < 2 && bad.length > 0; i++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            try {
                ModelFile.read(bad);
            } catch (DataException e) {
                assertThat(e.problems().getFirst().code()).isIn("damaged-model", "not-a-model", "large-model");
            }
        }
    }

    @Test
    void changed_json_is_a_problem_or_does_no_harm() {
        Archive good =
                Archive.read(bytes(new ModelFile(LOGISTIC, ROWS.features().names(), 0.5, NOTES, Map.of())));
        String json = good.index().toString();
        UniformRandomProvider random = Seeds.random(4);
        for (int count = 0; count < 400; count++) {
            int at = random.nextInt(json.length());
            String changed = json.substring(0, at) + "07[{\"x,".charAt(random.nextInt(7)) + json.substring(at + 1);
            try {
                ModelFile.read(zip(changed, good.parts()));
            } catch (DataException e) {
                assertThat(e.problems().getFirst().code()).isIn("damaged-model", "not-a-model", "newer-model");
            }
        }
    }

    @Test
    void foreign_newer_and_incomplete_files_say_so() {
        refused("text".getBytes(StandardCharsets.UTF_8), "expected a model file, but it has no model.json");
        refused(zip("{\"format\": \"other\"}", Map.of()), "expected a model file, but it is of another kind");
        refused(
                zip("{\"format\": \"segue-model\", \"version\": 2}", Map.of()),
                "expected version 1 of the format, but got 2");
        String json = Archive.read(bytes(trees())).index().toString();
        refused(zip(json, Map.of()), "the model file is damaged: its part model-1.ubj is missing");
    }

    private static void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> ModelFile.read(bytes))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    private static byte[] zip(String json, Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(Archive.INDEX, json.getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Archive.zip(all, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_no_known_kind_cannot_be_kept() {
        AverageModel strange = new AverageModel(4, List.of(row -> 0.5), List.of(1.0));
        ModelFile file = new ModelFile(strange, ROWS.features().names(), 0.5, NOTES, Map.of());
        assertThatThrownBy(() -> bytes(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a kind of model that can be kept in a file");
    }
}
