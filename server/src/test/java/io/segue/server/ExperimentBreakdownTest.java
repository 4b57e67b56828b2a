package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code segue experiment analyse} says of parts of the people: by {@code --segment} and by {@code --score}. */
class ExperimentBreakdownTest {
    private ExperimentDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new ExperimentDesk(folder);
    }

    @Test
    void segments_are_analysed_with_care_and_a_warning() {
        desk.people(false);
        JsonNode report =
                desk.json("@people.csv", "--arm", "arm", "--metric", "bought,bounced:lower", "--segment", "device");
        JsonNode effects = report.at("/sections/segments/tables/effects");
        assertThat(effects).hasSize(4);
        assertThat(report.at("/sections/segments/tables/differences")).hasSize(2);
        assertThat(report.at("/verdicts").findValuesAsText("key")).endsWith("sampleRatio", "segments");
        assertThat(report.at("/verdicts/4/sentence").asText()).startsWith("4 more comparisons within device; ");
    }

    @Test
    void a_score_has_a_curve_and_the_same_one_every_time() {
        desk.people(false);
        String[] args = {"@people.csv", "--arm", "arm", "--metric", "bought", "--score", "before"};
        JsonNode report = desk.json(args);
        assertThat(report.at("/sections/uplift/tables/scores/0/qiniInterval/low")
                        .asDouble())
                .isNegative();
        assertThat(report.at("/sections/uplift/charts/curve1/lines")).hasSize(2);
        assertThat(desk.analyse(args).out()).isEqualTo(desk.analyse(args).out());
    }

    @Test
    void the_best_of_a_score_are_left_out_with_the_reason_when_an_arm_is_not_among_them() {
        List<String> lines = new ArrayList<>(List.of("arm,bought,score"));
        for (int i = 0; i < 200; i++) {
            boolean mail = i % 2 == 0;
            lines.add((mail ? "mail" : "control") + "," + i % 3 / 2 + "," + (mail && i % 4 == 0 ? 1_000 + i : i));
        }
        desk.file("scored.csv", lines.toArray(String[]::new));
        String[] args = {"@scored.csv", "--arm", "arm", "--metric", "bought", "--score", "score"};
        JsonNode uplift = desk.json(args).at("/sections/uplift");
        assertThat(uplift.at("/tables/scores")).hasSize(1);
        assertThat(uplift.at("/tables").has("top")).isFalse();
        assertThat(desk.analyse(args).out().replaceAll("\\s+", " "))
                .contains(
                        "The effect of mail on bought among the 20 % with the best score is left out: expected at least"
                                + " 2 people of each arm among those with the best score, but got 40 of the treatment and 0 of"
                                + " the control.");
    }

    @Test
    void a_score_that_an_arm_does_not_have_is_told_and_so_is_one_without_a_metric_of_people() {
        List<String> lines = new ArrayList<>(List.of("arm,bought,visits,score"));
        for (int i = 0; i < 100; i++) {
            lines.add((i % 2 == 0 ? "mail" : "control") + "," + i % 3 / 2 + "," + (1 + i % 4) + ","
                    + (i % 2 == 0 ? "0." + i : ""));
        }
        desk.file("scored.csv", lines.toArray(String[]::new));
        assertThat(desk.analyse("@scored.csv", "--arm", "arm", "--metric", "bought", "--score", "score")
                        .err())
                .isEqualTo("column score: nobody in 'control' has both a score and a value of bought; score the people"
                        + " of every arm, or leave --score out\n");
        assertThat(desk.analyse("@scored.csv", "--arm", "arm", "--metric", "bought/visits", "--score", "score")
                        .err())
                .isEqualTo("column score: expected a metric with one number for each person, for the curve of a score;"
                        + " add one such as --metric visit, or leave --score out\n");
    }
}
