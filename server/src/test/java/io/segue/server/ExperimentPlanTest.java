package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before an experiment: how many people, and who gets what. */
class ExperimentPlanTest {
    @TempDir
    Path folder;

    private Workspace work;

    @BeforeEach
    void open() {
        work = new Workspace(folder);
    }

    @Test
    void from_10_to_11_percent_takes_14745_people_an_arm() {
        Run run = work.run("experiment", "power", "--baseline", "10%", "--lift", "0.1", "--per-day", "2000");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("""
                        How many people it takes
                        ========================

                        fine  It takes 14,745 people an arm, 29,490 in all, to find a change from 10.00 % to 11.00 %
                              with a chance of 80 %
                        fine  That is 21 days at 2,000 new people a day, in whole weeks from the first on
                        """).contains("14,744.1");
    }

    @Test
    void means_and_uneven_arms_are_planned_too() {
        Run even = work.run("experiment", "power", "--mean", "20", "--sd", "40", "--lift", "5%", "--json");
        Run uneven =
                work.run("experiment", "power", "--mean", "20", "--sd", "40", "--lift", "5%", "--ratio", "2", "--json");
        assertThat(even.out()).contains("\"control\":25118,\"treatment\":25118");
        assertThat(uneven.out()).contains("\"control\":18838,\"treatment\":37676");
    }

    @Test
    void a_fall_is_planned_like_a_rise_and_one_that_takes_too_long_is_told() {
        assertThat(work.run("experiment", "power", "--baseline", "0.3", "--lift", "10%", "--fall")
                        .out())
                .contains("a change from 30.00 % to 27.00 %");
        assertThat(work.run("experiment", "power", "--baseline", "1%", "--lift", "1%", "--per-day", "100")
                        .out())
                .contains("BAD")
                .contains("within ten years");
    }

