package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {
    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder);
    }

    private static String track(String who, String event, String time) {
        return "{\"type\":\"track\"," + who + ",\"event\":\"" + event + "\",\"timestamp\":\"2026-03-01T" + time
                + "Z\"}";
    }

    private static String anna(String event, String time) {
        return track("\"userId\":\"anna\"", event, time);
    }

    private static String cookie(String event, String time) {
        return track("\"anonymousId\":\"cookie\"", event, time);
    }

    private static String change(String time, String profile, String segment, String change) {
        return "{\"at\":\"2026-03-01T" + time + "Z\",\"profile\":\"" + profile + "\",\"segment\":\"" + segment
                + "\",\"change\":\"" + change + "\"}";
    }

    @Test
    void a_deadline_that_passes_between_events_is_a_change_at_its_own_instant() {
        shop.segment("abandoner", "did 'Product Added' then not 'Order Completed' within 1 hour");
        shop.file(
                "events.jsonl",
                anna("Product Added", "10:00:00"),
                track("\"userId\":\"bob\"", "Product Added", "12:00:00"),
                anna("Order Completed", "13:00:00"));
        Run run = shop.replay();
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        change("11:00:00.000", "anna", "abandoner", "entered"),
                        change("13:00:00.000", "anna", "abandoner", "left"),
                        change("13:00:00.000", "bob", "abandoner", "entered"));
        assertThat(run.err()).contains("events", "profiles", "changes").contains("a second");
    }

    @Test
    void deadlines_after_the_last_event_are_fired_up_to_until() {
        shop.segment("abandoner", "did 'Product Added' then not 'Order Completed' within 1 hour");
        shop.file("events.jsonl", anna("Product Added", "10:00:00"));
        assertThat(shop.replay().lines()).isEmpty();
        assertThat(shop.replay("--until", "2026-03-01T10:59:59.999Z").lines()).isEmpty();
        assertThat(shop.replay("--until", "2026-03-01T11:00:00Z").lines())
                .containsExactly(change("11:00:00.000", "anna", "abandoner", "entered"));
    }

    @Test
    void events_after_until_are_counted_and_do_nothing_else() {
        shop.segment("buyer", "did 'Order Completed'");
        shop.file("events.jsonl", anna("Order Completed", "10:00:00"), anna("Order Completed", "12:00:00"));
        Run run = shop.replay("--until", "2026-03-01T09:00:00Z");
        assertThat(run.lines()).isEmpty();
        assertThat(run.err()).containsPattern("after --until +2   read and not taken");
    }

    @Test
    void an_anonymous_profile_that_turns_out_to_be_a_users_leaves_and_the_user_has_its_events() {
        shop.segment("looker", "did 'Product Viewed' 2+ times");
        shop.file(
                "events.jsonl",
                cookie("Product Viewed", "10:00:00"),
                cookie("Product Viewed", "10:01:00"),
                "{\"type\":\"identify\",\"userId\":\"anna\",\"anonymousId\":\"cookie\",\"timestamp\":\"2026-03-01T10:02:00Z\"}",
                cookie("Product Viewed", "10:03:00"));
        Run run = shop.replay();
        assertThat(run.lines())
                .containsExactly(
                        change("10:01:00.000", "cookie", "looker", "entered"),
                        change("10:02:00.000", "anna", "looker", "entered"),
                        change("10:02:00.000", "cookie", "looker", "left"));
        assertThat(run.err()).containsPattern("profiles +1\n").containsPattern("merged +1 ");
    }

    @Test
    void a_shared_device_is_reported_and_nothing_is_merged() {
        shop.segment("looker", "did 'Product Viewed'");
        shop.file(
                "events.jsonl",
                track("\"userId\":\"anna\",\"anonymousId\":\"tablet\"", "Product Viewed", "10:00:00"),
                track("\"userId\":\"bob\",\"anonymousId\":\"tablet\"", "Product Viewed", "11:00:00"),
                track("\"anonymousId\":\"tablet\"", "Product Viewed", "12:00:00"));
        Run run = shop.replay();
        assertThat(run.lines())
                .containsExactly(
                        change("10:00:00.000", "anna", "looker", "entered"),
                        change("11:00:00.000", "bob", "looker", "entered"));
        assertThat(run.err())
                .containsPattern("shared devices +1 +calls from another user's device; first: tablet belongs to anna");
    }

    @Test
    void events_of_one_profile_at_one_instant_are_taken_together() {
        shop.segment("undecided", "did 'Product Added' and did not 'Order Completed'");
        shop.file(
                "events.jsonl",
                anna("Product Added", "10:00:00"),
                track("\"userId\":\"bob\"", "Product Viewed", "10:00:00"),
                anna("Order Completed", "10:00:00"));
        assertThat(shop.replay().lines()).isEmpty();
    }

    @Test
    void a_late_event_is_judged_and_counted() {
        shop.segment("buyer", "did 'Order Completed' 2+ times");
        shop.file(
                "events.jsonl",
                anna("Order Completed", "10:00:00"),
                track("\"userId\":\"bob\"", "Product Viewed", "12:00:00"),
                anna("Order Completed", "09:00:00"));
        Run run = shop.replay();
        assertThat(run.lines()).containsExactly(change("10:00:00.000", "anna", "buyer", "entered"));
        assertThat(run.err()).containsPattern("late +1 +older than an event before them; sort the input by time");
    }

    @Test
    void a_message_that_comes_twice_counts_once_and_one_without_an_id_is_always_another() {
        shop.segment("buyer", "did 'Order Completed' 2+ times");
        String once = anna("Order Completed", "10:00:00").replace("{", "{\"messageId\":\"m-1\",");
        shop.file("events.jsonl", once, once);
        Run twice = shop.replay();
        assertThat(twice.lines()).isEmpty();
        assertThat(twice.err()).containsPattern("duplicates +1 +calls whose messageId had been seen\n");
        shop.file("events.jsonl", anna("Order Completed", "10:00:00"), anna("Order Completed", "10:00:00"));
        assertThat(shop.replay().lines()).hasSize(1);
    }

    @Test
    void lines_that_are_no_events_are_kept_with_their_reasons_and_the_run_goes_on() {
        shop.segment("buyer", "did 'Order Completed'");
        shop.file(
                "events.jsonl",
                "{\"type\":\"track\"",
                "{\"userId\":\"anna\"}",
                "{\"type\":\"track\",\"event\":\"X\",\"timestamp\":\"2026-03-01T10:00:00Z\"}",
                "{\"type\":\"track\",\"userId\":\"anna\",\"timestamp\":\"2026-03-01T10:00:00Z\"}",
                "{\"type\":\"track\",\"userId\":\"anna\",\"event\":\"X\",\"timestamp\":\"2026-02-30T10:00:00Z\"}",
                "{\"a\":\"" + "x".repeat(40_000) + "\"}",
                anna("Order Completed", "10:00:00"));
        Run run = shop.replay("--rejected", "@rejected.jsonl");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err())
                .containsPattern("rejected +6\n")
                .containsPattern("no-identifier +1 +first at events.jsonl:3: expected a userId or an anonymousId");
        assertThat(shop.read("rejected.jsonl").lines())
                .hasSize(6)
                .satisfiesExactly(
                        it -> assertThat(it)
                                .startsWith("{\"file\":\"events.jsonl\",\"line\":1,\"code\":\"bad-json\"")
                                .endsWith("\"text\":\"{\\\"type\\\":\\\"track\\\"\"}"),
                        it -> assertThat(it).contains("\"line\":2,\"code\":\"no-type\""),
                        it -> assertThat(it).contains("\"line\":3,\"code\":\"no-identifier\""),
                        it -> assertThat(it).contains("\"line\":4,\"code\":\"no-event\""),
                        it -> assertThat(it).contains("\"line\":5,\"code\":\"impossible-time\""),
                        it -> assertThat(it)
                                .contains("\"line\":6,\"code\":\"too-large\"")
                                .hasSizeLessThan(2_000));
    }

    @Test
    void an_event_years_ahead_of_all_others_fires_no_deadlines_even_when_it_comes_first() {
        shop.segment("buyer", "did 'Order Completed' in the last 1 hour");
        shop.file(
                "events.jsonl",
                anna("Order Completed", "10:00:00").replace("2026", "2099"),
                anna("Order Completed", "10:00:00"),
                anna("Product Viewed", "10:30:00"));
        Run run = shop.replay("--rejected", "@rejected.jsonl");
        assertThat(run.lines()).containsExactly(change("10:00:00.000", "anna", "buyer", "entered"));
        assertThat(shop.read("rejected.jsonl")).contains("\"code\":\"time-ahead\"", "--max-leap");
        assertThat(shop.replay("--max-leap", "100 years").out()).contains("2099");
    }

    @Test
    void of_two_events_with_years_between_them_the_later_is_the_impossible_one() {
        shop.segment("buyer", "did 'Order Completed'");
        String now = anna("Order Completed", "10:00:00");
        for (String lines :
                new String[] {now + "\n" + now.replace("2026", "2099"), now.replace("2026", "2099") + "\n" + now}) {
            shop.file("events.jsonl", lines);
            assertThat(shop.replay().lines()).containsExactly(change("10:00:00.000", "anna", "buyer", "entered"));
        }
    }

    @Test
    void events_come_from_several_files_and_standard_input() {
        shop.segment("buyer", "did 'Order Completed' 3+ times");
        shop.bytes("a.gz", Workspace.gzip(anna("Order Completed", "10:00:00")));
        shop.file("b.jsonl", anna("Order Completed", "11:00:00"));
        Run run = shop.input(anna("Order Completed", "12:00:00"))
                .run("replay", "--segments", "@segments", "--events", "@a.gz", "@b.jsonl", "-");
        assertThat(run.lines()).containsExactly(change("12:00:00.000", "anna", "buyer", "entered"));
    }

    @Test
    void an_output_file_is_there_when_the_run_is_done_and_nothing_else_is() throws IOException {
        shop.segment("buyer", "did 'Order Completed'");
        shop.file("events.jsonl", anna("Order Completed", "10:00:00"));
        Run run = shop.replay("--out", "@changes.jsonl");
        assertThat(run.out()).isEmpty();
        assertThat(shop.read("changes.jsonl")).isEqualTo(change("10:00:00.000", "anna", "buyer", "entered") + "\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("segments", "events.jsonl", "changes.jsonl");
        }
    }

    @Test
    void a_run_that_fails_leaves_the_last_output_as_it_was() {
        shop.segment("buyer", "did 'Order Completed'");
        shop.bytes("events.jsonl", java.util.Arrays.copyOf(Workspace.gzip(anna("Order Completed", "10:00:00")), 40));
        shop.file("changes.jsonl", "before");
        Run run = shop.replay("--out", "@changes.jsonl");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("segue: cannot read events.jsonl: the compressed data end too early; is the"
                        + " download complete?\n");
        assertThat(shop.read("changes.jsonl")).isEqualTo("before\n");
        assertThat(shop.path("changes.jsonl.part")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --events @nothing.jsonl                    | 3 | segue: cannot read nothing.jsonl: no such file
                    --events @segments                         | 3 | it is a folder, not a file
                    --events @events.jsonl --out @no/such/file | 4 | segue: cannot write no/such/file: no such file or folder
                    --events @events.jsonl --until tomorrow    | 2 | expected an instant such as 2026-04-01T00:00:00Z, but got 'tomorrow'
                    --events @events.jsonl --max-leap far      | 2 | expected a duration such as '90 days', but got 'far'
                    --events @events.jsonl --treads 2          | 2 | Unknown option: '--treads'
                    --until 2026-04-01T00:00:00Z               | 2 | Missing required option: '--events=FILE'
                    """)
    void what_cannot_be_is_told_in_a_line(String args, int exitCode, String message) {
        shop.segment("buyer", "did 'Order Completed'").file("events.jsonl");
        Run run = shop.run(("replay --segments @segments " + args).split(" "));
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void bad_definitions_are_told_before_anything_is_read() {
        shop.segment("buyer", "did 'Order Completed' in the last 3 minuts").file("events.jsonl");
        Run run = shop.replay();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("did you mean 'minutes'?").endsWith("segue: 1 problem in 1 file\n");
    }

    @Test
    void an_output_that_takes_no_more_ends_the_run_with_a_line() {
        shop.segment("buyer", "did 'Order Completed'");
        shop.file("events.jsonl", anna("Order Completed", "10:00:00"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public String toString() {
                return "";
            }
        };
        Run run = shop.run(full, "replay", "--segments", "@segments", "--events", "@events.jsonl");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("segue: cannot write standard output: no space left on device\n");
    }
}
