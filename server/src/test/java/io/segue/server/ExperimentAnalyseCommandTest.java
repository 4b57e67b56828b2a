package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code segue experiment analyse} answers, asked as a user would. */
class ExperimentAnalyseCommandTest {
    /** Hillstrom's e-mail test of 2008 in sums: people, visits, conversions, spend and its squares. */
    private static final String[] HILLSTROM = {
        "segment,people,visit,conversion,spend,squares",
        "Mens E-Mail,21307,3894,267,30311.69,6759024.4973",
        "Womens E-Mail,21387,3238,189,23038.11,4911446.5763",
        "No E-Mail,21306,2262,122,13908.33,2870050.3621"
    };

    private ExperimentDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new ExperimentDesk(folder);
    }

    private static void assertNear(JsonNode node, double expected, double distance) {
        assertThat(node.asDouble()).isCloseTo(expected, within(distance));
    }

    @Test
    void an_arm_called_none_is_an_arm() {
        List<String> lines = new ArrayList<>(List.of("arm,bought"));
        for (int i = 0; i < 40; i++) {
            lines.add((i % 2 == 0 ? "none" : "mail") + "," + i % 3 / 2);
        }
        desk.file("people.csv", lines.toArray(String[]::new));
        JsonNode report = desk.json("@people.csv", "--arm", "arm", "--control", "none", "--metric", "bought");
        assertThat(report.at("/sections/numbers/tables/differences/0/arm").asText())
                .isEqualTo("mail");
    }

    @Test
    void a_known_experiment_has_the_published_numbers() {
        desk.file("sums.csv", HILLSTROM);
        JsonNode report = desk.json(
                "@sums.csv",
                "--arm",
                "segment",
                "--control",
                "No E-Mail",
                "--people",
                "people",
                "--metric",
                "visit,conversion,spend=spend+squares");
        JsonNode visit = report.at("/sections/numbers/tables/differences/0");
        assertThat(visit.get("arm").asText()).isEqualTo("Mens E-Mail");
        assertNear(visit.get("difference"), .0765896, 5e-8);
        assertNear(visit.get("statistic"), 22.486041, 5e-7);
        assertNear(report.at("/sections/numbers/tables/differences/2/statistic"), 7.385114, 5e-7);
        JsonNode spend = report.at("/sections/numbers/tables/differences/4");
        assertNear(spend.get("difference"), .769827, 5e-7);
        assertNear(spend.get("statistic"), 5.300140, 5e-7);
        assertNear(spend.get("df"), 36_671.158, 5e-4);
        assertNear(spend.get("p"), 1.16381e-7, 5e-13);
        assertNear(spend.at("/interval/low"), .485140, 5e-7);
        assertNear(spend.at("/interval/high"), 1.054515, 5e-7);
        assertNear(report.at("/sections/numbers/tables/differences/5/statistic"), 3.256372, 5e-7);
        assertNear(report.at("/sections/checks/tables/checks/6/p"), 1.571051e-4, 5e-11);
        assertNear(report.at("/sections/checks/tables/checks/7/p"), 1.971440e-4, 5e-11);
        assertThat(report.at("/tables/results/0/verdict").asText()).isEqualTo("winner");
    }

    @Test
    void sums_of_people_say_what_their_rows_say() {
        String examples = Repository.ROOT.resolve("examples/learn/experiment").toString();
        JsonNode rows = desk.json(examples + "/campaign.csv", "--arm", "arm", "--metric", "bought,revenue");
        JsonNode sums = desk.json(
                examples + "/sums.csv",
                "--arm",
                "arm",
                "--people",
                "people",
                "--metric",
                "bought,revenue=revenue+revenue_squares");
        assertThat(sums.at("/sections/arms")).isEqualTo(rows.at("/sections/arms"));
        for (int metric = 0; metric < 2; metric++) {
            JsonNode expected = rows.at("/sections/numbers/tables/differences/" + metric);
            JsonNode got = sums.at("/sections/numbers/tables/differences/" + metric);
            for (String number : new String[] {"/difference", "/interval/low", "/interval/high", "/statistic", "/p"}) {
                assertNear(got.at(number), expected.at(number).asDouble(), 1e-10);
            }
            assertThat(sums.at("/tables/results/" + metric + "/verdict"))
                    .isEqualTo(rows.at("/tables/results/" + metric + "/verdict"));
        }
    }

    @Test
    void the_verdict_is_told_first() {
        desk.file("sums.csv", HILLSTROM);
        Run run = desk.analyse(
                "@sums.csv", "--arm", "segment", "--control", "No E-Mail", "--people", "people", "--metric", "visit");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("""
                        What the experiment in sums.csv showed
                        ======================================

                        fine  Choose Mens E-Mail: it is better than the control on visit, and the best of all arms with
                              a chance of more than 99.9 %
                        fine  Mens E-Mail, visit: winner; 18.28 % against 10.62 %, a lift of +72.1 % (95 % interval
                              +64.1 % to +80.7 %)
                        fine  Womens E-Mail, visit: winner; 15.14 % against 10.62 %, a lift of +42.6 % (95 % interval
                              +35.6 % to +50.0 %)
                        fine  People are split as they were to be: 21,306 in No E-Mail, 21,307 in Mens E-Mail, 21,387 in
                              Womens E-Mail (p 0.9037)
                        """);
    }

    @Test
    void a_split_that_is_a_little_off_is_warned_of_and_one_that_is_far_off_is_not_to_be_read() {
        String[] games = {"version,players,day7", "gate_30,44700,8502", "gate_40,45489,8279"};
        desk.file("games.csv", games);
        JsonNode warned = desk.json(
                "@games.csv", "--arm", "version", "--control", "gate_30", "--people", "players", "--metric", "day7");
        assertNear(warned.at("/sections/arms/facts/sampleRatioP"), .008608, 5e-7);
        assertNear(warned.at("/sections/numbers/tables/differences/0/statistic"), -3.164359, 5e-7);
        assertThat(warned.at("/verdicts").findValuesAsText("grade")).containsExactly("fine", "warn", "warn");
        assertThat(warned.at("/verdicts/1/sentence").asText()).startsWith("gate_40, day7: loser; 18.20 % against");

        JsonNode refused = desk.json(
                "@games.csv",
                "--arm",
                "version",
                "--control",
                "gate_30",
                "--people",
                "players",
                "--metric",
                "day7",
                "--share",
                "gate_30=49,gate_40=51");
        assertThat(refused.at("/verdicts")).hasSize(1);
        assertThat(refused.at("/verdicts/0/key").asText()).isEqualTo("sampleRatio");
        assertThat(refused.at("/verdicts/0/sentence").asText()).startsWith("Do not read on: sample ratio mismatch");
        assertThat(refused.at("/tables/results/0/verdict").asText()).isEqualTo("do not read");
    }

    @Test
    void too_few_people_are_told_with_how_many_more_it_takes() {
        desk.file("few.csv", "arm,people,bought", "control,1000,100", "new,1000,104");
        JsonNode report = desk.json("@few.csv", "--arm", "arm", "--people", "people", "--metric", "bought");
        assertThat(report.at("/verdicts/0/sentence").asText()).isEqualTo("Nothing can be decided on bought yet");
        assertThat(report.at("/verdicts/1/sentence").asText()).startsWith("new, bought: not enough people yet");
        assertThat(report.at("/verdicts/1/wayOut").asText()).matches("wait for [\\d,]+ more people an arm, .*");
    }

    @Test
    void every_kind_of_metric_is_read_off_columns_of_people() {
        desk.people(false);
        JsonNode report = desk.json(
                "@people.csv",
                "--arm",
                "arm",
                "--metric",
                "bought",
                "--metric",
                "spend~before,spend/sessions",
                "--metric",
                "left=bounced:lower");
        JsonNode results = report.at("/tables/results");
        assertThat(results.findValuesAsText("metric")).containsExactly("bought", "spend", "spend/sessions", "left");
        assertThat(results.at("/3/verdict").asText()).isEqualTo("winner");
        assertThat(results.at("/3/lift").asDouble()).isNegative();
        assertThat(report.at("/sections/past/tables/past/0/varianceReduction").asDouble())
                .isBetween(.6, .9);
        assertThat(report.at("/sections/checks/tables/checks").findValuesAsText("test"))
                .containsExactly(
                        "chi-square",
                        "chi-square with Yates's correction",
                        "Fisher exact",
                        "Welch t",
                        "Mann-Whitney U",
                        "chi-square",
                        "chi-square with Yates's correction",
                        "Fisher exact");
    }

    @Test
    void looks_that_were_planned_make_intervals_wider_and_less_so_than_looks_at_any_time() {
        desk.people(false);
        double once = width(desk.json("@people.csv", "--arm", "arm", "--metric", "bought"));
        double planned = width(
                desk.json("@people.csv", "--arm", "arm", "--metric", "bought", "--looks", "20", "--planned", "2000"));
        double anyTime = width(desk.json("@people.csv", "--arm", "arm", "--metric", "bought", "--any-time", "2000"));
        assertThat(once).isLessThan(planned);
        assertThat(planned).isLessThan(anyTime);
    }

    private static double width(JsonNode report) {
        JsonNode interval = report.at("/tables/results/0/liftInterval");
        return interval.get("high").asDouble() - interval.get("low").asDouble();
    }

    @Test
    void a_page_is_written_with_its_charts() {
        desk.people(false);
        Run run = desk.analyse("@people.csv", "--arm", "arm", "--metric", "bought", "--html", "@report.html");
        assertThat(run.exitCode()).isZero();
        assertThat(desk.read("report.html")).startsWith("<!doctype html>").contains("Lift of each treatment");
    }
}
