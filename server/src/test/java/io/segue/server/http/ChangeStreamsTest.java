package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.runtime.PipelineHarness;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeStreamsTest {
    private static final int SECONDS = 20;

    private static EventReader open(ReadingServer server, String query, String... headers) throws Exception {
        HttpResponse<InputStream> answer = server.open("/v1/changes/stream" + query, headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new EventReader(answer.body());
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void changes_are_told_as_they_happen() throws Exception {
        try (var server = new ReadingServer().withShop();
                var events = open(server, "")) {
            assertThat(events.next()).startsWith("retry: 2000\nid: ");
            server.shop.track("dora", "Product Added", 5_000);
            String change = events.change();
            assertThat(change).contains("\"profile\":\"dora\"", "\"segment\":\"adders\"", "\"change\":\"entered\"");
            String id = change.lines().findFirst().orElseThrow().substring("id: ".length());
            assertThat(change).contains("data: {\"id\":\"" + id + "\"");
        }
    }

    @Test
    void the_header_of_a_browser_that_comes_back_resumes_behind_what_it_has() throws Exception {
        try (var server = new ReadingServer().withShop()) {
            List<ChangeRecord> all = server.shop.feed().read(Cursor.START, 10);
            assertThat(all).hasSize(3);
            try (var events =
                    open(server, "?after=0-0", "Last-Event-ID", all.get(0).id().toString())) {
                assertThat(events.change()).startsWith("id: " + all.get(1).id() + "\n");
            }
            try (var events = open(server, "?after=" + all.get(1).id())) {
                assertThat(events.change()).startsWith("id: " + all.get(2).id() + "\n");
            }
        }
    }

    @Test
    void a_filter_is_kept_and_signs_of_life_say_how_far_it_has_looked() throws Exception {
        try (var server = new ReadingServer().withShop();
                var events = open(server, "?segment=abandoners&after=0-0")) {
            assertThat(events.next()).isEqualTo("retry: 2000\nid: 0-0\n");
            assertThat(events.next())
                    .isEqualTo(": still here\nid: " + server.shop.feed().end() + "\n");
            assertThat(events.next()).startsWith(": still here\n");
            server.shop.clock.advance(Duration.ofHours(2));
            server.shop.tick();
            assertThat(events.change()).contains("\"profile\":\"ann\"", "\"segment\":\"abandoners\"");
        }
    }

    @Test
    void so_many_may_listen_and_no_more() throws Exception {
        try (var server = new ReadingServer().withShop();
                var first = open(server, "");
                var second = open(server, "")) {
            assertThat(first.next()).isNotNull();
            assertThat(second.next()).isNotNull();
            HttpResponse<String> answer = server.get("/v1/changes/stream");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body()).contains("2 streams are open, which is as many as there may be");
            first.leave();
            eventually(() -> server.streams.streams() == 1);
            try (var third = open(server, "")) {
                assertThat(third.next()).startsWith("retry: 2000\n");
            }
        }
    }

    @Test
    void a_wrong_question_takes_no_place() throws Exception {
        try (var server = new ReadingServer().withShop()) {
            assertThat(server.problem("/v1/changes/stream?segment=adder"))
                    .startsWith("404 there is no segment 'adder'");
            assertThat(server.get("/v1/changes/stream", "Last-Event-ID", "x").body())
                    .contains("expected 'Last-Event-ID' to be the id of a change such as 1042-0, but got 'x'");
            assertThat(server.streams.streams()).isZero();
        }
    }

    @Test
    void whoever_does_not_read_is_sent_away() throws Exception {
        var options = new ChangeStreams.Options(Duration.ofMillis(50), Duration.ofMillis(300), 2);
        try (var server = new ReadingServer(options, new EndlessFeed());
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET /v1/changes/stream?after=0-0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + server.readerToken() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            eventually(() -> server.streams.streams() == 1);
            eventually(() -> server.streams.streams() == 0);
        }
    }

    @Test
    void a_server_that_stops_ends_its_streams() throws Exception {
        try (var server = new ReadingServer().withShop();
                var events = open(server, "")) {
            assertThat(events.next()).isNotNull();
            server.streams.close();
            String last = events.next();
            while (last != null) {
                last = events.next();
            }
            eventually(() -> server.streams.streams() == 0);
        }
    }

    /** There is always more. */
    private static final class EndlessFeed implements ChangeFeed {
        @Override
        public List<ChangeRecord> read(Cursor after, int limit) {
            return IntStream.rangeClosed(1, limit)
                    .mapToObj(i -> new ChangeRecord(
                            new Cursor(after.position() + i, 0),
                            PipelineHarness.START,
                            ProfileKey.user("somebody"),
                            "adders",
                            1,
                            Effect.Change.ENTERED))
                    .toList();
        }

        @Override
        public Cursor end() {
            return new Cursor(Long.MAX_VALUE, 0);
        }

        @Override
        public boolean await(Cursor after, Duration atMost) {
            return true;
        }
    }
}
