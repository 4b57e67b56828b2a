package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectedRoutesTest {
    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer();
        server.rejected.add("web", "no-identifier", "{\"type\":\"track\"}");
        server.rejected.add("app", "no-identifier", "{\"type\":\"page\"}");
        server.rejected.add("web", "bad-json", "{\"userId\":\"ann\"");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void rejected_calls_are_listed_with_their_reason_the_latest_first() throws Exception {
        JsonNode list = server.json("/v1/rejected?limit=2");
        assertThat(list.get("items").findValuesAsText("id")).containsExactly("r2", "r1");
        assertThat(list.get("items").get(0).get("reason").textValue()).isEqualTo("because of bad-json");
        assertThat(server.json("/v1/rejected?limit=2&after=r1").get("items").findValuesAsText("id"))
                .containsExactly("r0");
    }

    @Test
    void the_list_can_be_filtered_by_code_and_source() throws Exception {
        assertThat(server.json("/v1/rejected?code=no-identifier&source=web")
                        .get("items")
                        .findValuesAsText("id"))
                .containsExactly("r0");
    }

    @Test
    void one_can_be_looked_at() throws Exception {
        assertThat(server.json("/v1/rejected/r0").get("raw").textValue()).isEqualTo("{\"type\":\"track\"}");
        assertThat(server.problem("/v1/rejected/r7"))
                .isEqualTo("404 there is no rejected call 'r7', or not any more;"
                        + " GET /v1/rejected lists those that are there");
    }

    @Test
    void a_call_is_sent_again_as_it_came() throws Exception {
        assertThat(server.post("/v1/rejected/r2/replay", "").body()).isEqualTo("{\"taken\":true}");
        assertThat(server.rejected.sent).containsExactly("{\"userId\":\"ann\"");
        assertThat(server.json("/v1/rejected").get("items").findValuesAsText("id"))
                .containsExactly("r1", "r0");
    }

    @Test
    void a_call_is_sent_again_mended() throws Exception {
        assertThat(server.post("/v1/rejected/r0/replay", "{\"userId\":\"ann\"}").statusCode())
                .isEqualTo(200);
        assertThat(server.rejected.sent).containsExactly("{\"userId\":\"ann\"}");
    }

    @Test
    void a_call_that_is_still_not_valid_stays() throws Exception {
        HttpResponse<String> answer = server.post("/v1/rejected/r0/replay", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "urn:segue:problem:no-identifier",
                        "because of no-identifier; send the mended call as the body");
        assertThat(server.json("/v1/rejected").get("items")).hasSize(3);
    }

    @Test
    void what_is_larger_than_a_call_is_refused() throws Exception {
        HttpResponse<String> answer = server.post("/v1/rejected/r0/replay", "x".repeat(32 * 1024 + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("expected at most 32768 bytes, but got more");
    }

    @Test
    void readers_may_look_but_not_send() throws Exception {
        HttpResponse<String> answer = server.checked(server.request("/v1/rejected/r2/replay", server.readerToken())
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
