package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder);
        shop.segment("abandoner", "did 'Product Added' then not 'Order Completed' within 1 hour");
        shop.segment("buyer", "did 'Order Completed'");
        shop.file(
                "events.jsonl",
                track("m-1", "\"anonymousId\":\"cookie\"", "Product Added", "10:00:00"),
                track("m-2", "\"userId\":\"ben\"", "Order Completed", "10:01:00"),
                track("m-3", "\"userId\":\"anna\",\"anonymousId\":\"cookie\"", "Product Viewed", "10:30:00"),
                track("m-4", "\"userId\":\"anna\"", "Order Completed", "12:00:00"));
    }

    private static String track(String id, String who, String event, String time) {
        return "{\"type\":\"track\",\"messageId\":\"" + id + "\"," + who + ",\"event\":\"" + event
                + "\",\"timestamp\":\"2026-03-01T" + time + "Z\"}";
    }

    private Run explain(String profile, String segment, String... more) {
        String[] args = {
            "explain",
            "--segments",
            "@segments",
            "--events",
            "@events.jsonl",
            "--profile",
            profile,
            "--segment",
            segment
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return shop.run(all);
    }

    @Test
    void it_says_why_not_and_when_not_any_more() {
        Run run = explain("anna", "abandoner", "--at", "2026-03-01T10:40:00Z");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        anna is not in abandoner at 2026-03-01T10:40:00.000Z
                        It has been so from the beginning, and if nothing happens it will change at 2026-03-01T11:00:00.000Z.

                        [no]  did 'Product Added' then not 'Order Completed' within 1 hour   until 2026-03-01T11:00:00.000Z
                              nothing came that must not come
                              [yes] step 1: 'Product Added'
                                    1 counted, at least 1 asked for: 0 to spare
                                    2026-03-01T10:00:00.000Z  Product Added  m-1
                        """);
    }

    @Test
    void what_an_anonymous_id_did_before_it_was_linked_counts_for_the_user() {
        Run run = explain("cookie", "abandoner", "--at", "2026-03-01T11:30:00Z");
        assertThat(run.out()).startsWith("cookie is anna\nanna is in abandoner at 2026-03-01T11:30:00.000Z\n");
    }

    @Test
    void before_the_link_the_anonymous_profile_is_somebody_of_its_own() {
        Run run = explain("cookie", "abandoner", "--at", "2026-03-01T10:15:00Z");
        assertThat(run.out()).startsWith("cookie is not in abandoner at 2026-03-01T10:15:00.000Z\n");
    }

    @Test
    void programs_get_one_json_object() {
        Run run = explain("ben", "buyer", "--json");
        assertThat(run.out())
                .isEqualTo(
                        "{\"profile\":\"ben\",\"segment\":\"buyer\",\"at\":\"2026-03-01T12:00:00.000Z\",\"member\":true,"
                                + "\"explanation\":{\"rule\":\"did 'Order Completed'\",\"holds\":true,"
                                + "\"since\":\"2026-03-01T10:01:00.000Z\",\"detail\":\"1 counted, at least 1 asked for: 0 to spare\","
                                + "\"distance\":1.0,\"eventsInAll\":1,\"events\":[{\"at\":\"2026-03-01T10:01:00.000Z\","
                                + "\"event\":\"Order Completed\",\"messageId\":\"m-2\"}]}}\n");
    }

    @Test
    void an_unknown_segment_is_answered_with_the_nearest() {
        Run run = explain("ben", "buyers");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("segue: unknown segment 'buyers'; did you mean 'buyer'?\n");
    }

    @Test
    void an_unknown_profile_is_told() {
        Run run = explain("nobody", "buyer");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("segue: no event is about a profile 'nobody'\n");
    }

    @Test
    void standard_input_cannot_be_read_twice() {
        Run run = shop.run(
                "explain", "--segments", "@segments", "--events", "-", "--profile", "ben", "--segment", "buyer");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("write them to a file");
    }
}
