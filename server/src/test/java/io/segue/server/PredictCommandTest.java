package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.learn.predict.onnx.OnnxGraph;
import io.segue.learn.predict.onnx.OnnxType;
import io.segue.server.Workspace.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who will buy, asked as a user would. The visitors are made from a seed. */
class PredictCommandTest {
    private static final List<String> VISITORS = PredictExample.lines(600, 1);

    @TempDir
    Path folder;

    private Workspace desk;

    @BeforeEach
    void open() {
        desk = new Workspace(folder).file("visitors.csv", VISITORS.toArray(String[]::new));
    }

    private Run train(String... more) {
        return run(
                Stream.of(
                        "predict", "train", "@visitors.csv", "--target", "bought", "--id", "visitor", "--model", "@m"),
                more);
    }

    private Run score(String file, String... more) {
        return run(Stream.of("predict", "score", file, "--id", "visitor", "--model", "@m"), more);
    }

    private Run run(Stream<String> first, String... more) {
        return desk.run(Stream.concat(first, Arrays.stream(more)).toArray(String[]::new));
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private static String grade(JsonNode report, String key) {
        for (JsonNode verdict : report.path("verdicts")) {
            if (verdict.path("key").asText().equals(key)) {
                return verdict.path("grade").asText();
            }
        }
        return "";
    }

    @Test
    void training_begins_with_a_verdict_and_ends_with_the_method() {
        Run run = train("--html", "@page.html");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("A prediction of bought = yes from visitors.csv\n")
                .contains("the tenth with the highest scores holds", "Of 600 rows it picks", "basket")
                .containsSubsequence(
                        "Whom to pick", "What drives the prediction", "How well it ranks", "How this was done", "Seed");
        assertThat(desk.path("page.html"))
                .content()
                .startsWith("<!doctype html>")
                .contains("calibration");
    }

    @Test
    void programs_get_every_figure_exactly() throws IOException {
        JsonNode report = json(train("--json"));
        JsonNode facts = report.path("facts");
        assertThat(report.path("kind").asText()).isEqualTo("predictTrain");
        assertThat(facts.path("rows").asInt()).isEqualTo(600);
        assertThat(facts.path("auc").asDouble()).isBetween(0.7, 0.95);
        assertThat(facts.path("aucInterval").path("low").asDouble())
                .isLessThan(facts.path("auc").asDouble());
        assertThat(grade(report, "leakage")).isEqualTo("fine");
        JsonNode sections = report.path("sections");
        assertThat(sections.path("decision").path("tables").path("gains")).hasSize(10);
        JsonNode first = sections.path("drivers").path("tables").path("columns").path(0);
        assertThat(first.path("column").asText()).isEqualTo("basket");
        assertThat(first.path("direction").asText()).isEqualTo("the higher, the likelier");
        assertThat(sections.path("method").path("tables").path("columns")).hasSize(5);
    }

    @Test
    void the_same_table_and_seed_give_the_same_answer_and_model_byte_for_byte() throws IOException {
        Run run = train("--folds", "2", "--json");
        byte[] model = Files.readAllBytes(desk.path("m"));
        assertThat(train("--folds", "2", "--json")).isEqualTo(run);
        assertThat(desk.path("m")).hasBinaryContent(model);
        assertThat(train("--folds", "2", "--json", "--seed", "2").out()).isNotEqualTo(run.out());
    }

    @Test
    void a_table_is_scored_with_reasons_and_nothing_has_drifted() throws IOException {
        train("--folds", "2");
        List<String> later = PredictExample.open(PredictExample.lines(300, 2));
        desk.file("later.csv", later.toArray(String[]::new));
        JsonNode report = json(score("@later.csv", "--out", "@scores.csv", "--explain", "2", "--json"));
        assertThat(grade(report, "drift")).isEqualTo("fine");
        assertThat(grade(report, "performance")).isEmpty();
        JsonNode reasons =
                report.path("sections").path("explained").path("tables").path("reasons");
        assertThat(reasons).hasSize(6);
        assertThat(reasons.findValuesAsText("column")).contains("basket", "visits");
        assertThat(reasons.path(0).path("odds").asDouble()).isGreaterThan(1);
        List<String> scores = Files.readAllLines(desk.path("scores.csv"));
        assertThat(scores).hasSize(301).startsWith("visitor,probability,decision");
        assertThat(scores.get(1)).matches("v0001,0\\.\\d+(E-\\d)?,[01]");
    }

    @Test
    void when_it_is_known_who_bought_performance_is_compared() throws IOException {
        train("--folds", "2");
        desk.file("later.csv", PredictExample.lines(600, 3).toArray(String[]::new));
        JsonNode report = json(score("@later.csv", "--json"));
        assertThat(grade(report, "performance")).isEqualTo("fine");
        JsonNode facts = report.path("sections").path("performance").path("facts");
        assertThat(facts.path("aucNow").asDouble()).isBetween(0.7, 0.95);
    }

    @Test
    void another_world_is_answered_with_retrain() throws IOException {
        train("--folds", "2");
        String[] changed = VISITORS.stream()
                .map(it -> it.replace(",mail,", ",tv,").replaceAll("^(v\\d+),(\\d)", "$1,9$2"))
                .toArray(String[]::new);
        desk.file("changed.csv", changed);
        JsonNode report = json(score("@changed.csv", "--json"));
        assertThat(grade(report, "drift")).isEqualTo("bad");
        assertThat(report.path("verdicts").toString()).contains("retrain: ");
        assertThat(report.path("sections")
                        .path("drift")
                        .path("tables")
                        .path("columns")
                        .path(0)
                        .path("column")
                        .asText())
                .isEqualTo("visits");
    }

    @Test
    void a_model_for_other_columns_names_what_is_missing_and_the_nearest() {
        train("--folds", "2");
        desk.file("other.csv", "visitor,visit,minutes,channel,region", "v1,1,2.0,mail,north");
        Run run = score("@other.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("the model has learnt from 5 columns, and other.csv does not have them all;")
                .contains("there is no column 'visits'; did you mean 'visit'?")
                .contains("there is no column 'basket'");
    }

    @Test
    void a_file_that_is_no_model_is_told() {
        desk.file("m", "nothing");
        assertThat(score("@visitors.csv")).extracting(Run::exitCode).isEqualTo(1);
        assertThat(run(Stream.of("predict", "score", "@visitors.csv", "--model", "@none"))
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void a_column_that_gives_the_answer_away_is_told_first() throws IOException {
        String[] leaking = VISITORS.stream()
                .map(it -> it + (it.endsWith("bought") ? ",paid" : it.endsWith("yes") ? ",1" : ",0"))
                .toArray(String[]::new);
        desk.file("visitors.csv", leaking);
        JsonNode report = json(train("--folds", "2", "--json"));
        assertThat(grade(report, "leakage")).isEqualTo("bad");
        assertThat(report.path("verdicts").toString()).contains("paid is the target itself");
    }

    @Test
    void chance_is_called_chance() throws IOException {
        JsonNode report = json(train("--json", "--folds", "2", "--columns", "region"));
        assertThat(grade(report, "ranking")).isEqualTo("bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--method logistic --weights balanced --calibrate platt --folds 2",
                "--method stack --folds 2 --threshold recall=0.8",
                "--customer visits --folds 2 --weights balanced",
                "--tune tpe --trials 2 --folds 2 --threshold cost=1:5",
                "--method logistic --tune grid --folds 2 --select",
                "--audit region --exclude region --shuffles --folds 2 --method logistic",
            })
    void there_are_ways_to_go(String options) throws IOException {
        JsonNode report = json(train((options + " --json").split(" ")));
        assertThat(report.path("facts").path("auc").asDouble()).isGreaterThan(0.6);
        assertThat(score("@visitors.csv").exitCode()).isZero();
        if (options.contains("--audit")) {
            JsonNode audit = report.path("sections").path("fairness");
            assertThat(audit.path("tables").path("groups")).hasSize(2);
            assertThat(audit.path("facts").path("learntFrom").asText()).isEqualTo("no");
        }
    }

    @Test
    void what_comes_later_is_judged_by_what_was_before() throws IOException {
        String[] dated = new String[VISITORS.size()];
        Arrays.setAll(dated, row -> VISITORS.get(row) + (row == 0 ? ",day" : ",2026-03-" + (10 + row / 31)));
        desk.file("visitors.csv", dated);
        JsonNode report = json(train("--time", "day", "--folds", "3", "--method", "logistic", "--json"));
        JsonNode method = report.path("sections").path("method");
        assertThat(method.path("facts").path("validation").asText())
                .isEqualTo("3 times from all that was earlier by day to what came next");
        assertThat(method.path("facts").path("judgedRows").asInt()).isLessThan(500);
        assertThat(method.path("tables").path("columns").findValuesAsText("column"))
                .doesNotContain("day");
        assertThat(train("--time", "day", "--folds", "3", "--method", "logistic")
                        .out()
                        .replaceAll("\\s+", " "))
                .containsPattern("always from what was earlier, and so was the calibration\\. For the first \\d+ rows");
    }

    @Test
    void methods_are_compared_and_the_best_is_kept() throws IOException {
        JsonNode methods = json(train("--method", "all", "--folds", "2", "--json"))
                .path("sections")
                .path("comparison")
                .path("tables")
                .path("methods");
        assertThat(methods).hasSize(6);
        assertThat(score("@visitors.csv", "--explain", "1").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,1,1.0,0,mail,north,no|v2,2,1.0,0,mail,north,no => column bought: expected rows with and without",
                "v1,1,1.0,0,mail,north,a|v2,2,1.0,0,mail,north,b => say it with --positive VALUE",
                "v1,inf,1.0,0,mail,north,yes|v2,2,1.0,0,mail,north,no => column visits: expected finite numbers",
                "v1,1,1,0,a,n,yes|v2,1,1,0,a,n,no|v3,1,1,0,a,n,yes|v4,1,1,0,a,n,no => column basket: nothing can be learnt from it: all values are 0",
            })
    void rows_from_which_nothing_can_be_learnt_are_told(String example) {
        String[] parts = example.split(" => ", 2);
        desk.file(
                "visitors.csv",
                Stream.concat(Stream.of(PredictExample.HEADER), Arrays.stream(parts[0].split("\\|")))
                        .toArray(String[]::new));
        Run run = train("--folds", "2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(parts[1]);
        assertThat(desk.path("m")).doesNotExist();
    }

    @Test
    void everything_that_is_wrong_with_options_is_told() {
        Run run = train(
                "--folds", "1", "--trials", "5", "--method", "boost", "--time", "visits", "--customer", "channel");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("expected 2 to 50 --folds, but got 1")
                .contains("add --tune tpe")
                .contains("expected one of boosting, forest")
                .contains("not both");
        assertThat(train("--threshold", "half").err()).contains("expected f1, precision=0.8");
        assertThat(train("--target", "bougth").exitCode()).isEqualTo(2);
        assertThat(train("--time", "visits").err()).endsWith("; take fewer folds, or finer times\n");
        assertThat(train("--customer", "visitor").err())
                .contains("expected --id and --customer to be two columns, but both are visitor; leave --id out");
        assertThat(desk.run("predict").err()).contains("Missing required subcommand");
    }

    @Test
    void a_model_in_onnx_is_scored_through_its_runtime() throws IOException {
        OnnxGraph graph = new OnnxGraph("line");
        graph.input("X", new OnnxType.Floats(OnnxType.ANY, 2));
        graph.classic(
                "LinearClassifier",
                Map.of(
                        "coefficients", new float[] {-1, -2, 1, 2},
                        "intercepts", new float[] {-0.5f, 0.5f},
                        "classlabels_ints", new long[] {0, 1},
                        "multi_class", 1L,
                        "post_transform", "LOGISTIC"),
                List.of("X"),
                List.of("label", "probabilities"));
        graph.output("label", new OnnxType.Longs(OnnxType.ANY));
        graph.output("probabilities", new OnnxType.Floats(OnnxType.ANY, 2));
        desk.bytes("foreign.onnx", graph.toBytes()).file("points.csv", "b,a", "0.4,0.3", "-4,-3");
        Stream<String> args = Stream.of("predict", "score", "@points.csv", "--model", "@foreign.onnx");
        Run run = run(args, "--features", "a,b", "--out", "@scores.csv", "--explain", "1", "--json");
        assertThat(grade(json(run), "drift")).isEqualTo("warn");
        List<String> scores = Files.readAllLines(desk.path("scores.csv"));
        assertThat(scores.get(1)).startsWith("1,0.8320").endsWith(",1");
        assertThat(scores.get(2)).endsWith(",0");
        assertThat(desk.run("predict", "score", "@points.csv", "--model", "@foreign.onnx")
                        .err())
                .contains("name them with --features a,b,c");
    }
}
