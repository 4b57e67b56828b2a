package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.server.Workspace.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scales and outliers of {@code segue predict train}, asked as a user would. */
class PredictTreatmentTest {
    @TempDir
    Path folder;

    private Workspace desk;

    /** Visits and times are ruined in every fortieth row. */
    @BeforeEach
    void open() {
        String[] lines = PredictExample.lines(600, 1).toArray(String[]::new);
        for (int row = 40; row < lines.length; row += 40) {
            String[] cells = lines[row].split(",");
            cells[1] = "9000";
            cells[2] = "70000";
            lines[row] = String.join(",", cells);
        }
        desk = new Workspace(folder).file("visitors.csv", lines);
    }

    private Run train(String... more) {
        Stream<String> first = Stream.of(
                "predict",
                "train",
                "@visitors.csv",
                "--target",
                "bought",
                "--id",
                "visitor",
                "--model",
                "@m",
                "--folds",
                "2");
        return desk.run(Stream.concat(first, Arrays.stream(more)).toArray(String[]::new));
    }

    private JsonNode method(String... more) throws IOException {
        Run run = train(Stream.concat(Arrays.stream(more), Stream.of("--json")).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(desk.run("predict", "score", "@visitors.csv", "--id", "visitor", "--model", "@m")
                        .exitCode())
                .isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static String why(JsonNode report, String column) {
        for (JsonNode it : report.at("/sections/method/tables/columns")) {
            if (it.path("column").asText().equals(column)) {
                return it.path("why").asText();
            }
        }
        return "";
    }

    @AskedScales
    void numbers_are_scaled_as_asked(String scale, String why) throws IOException {
        JsonNode report = method("--method", "logistic", "--scale", scale);
        assertThat(why(report, "visits")).isEqualTo(why);
        assertThat(report.at("/sections/method/facts/scale").asText()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource({"iqr, IQR", "mad, MAD"})
    void ruined_numbers_are_capped_and_spoil_nothing_more(String outliers, String told) throws IOException {
        double kept = auc(method("--method", "logistic", "--scale", "zscore"));
        JsonNode report = method("--method", "logistic", "--scale", "zscore", "--outliers", outliers);
        assertThat(why(report, "visits")).isEqualTo("z-score, as asked; outliers by " + told + " capped");
        assertThat(auc(report)).isGreaterThan(kept + 0.01);
        assertThat(why(method("--outliers", outliers), "visits"))
                .isEqualTo("as it is: trees only compare; outliers by " + told + " capped");
    }

    @Test
    void rows_that_stand_apart_are_not_learnt_from_and_are_counted() throws IOException {
        JsonNode report = method("--method", "logistic", "--scale", "zscore", "--outliers", "isolation");
        assertThat(report.at("/sections/method/facts/dropped").asInt()).isBetween(15, 60);
        assertThat(report.at("/sections/method/facts/judgedRows").asInt()).isEqualTo(600);
        assertThat(auc(report)).isGreaterThan(auc(method("--method", "logistic", "--scale", "zscore")));
    }

    private static double auc(JsonNode report) {
        return report.at("/facts/auc").asDouble();
    }

    @Test
    void what_means_nothing_is_told() {
        assertThat(train("--scale", "robust").err())
                .contains("--scale changes nothing for --method boosting, whose trees only compare");
        Run run = train("--scale", "minmax", "--outliers", "drop");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--scale: expected one of auto, zscore, min-max, robust, log1p, quantile, but got 'minmax'")
                .contains("--outliers: expected one of keep, iqr, mad, isolation, but got 'drop'");
        assertThat(train("--method", "average", "--scale", "quantile").exitCode())
                .isZero();
    }
}
