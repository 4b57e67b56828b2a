package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.learn.work.Seeds;
import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentAnalyseCommandTest {
    /** Hillstrom's e-mail test of 2008 in sums: people, visits, conversions, spend and its squares. */
    private static final String[] HILLSTROM = {
        "segment,people,visit,conversion,spend,squares",
        "Mens E-Mail,21307,3894,267,30311.69,6759024.4973",
        "Womens E-Mail,21387,3238,189,23038.11,4911446.5763",
        "No E-Mail,21306,2262,122,13908.33,2870050.3621"
    };

    @TempDir
    Path folder;

    private Workspace work;

    @BeforeEach
    void open() {
        work = new Workspace(folder);
    }

    private Run analyse(String... args) {
        List<String> all = new ArrayList<>(List.of("experiment", "analyse"));
        all.addAll(Arrays.asList(args));
        return work.run(all.toArray(String[]::new));
    }

    private JsonNode json(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.add("--json");
        Run run = analyse(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    private static void assertNear(JsonNode node, double expected, double distance) {
        assertThat(node.asDouble()).isCloseTo(expected, within(distance));
    }

    /** Two arms, a fifth of 2,000 people with something missing or not. */
    private Workspace people(boolean missing) {
        UniformRandomProvider random = Seeds.random(3);
        List<String> lines = new ArrayList<>(List.of("arm,device,bought,spend,before,sessions,bounced"));
        for (int i = 0; i < 2_000; i++) {
            boolean treated = i % 2 == 1;
            double before = 50 + 20 * random.nextDouble();
            double spend = before + 10 * random.nextDouble() + (treated ? 2 : 0);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%.2f,%d,%d",
                    treated ? "new" : "control",
                    random.nextDouble() < .5 ? "phone" : "desk",
                    random.nextDouble() < (treated ? .3 : .2) ? "yes" : "no",
                    missing && i % 5 == 0 ? "" : String.format(Locale.ROOT, "%.2f", spend),
                    before,
                    1 + random.nextInt(4),
                    random.nextDouble() < (treated ? .2 : .3) ? 1 : 0));
        }
        return work.file("people.csv", lines.toArray(String[]::new));
    }

    @Test
    void an_arm_called_none_is_an_arm() {
        List<String> lines = new ArrayList<>(List.of("arm,bought"));
        for (int i = 0; i < 40; i++) {
            lines.add((i % 2 == 0 ? "none" : "mail") + "," + i % 3 / 2);
        }
        work.file("people.csv", lines.toArray(String[]::new));
        JsonNode report = json("@people.csv", "--arm", "arm", "--control", "none", "--metric", "bought");
        assertThat(report.at("/sections/numbers/tables/differences/0/arm").asText())
                .isEqualTo("mail");
    }

    @Test
    void a_known_experiment_has_the_published_numbers() {
        work.file("sums.csv", HILLSTROM);
        JsonNode report = json(
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
        JsonNode rows = json(examples + "/campaign.csv", "--arm", "arm", "--metric", "bought,revenue");
        JsonNode sums = json(
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
        work.file("sums.csv", HILLSTROM);
        Run run = analyse(
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
        work.file("games.csv", games);
        JsonNode warned = json(
                "@games.csv", "--arm", "version", "--control", "gate_30", "--people", "players", "--metric", "day7");
        assertNear(warned.at("/sections/arms/facts/sampleRatioP"), .008608, 5e-7);
        assertNear(warned.at("/sections/numbers/tables/differences/0/statistic"), -3.164359, 5e-7);
        assertThat(warned.at("/verdicts").findValuesAsText("grade")).containsExactly("fine", "warn", "warn");
        assertThat(warned.at("/verdicts/1/sentence").asText()).startsWith("gate_40, day7: loser; 18.20 % against");

        JsonNode refused = json(
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
        work.file("few.csv", "arm,people,bought", "control,1000,100", "new,1000,104");
        JsonNode report = json("@few.csv", "--arm", "arm", "--people", "people", "--metric", "bought");
        assertThat(report.at("/verdicts/0/sentence").asText()).isEqualTo("Nothing can be decided on bought yet");
        assertThat(report.at("/verdicts/1/sentence").asText()).startsWith("new, bought: not enough people yet");
        assertThat(report.at("/verdicts/1/wayOut").asText()).matches("wait for [\\d,]+ more people an arm, .*");
    }

    @Test
    void every_kind_of_metric_is_read_off_columns_of_people() {
        people(false);
        JsonNode report = json(
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
        people(false);
        double once = width(json("@people.csv", "--arm", "arm", "--metric", "bought"));
        double planned =
                width(json("@people.csv", "--arm", "arm", "--metric", "bought", "--looks", "20", "--planned", "2000"));
        double anyTime = width(json("@people.csv", "--arm", "arm", "--metric", "bought", "--any-time", "2000"));
        assertThat(once).isLessThan(planned);
        assertThat(planned).isLessThan(anyTime);
    }

    @Test
    void a_hundred_looks_may_be_planned_and_no_more() {
        people(false);
        String[] args = {"@people.csv", "--arm", "arm", "--metric", "bought", "--planned", "2000", "--looks"};
        String[] more = Arrays.copyOf(args, args.length + 1);
        more[args.length] = "100";
        assertThat(json(more).at("/tables/results/0/adjustedP").asDouble()).isBetween(0.0, .05);
        more[args.length] = "101";
        Run run = analyse(more);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        segue: --looks: expected 1 to 100, but got 101; plan fewer looks, or look as often as you like with --any-time
                        Try 'segue experiment analyse --help'.
                        """);
    }

    private static double width(JsonNode report) {
        JsonNode interval = report.at("/tables/results/0/liftInterval");
        return interval.get("high").asDouble() - interval.get("low").asDouble();
    }

    @Test
    void segments_are_analysed_with_care_and_a_warning() {
        people(false);
        JsonNode report =
                json("@people.csv", "--arm", "arm", "--metric", "bought,bounced:lower", "--segment", "device");
        JsonNode effects = report.at("/sections/segments/tables/effects");
        assertThat(effects).hasSize(4);
        assertThat(report.at("/sections/segments/tables/differences")).hasSize(2);
        assertThat(report.at("/verdicts").findValuesAsText("key")).endsWith("sampleRatio", "segments");
        assertThat(report.at("/verdicts/4/sentence").asText()).startsWith("4 more comparisons within device; ");
    }

    @Test
    void a_score_has_a_curve_and_the_same_one_every_time() {
        people(false);
        String[] args = {"@people.csv", "--arm", "arm", "--metric", "bought", "--score", "before"};
        JsonNode report = json(args);
        assertThat(report.at("/sections/uplift/tables/scores/0/qiniInterval/low")
                        .asDouble())
                .isNegative();
        assertThat(report.at("/sections/uplift/charts/curve1/lines")).hasSize(2);
        assertThat(analyse(args).out()).isEqualTo(analyse(args).out());
    }

    @Test
    void the_best_of_a_score_are_left_out_with_the_reason_when_an_arm_is_not_among_them() {
        List<String> lines = new ArrayList<>(List.of("arm,bought,score"));
        for (int i = 0; i < 200; i++) {
            boolean mail = i % 2 == 0;
            lines.add((mail ? "mail" : "control") + "," + i % 3 / 2 + "," + (mail && i % 4 == 0 ? 1_000 + i : i));
        }
        work.file("scored.csv", lines.toArray(String[]::new));
        String[] args = {"@scored.csv", "--arm", "arm", "--metric", "bought", "--score", "score"};
        JsonNode uplift = json(args).at("/sections/uplift");
        assertThat(uplift.at("/tables/scores")).hasSize(1);
        assertThat(uplift.at("/tables").has("top")).isFalse();
        assertThat(analyse(args).out().replaceAll("\\s+", " "))
                .contains(
                        "The effect of mail on bought among the 20 % with the best score is left out: expected at least"
                                + " 2 people of each arm among those with the best score, but got 40 of the treatment and 0 of"
                                + " the control.");
    }

    @Test
    void a_page_is_written_with_its_charts() {
        people(false);
        Run run = analyse("@people.csv", "--arm", "arm", "--metric", "bought", "--html", "@report.html");
        assertThat(run.exitCode()).isZero();
        assertThat(work.read("report.html")).startsWith("<!doctype html>").contains("Lift of each treatment");
    }

    @Test
    void what_empty_cells_mean_is_asked() {
        people(true);
        Run run = analyse("@people.csv", "--arm", "arm", "--metric", "spend");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("column spend: 400 of 2,000 rows have no value; say --missing zero when that means nothing"
                        + " was done, or --missing leave-out when it is not known\n");
        JsonNode zero = json("@people.csv", "--arm", "arm", "--metric", "spend", "--missing", "zero");
        JsonNode leftOut = json("@people.csv", "--arm", "arm", "--metric", "spend", "--missing", "leave-out");
        assertThat(zero.at("/tables/results/0/control").asDouble())
                .isLessThan(leftOut.at("/tables/results/0/control").asDouble() * .85);
        assertThat(zero.at("/sections/arms/tables/arms/0/people").asInt()).isEqualTo(1_000);
    }

    @Test
    void rows_without_an_arm_are_left_out_and_counted() {
        work.file("some.csv", "arm,people,bought", "control,1000,100", "new,1000,140", ",50,10");
        JsonNode report = json("@some.csv", "--arm", "arm", "--people", "people", "--metric", "bought");
        assertThat(report.at("/sections/arms/facts/leftOut").asInt()).isEqualTo(1);
        assertThat(report.at("/sections/arms/tables/arms")).hasSize(2);
    }

    @Test
    void everything_that_is_wrong_with_the_data_is_told_at_once() {
        work.file("bad.csv", "arm,bought,word", "a,1,x", "b,3,y", "b,0,z");
        Run run = analyse(
                "@bad.csv", "--arm", "arm", "--control", "A", "--metric", "bought:proportion,word", "--share", "c=1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                        column arm: --control: there is no arm 'A'; did you mean 'a'?
                        column arm: --share: there is no arm 'c'; the arms are a, b
                        column bought: expected 0 or 1 for each person, but got 3; take it as a mean, or say 1 for who did it and 0 for who did not
                        column word: expected numbers, but got texts such as 'x'; leave the column out, or turn it into numbers first
                        """);
    }

    @Test
    void columns_that_are_not_there_are_told_with_the_nearest() {
        people(false);
        Run run = analyse("@people.csv", "--arm", "amr", "--metric", "bougth");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("did you mean 'arm'?").contains("did you mean 'bought'?");
    }

    @Test
    void arms_that_are_none_are_told() {
        work.file("one.csv", "arm,bought", "a,1", "a,0");
        assertThat(analyse("@one.csv", "--arm", "arm", "--metric", "bought").err())
                .startsWith("column arm: expected at least two arms, but got only 'a'; ");
        people(false);
        assertThat(analyse("@people.csv", "--arm", "before", "--metric", "bought")
                        .err())
                .startsWith("column before: expected at most 20 arms, but got ");
        assertThat(analyse("@people.csv", "--arm", "device", "--metric", "bought")
                        .err())
                .startsWith("column device: no arm is named control; say which one it is with --control; ");
    }

    @Test
    void a_metric_that_nobody_did_is_told() {
        work.file("none.csv", "arm,people,bought", "control,100,0", "new,100,0");
        Run run = analyse("@none.csv", "--arm", "arm", "--people", "people", "--metric", "bought");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("column bought: everybody in new has the same value");
    }

    @Test
    void the_smallest_alpha_makes_a_report_and_a_smaller_one_is_told() {
        people(false);
        assertThat(json("@people.csv", "--arm", "arm", "--metric", "bought,spend", "--alpha", "0.000000001")
                        .at("/tables/results"))
                .hasSize(2);
        assertThat(analyse("@people.csv", "--arm", "arm", "--metric", "bought", "--alpha", "1e-200")
                        .err())
                .startsWith("segue: --alpha: expected 0.000000001 to below 0.5, but got 1.0E-200\n");
    }

    @Test
    void more_successes_than_people_in_a_row_are_told_though_others_make_up_for_them() {
        work.file("more.csv", "arm,people,bought", "control,100,50", "control,10,20", "new,110,60");
        assertThat(analyse("@more.csv", "--arm", "arm", "--people", "people", "--metric", "bought")
                        .err())
                .isEqualTo("column bought: expected at most one success for each of a row's people, but got 20 of 10;"
                        + " count people and not what they did, or take it as a mean, such as revenue=sum+squares\n");
    }

    @Test
    void a_score_that_an_arm_does_not_have_is_told_and_so_is_one_without_a_metric_of_people() {
        List<String> lines = new ArrayList<>(List.of("arm,bought,visits,score"));
        for (int i = 0; i < 100; i++) {
            lines.add((i % 2 == 0 ? "mail" : "control") + "," + i % 3 / 2 + "," + (1 + i % 4) + ","
                    + (i % 2 == 0 ? "0." + i : ""));
        }
        work.file("scored.csv", lines.toArray(String[]::new));
        assertThat(analyse("@scored.csv", "--arm", "arm", "--metric", "bought", "--score", "score")
                        .err())
                .isEqualTo("column score: nobody in 'control' has both a score and a value of bought; score the people"
                        + " of every arm, or leave --score out\n");
        assertThat(analyse("@scored.csv", "--arm", "arm", "--metric", "bought/visits", "--score", "score")
                        .err())
                .isEqualTo("column score: expected a metric with one number for each person, for the curve of a score;"
                        + " add one such as --metric visit, or leave --score out\n");
    }

    @Test
    void a_past_that_is_the_metric_itself_is_told() {
        people(false);
        assertThat(analyse("@people.csv", "--arm", "arm", "--metric", "spend~spend")
                        .err())
                .startsWith("column spend: nothing is left of it in control when what was before is taken out; take a"
                        + " past that is from before the experiment\n");
    }

    @Test
    void options_that_are_wrong_are_told_at_once() {
        people(false);
        Run run = analyse(
                "@people.csv",
                "--arm",
                "arm",
                "--metric",
                "bought:proporton",
                "--alpha",
                "70%",
                "--looks",
                "20",
                "--correction",
                "bonferoni",
                "--share",
                "control");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines().toList())
                .satisfiesExactly(
                        it -> assertThat(it)
                                .isEqualTo("segue: --alpha: expected 0.000000001 to below 0.5, but got 0.7"),
                        it -> assertThat(it).isEqualTo("--looks and --planned belong together; name both"),
                        it -> assertThat(it).contains("did you mean 'proportion'?"),
                        it -> assertThat(it)
                                .isEqualTo(
                                        "--share 'control': expected ARM=WEIGHT with a weight above 0; such as control=50"),
                        it -> assertThat(it).isEqualTo("--correction: expected holm, bh or none, but got 'bonferoni'"),
                        it -> assertThat(it).isEqualTo("Try 'segue experiment analyse --help'."));
    }
}