    @Test
    void impossible_plans_are_told_at_once() {
        Run run = work.run("experiment", "power", "--baseline", "60%", "--lift", "80%", "--power", "0.2");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        segue: --lift: a lift of 0.8 makes a share of 1.08, which is not between 0 and 1
                        --power: expected 50% to below 100%, but got 0.2
                        Try 'segue experiment power --help'.
                        """);
        assertThat(work.run("experiment", "power", "--lift", "80%", "--mean", "1")
                        .err())
                .startsWith("segue: expected either --baseline, or --mean with --sd\n");
        assertThat(work.run("experiment", "power", "--lift", "much", "--mean", "1")
                        .err())
                .contains("expected a share such as 10% or 0.1, but got 'much'");
    }

    @Test
    void plans_that_take_too_many_people_are_told_with_a_way_out() {
        for (String[] measured : new String[][] {
            {"--mean", "1", "--sd", "1"}, {"--mean", "1e-300", "--sd", "1e300"}, {"--baseline", "10%"}
        }) {
            String[] args = {"experiment", "power", "--lift", "1e-12", measured[0], measured[1], "", ""};
            System.arraycopy(measured, 0, args, 4, measured.length);
            Run run = work.run(Arrays.copyOf(args, 4 + measured.length));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("""
                            segue: --lift: expected one that is found with at most 1,000,000,000,000 people in an arm, but \
                            1.0E-12 takes more; look for a larger lift, or take a metric that varies less
                            Try 'segue experiment power --help'.
                            """);
        }
        assertThat(work.run("experiment", "power", "--mean", "1", "--sd", "Infinity", "--lift", "5%")
                        .err())
                .startsWith("segue: --sd: expected above 0, but got Infinity\n");
        assertThat(work.run("experiment", "power", "--mean", "1", "--sd", "1", "--lift", "0.0004%")
                        .out())
                .contains("in the control", "People for other lifts");
    }

    @Test
    void the_fewest_people_of_any_ratio_have_a_curve() {
        for (String ratio : new String[] {"0.001", "0.3", "1", "1000"}) {
            Run run = work.run("experiment", "power", "--mean", "1", "--sd", "0.01", "--lift", "50%", "--ratio", ratio);
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    @Test
    void a_small_share_is_told_with_the_digits_that_tell_it_from_another() {
        assertThat(work.run("experiment", "power", "--baseline", "0.1%", "--lift", "5%")
                        .out())
                .contains("a change from 0.1000 % to\n      0.1050 %");
    }

    private Map<String, String> assigned(String... more) {
        String[] lines = new String[2_001];
        lines[0] = "email,name";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "person" + i + "@example.com,N" + i;
        }
        work.file("list.csv", lines);
        String[] args = {
            "experiment", "assign", "@list.csv", "--id", "email", "--experiment", "spring", "--out", "@arms.csv"
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        Run run = work.run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Map<String, String> arms = new HashMap<>();
        work.read("arms.csv").lines().skip(1).forEach(it -> arms.put(it.split(",", 2)[0], it.split(",", 2)[1]));
        return arms;
    }

    @Test
    void more_coverage_moves_nobody() {
        for (String hash : new String[] {"segue", "growthbook"}) {
            Map<String, String> some = assigned("--coverage", "20%", "--hash", hash);
            Map<String, String> more = assigned("--coverage", "60%", "--hash", hash);
            assertThat(some.values().stream().filter(it -> !it.isEmpty()).count())
                    .isBetween(320L, 480L);
            assertThat(more.values().stream().filter(it -> !it.isEmpty()).count())
                    .isBetween(1_100L, 1_300L);
            some.forEach(
                    (id, arm) -> assertThat(arm.isEmpty() ? more.get(id) : arm).isEqualTo(more.get(id)));
        }
    }

    @Test
    void arms_are_counted_and_their_sizes_checked() {
        assigned();
        Run run = work.run(
                "experiment",
                "assign",
                "@list.csv",
                "--id",
                "email",
                "--experiment",
                "spring",
                "--arms",
                "control=2,a=1,b=1");
        assertThat(run.out())
                .startsWith("How list.csv is split for spring\n")
                .contains("fine  The arms are as large as they were to be")
                .containsPattern("control +[\\d,]+ +\\d\\d\\.\\d\\d % +50\\.00 %")
                .containsPattern("b +\\d+ +\\d\\d\\.\\d\\d % +25\\.00 %");
    }

    /** Of the cases that its SDKs share: places .0505 and .2696 of the one key, .6468 and .9943 of the other. */
    @Test
    void growthbooks_published_cases_have_their_arms() {
        assertThat(growthbook("seed", "a", "b"))
                .contains("\"assignments\":[{\"id\":\"a\",\"arm\":\"control\"},{\"id\":\"b\",\"arm\":\"control\"}]");
        assertThat(growthbook("feature-exp", "d123", "i123"))
                .contains("{\"id\":\"d123\",\"arm\":\"treatment\"},{\"id\":\"i123\",\"arm\":\"treatment\"}");
    }

    private String growthbook(String key, String one, String other) {
        return work.run("experiment", "assign", one, other, "--experiment", key, "--hash", "growthbook", "--json")
                .out();
    }

    @Test
    void somebody_who_is_there_twice_is_one_and_nobody_is_in_no_arm() {
        work.file("twice.csv", "id,name", "a,x", "a,y", ",z", "b,z");
        Run run =
                work.run("experiment", "assign", "@twice.csv", "--id", "id", "--experiment", "k", "--out", "@arms.csv");
        assertThat(run.out())
                .containsPattern("Rows +4\n")
                .containsPattern("Different people +2\n")
                .containsPattern("Rows without an id +1\n");
        List<String> lines = work.read("arms.csv").lines().toList();
        assertThat(lines).hasSize(5).startsWith("id,arm").contains(",");
        assertThat(lines.get(1)).isEqualTo(lines.get(2)).startsWith("a,");
    }

    @Test
    void wrong_calls_are_told_with_a_way_out() {
        work.file("list.csv", "id", "a");
        Run run = work.run(
                "experiment",
                "assign",
                "@list.csv",
                "--experiment",
                "k",
                "--arms",
                "a=1,a=2,b=0",
                "--coverage",
                "150%",
                "--hash",
                "md5");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                        segue: --coverage: expected 0% to 100%, but got 1.5
                        'list.csv' is a file; say with --id which of its columns holds ids
                        --hash: expected segue or growthbook, but got 'md5'
                        --arms: 'a' is there twice; name each arm once
                        --arms 'b=0': expected ARM=WEIGHT with a weight above 0; such as control=50
                        Try 'segue experiment assign --help'.
                        """);
        assertThat(work.run("experiment", "assign", "@list.csv", "--id", "ids", "--experiment", "k")
                        .err())
                .contains("did you mean 'id'?");
        assertThat(work.run("experiment").err()).contains("Missing required subcommand");
    }
}
