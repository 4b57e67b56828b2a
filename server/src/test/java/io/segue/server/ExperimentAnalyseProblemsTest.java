package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data and options that {@code segue experiment analyse} takes with care, asks about or refuses. */
class ExperimentAnalyseProblemsTest {
    private ExperimentDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new ExperimentDesk(folder);
    }

    @Test
    void a_hundred_looks_may_be_planned_and_no_more() {
        desk.people(false);
        String[] args = {"@people.csv", "--arm", "arm", "--metric", "bought", "--planned", "2000", "--looks"};
        String[] more = Arrays.copyOf(args, args.length + 1);
        more[args.length] = "100";
        assertThat(desk.json(more).at("/tables/results/0/adjustedP").asDouble()).isBetween(0.0, .05);
        more[args.length] = "101";
        Run run = desk.analyse(more);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        segue: --looks: expected 1 to 100, but got 101; plan fewer looks, or look as often as you like with --any-time
                        Try 'segue experiment analyse --help'.
                        """);
    }

    @Test
    void what_empty_cells_mean_is_asked() {
        desk.people(true);
        Run run = desk.analyse("@people.csv", "--arm", "arm", "--metric", "spend");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("column spend: 400 of 2,000 rows have no value; say --missing zero when that means nothing"
                        + " was done, or --missing leave-out when it is not known\n");
        JsonNode zero = desk.json("@people.csv", "--arm", "arm", "--metric", "spend", "--missing", "zero");
        JsonNode leftOut = desk.json("@people.csv", "--arm", "arm", "--metric", "spend", "--missing", "leave-out");
        assertThat(zero.at("/tables/results/0/control").asDouble())
                .isLessThan(leftOut.at("/tables/results/0/control").asDouble() * .85);
        assertThat(zero.at("/sections/arms/tables/arms/0/people").asInt()).isEqualTo(1_000);
    }

    @Test
    void rows_without_an_arm_are_left_out_and_counted() {
        desk.file("some.csv", "arm,people,bought", "control,1000,100", "new,1000,140", ",50,10");
        JsonNode report = desk.json("@some.csv", "--arm", "arm", "--people", "people", "--metric", "bought");
        assertThat(report.at("/sections/arms/facts/leftOut").asInt()).isEqualTo(1);
        assertThat(report.at("/sections/arms/tables/arms")).hasSize(2);
    }

    @Test
    void everything_that_is_wrong_with_the_data_is_told_at_once() {
        desk.file("bad.csv", "arm,bought,word", "a,1,x", "b,3,y", "b,0,z");
        Run run = desk.analyse(
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
        desk.people(false);
        Run run = desk.analyse("@people.csv", "--arm", "amr", "--metric", "bougth");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("did you mean 'arm'?").contains("did you mean 'bought'?");
    }

    @Test
    void arms_that_are_none_are_told() {
        desk.file("one.csv", "arm,bought", "a,1", "a,0");
        assertThat(desk.analyse("@one.csv", "--arm", "arm", "--metric", "bought")
                        .err())
                .startsWith("column arm: expected at least two arms, but got only 'a'; ");
        desk.people(false);
        assertThat(desk.analyse("@people.csv", "--arm", "before", "--metric", "bought")
                        .err())
                .startsWith("column before: expected at most 20 arms, but got ");
        assertThat(desk.analyse("@people.csv", "--arm", "device", "--metric", "bought")
                        .err())
                .startsWith("column device: no arm is named control; say which one it is with --control; ");
    }

    @Test
    void a_metric_that_nobody_did_is_told() {
        desk.file("none.csv", "arm,people,bought", "control,100,0", "new,100,0");
        Run run = desk.analyse("@none.csv", "--arm", "arm", "--people", "people", "--metric", "bought");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("column bought: everybody in new has the same value");
    }

    @Test
    void the_smallest_alpha_makes_a_report_and_a_smaller_one_is_told() {
        desk.people(false);
        assertThat(desk.json("@people.csv", "--arm", "arm", "--metric", "bought,spend", "--alpha", "0.000000001")
                        .at("/tables/results"))
                .hasSize(2);
        assertThat(desk.analyse("@people.csv", "--arm", "arm", "--metric", "bought", "--alpha", "1e-200")
                        .err())
                .startsWith("segue: --alpha: expected 0.000000001 to below 0.5, but got 1.0E-200\n");
    }

    @Test
    void more_successes_than_people_in_a_row_are_told_though_others_make_up_for_them() {
        desk.file("more.csv", "arm,people,bought", "control,100,50", "control,10,20", "new,110,60");
        assertThat(desk.analyse("@more.csv", "--arm", "arm", "--people", "people", "--metric", "bought")
                        .err())
                .isEqualTo("column bought: expected at most one success for each of a row's people, but got 20 of 10;"
                        + " count people and not what they did, or take it as a mean, such as revenue=sum+squares\n");
    }

    @Test
    void a_past_that_is_the_metric_itself_is_told() {
        desk.people(false);
        assertThat(desk.analyse("@people.csv", "--arm", "arm", "--metric", "spend~spend")
                        .err())
                .startsWith("column spend: nothing is left of it in control when what was before is taken out; take a"
                        + " past that is from before the experiment\n");
    }

    @Test
    void options_that_are_wrong_are_told_at_once() {
        desk.people(false);
        Run run = desk.analyse(
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
