package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.segue.core.event.IsoTime;
import io.segue.server.runtime.PipelineHarness;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileRoutesTest {
    private static final long HOUR = 3_600_000;

    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer().withShop();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static String at(long millis) {
        return IsoTime.format(PipelineHarness.START + millis);
    }

    @Test
    void a_profile_says_who_it_is_what_is_known_and_where_it_belongs() throws Exception {
        assertThat(server.get("/v1/profiles/ann").body())
                .isEqualTo("{\"id\":\"ann\",\"kind\":\"user\","
                        + "\"identifiers\":{\"userId\":\"ann\",\"anonymousIds\":[\"device-1\"]},"
                        + "\"traits\":{\"name\":\"Ann\",\"orders\":42,\"rate\":0.5},"
                        + "\"memberships\":[{\"segment\":\"adders\",\"since\":\"" + at(2_000) + "\",\"version\":1}],"
                        + "\"firstSeen\":\"" + at(0) + "\",\"lastSeen\":\"" + at(3_000) + "\","
                        + "\"nextChangeAt\":\"" + at(HOUR) + "\"}");
    }

    @Test
    void any_identifier_finds_a_person() throws Exception {
        String ann = server.get("/v1/profiles/ann").body();
        assertThat(List.of(
                        "/v1/profiles/device-1",
                        "/v1/profiles/device-1?kind=anonymous",
                        "/v1/profiles?userId=ann",
                        "/v1/profiles?anonymousId=device-1"))
                .allSatisfy(path -> assertThat(server.get(path).body()).isEqualTo(ann));
    }

    @Test
    void a_user_and_a_visitor_of_the_same_name_can_be_told_apart() throws Exception {
        server.shop.send(PipelineHarness.track("m-9", null, "bob", "Page Viewed", 5_000));
        server.shop.settle();
        assertThat(server.json("/v1/profiles/bob").get("kind").textValue()).isEqualTo("user");
        assertThat(server.json("/v1/profiles/bob?kind=anonymous").get("kind").textValue())
                .isEqualTo("anonymous");
    }

    @Test
    void an_id_may_hold_anything() throws Exception {
        String odd = "a/b c+d;e=f%2F?#ä\"";
        server.shop.track(odd, "Page Viewed", 0);
        server.shop.settle();
        String path = "/v1/profiles/" + ReadingServer.encoded(odd);
        assertThat(server.json(path).get("id").textValue()).isEqualTo(odd);
        assertThat(server.json(path + "/calls").get("items")).hasSize(1);
    }

    @Test
    void nobody_is_a_clear_answer() throws Exception {
        assertThat(server.problem("/v1/profiles/carl"))
                .isEqualTo("404 nobody has the id 'carl'; ids are case-sensitive, and a profile is there a moment after"
                        + " its first call");
        assertThat(server.problem("/v1/profiles?anonymousId=ann")).startsWith("404 nobody has the anonymousId 'ann'");
    }

    @Test
    void a_question_that_is_none_is_answered_with_what_would_be_one() throws Exception {
        assertThat(server.problem("/v1/profiles"))
                .isEqualTo("400 expected either ?userId=… or ?anonymousId=…, but got neither;"
                        + " GET /v1/profiles/{id} takes an id of any kind");
        assertThat(server.problem("/v1/profiles?userID=ann"))
                .isEqualTo("400 unknown parameter 'userID'; did you mean 'userId'?");
        assertThat(server.problem("/v1/profiles/ann?kind=person"))
                .isEqualTo("400 expected 'kind' to be user or anonymous, but got 'person'");
        assertThat(server.problem("/v1/profiles/ann/calls?limit=5000"))
                .isEqualTo("400 expected a limit from 1 to 1000, but got 5000;"
                        + " ask for the rest with the 'next' of each page");
        assertThat(server.problem("/v1/profiles/ann/calls?limit=many"))
                .isEqualTo("400 expected 'limit' to be a number from 1 to 1000, but got 'many'");
        assertThat(server.problem("/v1/profiles/ann/calls?after=nonsense"))
                .isEqualTo("400 expected 'after' to be the 'next' of the page before, but got 'nonsense'");
        assertThat(server.problem("/v1/profiles/ann?kind=user&kind=user"))
                .isEqualTo("400 expected 'kind' once, but it was given 2 times");
    }

    @Test
    void without_a_token_nothing_is_told() throws Exception {
        HttpResponse<String> answer = server.checked(HttpRequest.newBuilder(server.uri("/v1/profiles/ann")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void calls_come_the_latest_first_and_page_by_page() throws Exception {
        JsonNode first = server.json("/v1/profiles/ann/calls?limit=2");
        assertThat(first.get("items").findValuesAsText("messageId")).containsExactly("m-3", "m-2");
        JsonNode second = server.json(
                "/v1/profiles/ann/calls?limit=2&after=" + first.get("next").textValue());
        assertThat(second.get("items").findValuesAsText("messageId")).containsExactly("m-1");
        assertThat(second.has("next")).isFalse();
        JsonNode call = second.get("items").get(0);
        assertThat(call.get("source").textValue()).isEqualTo("test");
        assertThat(call.get("at").textValue()).isEqualTo(at(0));
        assertThat(call.get("call").get("event").textValue()).isEqualTo("Product Added");
    }

    @Test
    void an_explanation_says_why_not_and_when() throws Exception {
        JsonNode explained = server.json("/v1/profiles/device-1/segments/abandoners/explain");
        assertThat(explained.get("profile").textValue()).isEqualTo("ann");
        assertThat(explained.get("member").booleanValue()).isFalse();
        assertThat(explained.get("explanation").get("changesAt").textValue()).isEqualTo(at(HOUR));
        assertThat(explained
                        .get("explanation")
                        .get("parts")
                        .get(0)
                        .get("events")
                        .findValuesAsText("messageId"))
                .containsExactly("m-1");
    }

    @Test
    void what_will_be_if_nothing_happens_can_be_asked() throws Exception {
        JsonNode explained = server.json("/v1/profiles/ann/segments/abandoners/explain?at=" + at(HOUR + 1));
        assertThat(explained.get("member").booleanValue()).isTrue();
    }

    @Test
    void people_read_the_same_as_text() throws Exception {
        HttpResponse<String> answer =
                server.get("/v1/profiles/device-1/segments/abandoners/explain", "Accept", "text/plain");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(answer.body())
                .startsWith("device-1 is ann\nann is not in abandoners at " + at(0) + "\n")
                .contains("[no]  did 'Product Added' then not 'Order Completed' within 1 hour   until " + at(HOUR));
    }

    @Test
    void browsers_and_programs_that_accept_anything_read_json() throws Exception {
        for (String accept : List.of("*/*", "text/html,*/*;q=0.8", "application/json, text/plain;q=0.5")) {
            assertThat(server.get("/v1/profiles/ann/segments/adders/explain", "Accept", accept)
                            .body())
                    .startsWith("{");
        }
    }

    @Test
    void a_segment_that_is_not_there_is_answered_with_the_nearest() throws Exception {
        assertThat(server.problem("/v1/profiles/ann/segments/abandonners/explain"))
                .isEqualTo("404 there is no segment 'abandonners'; did you mean 'abandoners'?");
        assertThat(server.problem("/v1/profiles/ann/segments/adders/explain?at=yesterday"))
                .isEqualTo("400 expected 'at' to be an instant such as 2026-03-01T10:00:00Z, but got 'yesterday'");
    }
}
