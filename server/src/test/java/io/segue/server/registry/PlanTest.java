package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.io.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws Failure {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void applied(String... idsAndRules) throws Exception {
        assertThat(bench.apply(idsAndRules)).isInstanceOf(Decision.Applied.class);
    }

    /** Somebody wrote to the server long before all this. */
    private void appliedToALivingServer(String... idsAndRules) throws Exception {
        bench.callsSince("2025-01-01T00:00:00Z");
        applied(idsAndRules);
        bench.pass(Duration.ofDays(365));
    }

    @Test
    void the_first_definitions_of_an_empty_server_miss_nothing() {
        assertThat(bench.planned("loyal", "did 'Order Completed' 3 times")).isEqualTo("""
                + loyal
                    + rule: did 'Order Completed' at least 3 times
                    everybody is judged at once; nothing it asks for is missing

                1 added, 0 changed, 0 removed, 0 unchanged; there is no version before""");
    }

    @Test
    void what_is_added_to_a_living_server_counts_only_what_comes_from_now_on() throws Exception {
        appliedToALivingServer("a", "did 'A'");
        assertThat(bench.planned("a", "did 'A'", "b", "did 'B' in the last 7 days and trait x = 1"))
                .isEqualTo("""
                + b
                    + rule: did 'B' in the last 7 days and trait x = 1
                    counts only what comes from now on until a backfill fills it:
                        'B' in the last 7 days, counted since 2027-03-01T00:00:00Z, complete at 2027-03-08T00:00:00Z

                1 added, 0 changed, 0 removed, 1 unchanged; compared with version 1""");
    }

    @Test
    void a_threshold_on_the_same_leaf_keeps_its_memory_and_tells_who_is_judged_again_with_it() throws Exception {
        String[] old = {"a", "did 'A' 2 times", "b", "in segment 'a'", "c", "not in segment 'b'", "d", "did 'A'"};
        appliedToALivingServer(old);
        String[] next = old.clone();
        next[1] = "did 'A' 5 times";
        assertThat(bench.planned(next)).isEqualTo("""
                ~ a
                    - rule: did 'A' at least 2 times
                    + rule: did 'A' at least 5 times
                    keeps its memory: everybody is judged at once from what is remembered
                    was missing before and still is, until a backfill fills it:
                        'A' of all time, counted since 2026-03-01T00:00:00Z, never complete by time alone
                    also judged again, because they refer to it: b, c

                0 added, 1 changed, 0 removed, 3 unchanged; compared with version 1""");
    }

    @Test
    void texts_and_parameters_are_compared_field_by_field() throws Exception {
        bench.apply(List.of(new DefinitionText("a.yaml", """
                segment: a
                name: Old
                owner: growth
                rule: did 'A' at least $n times in the last $w
                parameters: { n: 2, w: 1 day }
                """)));
        String changed = """
                segment: a
                name: New
                data: [web, app]
                rule: did 'A' at least $n times in the last $w
                parameters: { n: 2, w: 24 hours, unused: x }
                """;
        Plan plan = ((Proposal.Planned) bench.definitions.plan(List.of(new DefinitionText("a.yaml", changed)))).plan();
        assertThat(PlanText.write(plan)).isEqualTo("""
                ~ a (New)
                    + parameter unused: 'x'
                    - name: Old
                    + name: New
                    - owner: growth
                    + data: web, app
                    the rule means the same; nobody is judged again

                0 added, 1 changed, 0 removed, 0 unchanged; compared with version 1""");
    }

    @Test
    void a_rule_that_is_only_written_differently_means_the_same() throws Exception {
        applied("a", "did 'A' 3+ times");
        assertThat(bench.planned("a", "DID 'A' at least 3 times"))
                .contains("- rule as written: did 'A' 3+ times", "the rule means the same");
    }

    @Test
    void what_is_removed_is_left() throws Exception {
        applied("a", "did 'A'", "b", "did 'B'");
        assertThat(bench.planned("b", "did 'B'"))
                .startsWith("""
                - a
                    everybody who is in it leaves it
                """)
                .endsWith("0 added, 0 changed, 1 removed, 1 unchanged; compared with version 1");
    }

    @Test
    void equal_files_are_nothing_to_do_and_a_comment_is_no_change_of_a_segment() throws Exception {
        applied("a", "did 'A'");
        assertThat(bench.planned("a", "did 'A'")).isEqualTo("nothing to do: 1 unchanged; compared with version 1");
        var commented = List.of(new DefinitionText(
                "a.yaml", Bench.files("a", "did 'A'").getFirst().yaml() + "# why\n"));
        Plan plan = ((Proposal.Planned) bench.definitions.plan(commented)).plan();
        assertThat(plan.identical()).isFalse();
        assertThat(PlanText.write(plan))
                .isEqualTo("no segment changes, 1 unchanged, but the files do; compared with version 1");
    }

    @Test
    void a_longer_window_has_what_the_shorter_one_kept() throws Exception {
        appliedToALivingServer("a", "did 'A' in the last 7 days");
        assertThat(bench.planned("a", "did 'A' in the last 10 days"))
                .contains("'A' in the last 10 days, counted since 2027-02-22T00:00:00Z,"
                        + " complete at 2027-03-04T00:00:00Z");
        assertThat(bench.planned("a", "did 'A' in the last 5 days")).contains("keeps its memory");
    }

    @Test
    void a_higher_count_in_a_window_misses_what_was_not_kept() throws Exception {
        appliedToALivingServer("a", "did 'A' 2 times in the last 7 days");
        assertThat(bench.planned("a", "did 'A' 3 times in the last 7 days"))
                .contains("counted since 2027-03-01T00:00:00Z");
        assertThat(bench.planned("a", "did 'A' in the last 7 days")).contains("keeps its memory");
        assertThat(bench.planned("a", "did 'A' 1000 times"))
                .contains("of all time, counted since 2026-03-01T00:00:00Z");
    }

    @Test
    void what_no_rule_asked_how_long_ago_is_not_remembered_after_it_came_true() throws Exception {
        appliedToALivingServer("a", "did 'A' then 'B' within 1 hour");
        assertThat(bench.planned("a", "did 'A' then 'B' within 1 hour in the last 7 days"))
                .contains("'A' then 'B' in the last 7 days, counted since 2027-03-01T00:00:00Z,"
                        + " complete at 2027-03-08T01:00:00Z");
    }

    @Test
    void a_leaf_that_came_late_is_told_until_time_has_made_it_complete() throws Exception {
        appliedToALivingServer("a", "did 'A'");
        applied("a", "did 'A'", "b", "did 'B' in the last 7 days");
        bench.pass(Duration.ofDays(3));
        assertThat(bench.planned("b", "did 'B' 2 times in the last 7 days")).contains("counted since 2027-03-04");
        assertThat(bench.planned("b", "did 'B' in the last 6 days"))
                .contains("'B' in the last 6 days, counted since 2027-03-01T00:00:00Z,"
                        + " complete at 2027-03-07T00:00:00Z");
        bench.pass(Duration.ofDays(4));
        assertThat(bench.planned("b", "did 'B' in the last 6 days")).contains("keeps its memory");
        assertThat(bench.planned("b", "did 'B'")).contains("'B' of all time, counted since 2027-03-01T00:00:00Z");
    }

    @Test
    void the_same_for_programs() throws Exception {
        appliedToALivingServer("a", "did 'A'", "z", "did 'Z'");
        assertThat(DefinitionShapes.PLAN.json(bench.plan("a", "did 'A' 2 times", "b", "in segment 'a' or did 'B'")))
                .startsWith("{\"version\":1,\"identical\":false,\"added\":[{\"id\":\"b\",\"name\":\"b\","
                        + "\"rule\":\"in segment 'a' or did 'B'\",\"missing\":[{\"what\":\"'B' of all time\","
                        + "\"since\":\"2027-03-01T00:00:00.000Z\"}]}],\"changed\":[{\"id\":\"a\",\"name\":\"a\","
                        + "\"differences\":[{\"field\":\"rule\",\"before\":\"did 'A'\",\"after\":"
                        + "\"did 'A' at least 2 times\"}],\"rejudged\":true,\"keepsMemory\":true,\"missing\":[{")
                .contains("}],\"dependents\":[\"b\"]}],\"removed\":[{\"id\":\"z\",\"name\":\"z\"}],\"unchanged\":0,"
                        + "\"text\":\"~ a\\n");
    }
}
