package io.segue.learn.predict.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.MadeRows;
import io.segue.learn.predict.model.FittedModel;
import io.segue.learn.predict.train.LogisticRegression;
import io.segue.learn.work.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and hostile files are answered, and the answer names the part and the limit. */
class ModelLimitsTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private static byte[] bytes(FittedModel model) {
        return zip(parts(model));
    }

    private static Map<String, byte[]> parts(FittedModel model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ModelFile(model, NAMES, 0.5, ModelNotes.none(), Map.of()).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Archive archive = Archive.read(out.toByteArray());
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(Archive.INDEX, archive.index().toString().getBytes(StandardCharsets.UTF_8));
        parts.putAll(archive.parts());
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Archive.zip(parts, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The problem's code, or nothing. */
    private static String read(byte[] file) {
        try {
            ModelFile.read(file);
            return "";
        } catch (DataException e) {
            return e.problems().getFirst().code();
        }
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @MethodSource("io.segue.learn.predict.file.ModelFileTest#kinds")
    void a_file_that_ends_too_early_is_no_model(FittedModel model) {
        byte[] good = bytes(model);
        for (int length = 0; length < good.length; length += length > good.length - 200 ? 1 : 1 + good.length / 50) {
            assertThat(read(Arrays.copyOf(good, length))).as("length " + length).isIn("damaged-model", "not-a-model");
        }
    }

    /** Each part is changed before it is packed, so that no check sum gives it away. */
    @ParameterizedTest
    @MethodSource("io.segue.learn.predict.file.ModelFileTest#kinds")
    void a_changed_part_is_a_problem_or_does_no_harm(FittedModel model) {
        Map<String, byte[]> good = parts(model);
        List<String> names = List.copyOf(good.keySet());
        for (long seed = 0; seed < 150; seed++) {
            UniformRandomProvider random = Seeds.random(seed);
            String name = names.get(random.nextInt(names.size()));
            byte[] part = good.get(name).clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                part[random.nextInt(part.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Map<String, byte[]> bad = new LinkedHashMap<>(good);
            bad.put(name, seed % 3 == 0 ? Arrays.copyOf(part, random.nextInt(part.length)) : part);
            assertThat(read(zip(bad)))
                    .as("seed " + seed)
                    .isIn(
                            "",
                            "damaged-model",
                            "not-a-model",
                            "newer-model",
                            "large-model",
                            "bad-input",
                            "bad-output",
                            "no-probabilities",
                            "other-features");
        }
    }

    @Test
    void parts_that_unpack_to_too_much_are_named() {
        refused(
                zip(Map.of(Archive.INDEX, new byte[PartLimits.INDEX_BYTES_MAX + 1])),
                "33554432 bytes in its part model.json");
        refused(
                zip(Map.of("pipeline.json", new byte[PartLimits.OTHERS_BYTES_MAX + 1])),
                "67108864 bytes in its part pipeline.json");
        refused(zip(Map.of("x".repeat(101), new byte[0])), "names of parts of up to 100 characters");
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.rangeClosed(0, 10_000).forEach(i -> many.put("p" + i, new byte[0]));
        refused(zip(many), "up to 10000 parts");
    }

    @Test
    void json_of_too_many_values_is_named() {
        byte[] json = ("[0" + ",0".repeat(PartLimits.JSON_VALUES_MAX) + "]").getBytes(StandardCharsets.UTF_8);
        refused(zip(Map.of(Archive.INDEX, json)), "up to 4000000 values in its part model.json");
        refused(zip(Map.of("pipeline.json", json)), "up to 4000000 values in its part pipeline.json");
    }

    @Test
    void a_small_file_does_not_become_many_models() {
        Map<String, byte[]> trees = parts(ModelFileTest.kinds().findFirst().orElseThrow());
        refused(zip(averageOf(trees, 2)), "its part model-1.ubj is used twice");
        Map<String, byte[]> logistic = parts(LogisticRegression.defaults().fit(MadeRows.of(100, 4, 1), 1));
        refused(zip(averageOf(logistic, 1000)), "up to 1000 models in model.json");
        assertThat(read(zip(averageOf(logistic, 999)))).isEmpty();
    }

    /** The model as a member of an average, so many times. */
    private static Map<String, byte[]> averageOf(Map<String, byte[]> parts, int times) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        String json = new String(parts.get(Archive.INDEX), StandardCharsets.UTF_8);
        int from = json.indexOf("\"model\":") + 8;
        int to = json.indexOf(",\"notes\":");
        String member = json.substring(from, to);
        String members = IntStream.range(0, times).mapToObj(i -> member).collect(Collectors.joining(","));
        String weights = IntStream.range(0, times).mapToObj(i -> "1").collect(Collectors.joining(","));
        changed.put(
                Archive.INDEX,
                (json.substring(0, from) + "{\"kind\":\"average\",\"features\":4,\"members\":[" + members
                                + "],\"weights\":[" + weights + "]}" + json.substring(to))
                        .getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    @Test
    void what_is_wrong_with_trees_is_told_with_their_part() {
        Map<String, byte[]> parts = parts(ModelFileTest.kinds().findFirst().orElseThrow());
        parts.put("model-1.ubj", new byte[] {'{'});
        refused(zip(parts), "model-1.ubj: the trees of the model cannot be read: it ends too early");
    }

    @Test
    void a_model_that_could_not_be_read_again_is_not_written() {
        Map<String, byte[]> large = Map.of("notes.txt", new byte[PartLimits.OTHERS_BYTES_MAX + 1]);
        FittedModel model = LogisticRegression.defaults().fit(MadeRows.of(100, 4, 1), 1);
        ModelFile file = new ModelFile(model, NAMES, 0.5, ModelNotes.none(), large);
        assertThatThrownBy(() -> file.write(new ByteArrayOutputStream()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("67108864 bytes in its part notes.txt");
    }
}
