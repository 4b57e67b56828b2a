package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.value.Value;
import io.segue.server.ingest.Overload;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingRoutesTest {
    private static final String CALL = "{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"Order Completed\","
            + "\"groupId\":\"g\",\"previousId\":\"p\"}";
    private static final String SUCCESS = "{\"success\":true}";

    private final TrackingServer server = TrackingServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Event> events() {
        return server.collected().events();
    }

    static Stream<String> single() {
        return paths("identify", "track", "page", "screen", "group", "alias", "i", "t", "p", "s", "g", "a");
    }

    static Stream<String> batches() {
        return paths("batch", "import", "history", "b");
    }

    private static Stream<String> paths(String... names) {
        return Stream.of(names).flatMap(it -> Stream.of("/v1/" + it, "/v1/" + it + "/"));
    }

    @ParameterizedTest
    @MethodSource("single")
    void a_call_is_taken_at_every_form_of_its_address(String path) {
        HttpResponse<String> answer = server.post(path, CALL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(SUCCESS);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(events()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void a_batch_is_taken_at_every_form_of_its_address(String path) {
        assertThat(server.post(path, "{\"batch\":[" + CALL + "," + CALL + "]}").body())
                .isEqualTo(SUCCESS);
        assertThat(events()).hasSize(2);
        assertThat(server.collected().intakes().getFirst().history()).isEqualTo(path.contains("history"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/m", "/v1/m/"})
    void what_libraries_tell_of_themselves_is_ignored(String path) {
        assertThat(server.send(server.request(path).POST(BodyPublishers.ofString("{\"series\":[]}")))
                        .body())
                .isEqualTo(SUCCESS);
        assertThat(server.collected().intakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Basic,true", "basic,true", "Bearer,false"})
    void the_write_key_may_stand_in_the_header(String scheme, boolean encoded) {
        String key = encoded ? TrackingServer.BASIC.substring("Basic ".length()) : TrackingServer.KEY;
        var request = server.request("/v1/track").header("Authorization", scheme + " " + key);
        assertThat(server.send(request.POST(BodyPublishers.ofString(CALL))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic Og==", "Basic !!!", "Bearer other", "nonsense"})
    void the_write_key_may_stand_in_the_body(String authorization) {
        var request = server.request("/v1/import/");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        String body = "{\"batch\":[" + CALL + "],\"writeKey\":\"" + TrackingServer.KEY + "\"}";
        assertThat(server.send(request.POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(200);
        assertThat(server.collected().intakes().getFirst().source()).isEqualTo("shop");
    }

    @Test
    void nobody_sends_without_a_write_key() {
        HttpResponse<String> answer = server.send(server.request("/v1/track").POST(BodyPublishers.ofString(CALL)));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"success\":false", "unknown-write-key");
        assertThat(server.collected().intakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "nonsense", ""})
    void the_content_type_does_not_matter(String type) {
        var request = server.request("/v1/track").header("Authorization", TrackingServer.BASIC);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        assertThat(server.send(request.header("X-Retry-Count", "3").POST(BodyPublishers.ofString(CALL)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_may_be_chunked_and_compressed() {
        byte[] gzip = Gzip.of("{\"batch\":[" + CALL + "]}");
        HttpRequest.Builder request = server.request("/v1/batch")
                .header("Authorization", TrackingServer.BASIC)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(gzip)));
        assertThat(server.send(request).body()).isEqualTo(SUCCESS);
        assertThat(events()).hasSize(1);
    }

    @Test
    void an_invalid_call_of_a_batch_is_told_and_the_others_are_taken() {
        HttpResponse<String> answer =
                server.post("/v1/batch", "{\"batch\":[" + CALL + ",{\"type\":\"track\",\"userId\":\"ada\"}]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"success\":true", "\"taken\":1", "\"rejected\":1", "no-event");
        assertThat(events()).hasSize(1);
        assertThat(server.collected().refused()).hasSize(1);
    }

    @Test
    void an_invalid_single_call_is_an_error_and_is_kept() {
        HttpResponse<String> answer = server.post("/v1/track", "{\"userId\":\"ada\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no-event", "Order Completed");
        assertThat(server.collected().refused()).hasSize(1);
    }

    @Test
    void what_is_no_json_is_an_error_with_its_place() {
        HttpResponse<String> answer = server.post("/v1/track", "{\"userId\":\n\"ada\",}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("bad-json", "at line 2, column 7");
    }

    @Test
    void beyond_a_limit_the_limit_is_named() {
        assertLimit("/v1/track", call(32_769), "EVENT_BYTES_MAX");
        assertLimit("/v1/batch", "{\"batch\":[" + CALL + "," + call(32_769) + "]}", "EVENT_BYTES_MAX");
        assertLimit("/v1/batch", "{\"batch\":[" + (CALL + ",").repeat(2_500) + CALL + "]}", "BATCH_EVENTS_MAX");
        assertLimit("/v1/batch", "{\"batch\":[" + (call(30_000) + ",").repeat(18) + CALL + "]}", "BATCH_BYTES_MAX");
        assertThat(events()).hasSize(1);
    }

    private static String call(int bytes) {
        String begin = "{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"";
        return begin + "x".repeat(bytes - begin.length() - 2) + "\"}";
    }

    private void assertLimit(String path, String body, String limit) {
        HttpResponse<String> answer = server.post(path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(limit);
    }

    @Test
    void up_to_a_limit_everything_is_taken() {
        assertThat(server.post("/v1/track", call(32_768)).statusCode()).isEqualTo(200);
        int each = 512_000 / 20 - 20;
        String calls = (call(each) + ",").repeat(19) + call(each);
        String body = "{\"batch\":[" + calls + "]}";
        assertThat(server.post("/v1/batch", body + " ".repeat(512_000 - body.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_grows_without_end_when_decompressed_is_too_large() {
        byte[] bomb = Gzip.zeros(200 << 20);
        HttpRequest.Builder request =
                server.request("/v1/batch").header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(bomb));
        HttpResponse<String> answer = server.send(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BATCH_BYTES_MAX");
    }

    @ParameterizedTest
    @CsvSource({"BUSY,429,1500,1", "BUSY,429,20,1", "DISK,503,60000,60", "STOPPING,503,1000,1"})
    void what_cannot_be_stored_now_is_to_be_sent_again(Overload.Reason reason, int status, long millis, String after) {
        server.collected().refuse(Collected.overload(reason, millis));
        HttpResponse<String> answer = server.post("/v1/track", CALL);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("retry-after")).hasValue(after);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
        server.collected().refuse(null);
        assertThat(server.post("/v1/track", CALL).statusCode()).isEqualTo(200);
    }

    @Test
    void an_empty_batch_is_nothing_to_store() {
        server.collected().refuse(Collected.overload(Overload.Reason.DISK, 1));
        assertThat(server.post("/v1/batch", "{\"batch\":[]}").body()).isEqualTo(SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/t", "/v1/batch/", "/v1/m", "/v1/projects/abc/settings", "/pixel/v1/track"})
    void a_page_of_another_origin_may_send(String path) {
        HttpResponse<String> answer = server.send(server.request(path)
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,x-retry-count")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(answer.headers().firstValue("access-control-allow-headers").orElseThrow())
                .contains("authorization", "content-type", "x-retry-count");
        assertThat(answer.headers().firstValue("access-control-allow-methods").orElseThrow())
                .contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/projects/a%22b/settings", "/projects/a%22b/settings", "/v1/projects/a%22b/settings/"})
    void the_browsers_library_is_told_where_to_send(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.body())
                .contains(
                        "\"Segment.io\":{\"apiKey\":\"a\\\"b\"",
                        "\"apiHost\":\"127.0.0.1:" + server.port() + "/v1\"",
                        "\"protocol\":\"http\"",
                        "\"metrics\":{\"sampleRate\":0}");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"track", "page"})
    void a_picture_carries_a_call(String type) {
        String json = "{\"writeKey\":\"" + TrackingServer.KEY + "\",\"userId\":\"ädä\",\"event\":\"Email Opened\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder :
                List.of(Base64.getUrlEncoder(), Base64.getUrlEncoder().withoutPadding())) {
            HttpResponse<String> answer = server.get("/pixel/v1/" + type + "?data=" + encoder.encodeToString(bytes));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("image/gif");
            assertThat(answer.body()).startsWith("GIF89a");
        }
        assertThat(events()).hasSize(2).allSatisfy(event -> {
            assertThat(event.who().userId()).isEqualTo("ädä");
            assertThat(event.context().get("ip")).isEqualTo(new Value.Text("127.0.0.1"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?data=", "?data=*", "?data=e30", "?other=1"})
    void a_picture_without_a_call_is_an_error(String query) {
        assertThat(server.get("/pixel/v1/track" + query).statusCode()).isBetween(400, 499);
    }

    @Test
    void behind_a_proxy_the_senders_address_is_the_one_the_proxy_saw() {
        try (TrackingServer behind = TrackingServer.start(InstantSource.system(), new TrackingOptions(true))) {
            behind.send(behind.request("/v1/track")
                    .header("Authorization", TrackingServer.BASIC)
                    .header("X-Forwarded-For", "10.0.0.1, 192.0.2.9")
                    .header("Origin", "https://shop.example")
                    .POST(BodyPublishers.ofString(CALL)));
            assertThat(behind.collected().events().getFirst().context().get("ip"))
                    .isEqualTo(new Value.Text("192.0.2.9"));
        }
    }
}
