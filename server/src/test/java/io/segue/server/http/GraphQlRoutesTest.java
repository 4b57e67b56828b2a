package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.introspection.IntrospectionQuery;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphQlRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer().withShop();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private HttpResponse<String> post(String body) throws Exception {
        return server.checked(
                server.request("/v1/graphql", server.readerToken()).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode ask(String query, Object... variables) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("query", query);
        ObjectNode values = body.putObject("variables");
        for (int i = 0; i < variables.length; i += 2) {
            values.set((String) variables[i], JSON.valueToTree(variables[i + 1]));
        }
        HttpResponse<String> answer = post(body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode data(String query, Object... variables) throws Exception {
        JsonNode answer = ask(query, variables);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.get("data");
    }

    private String error(String query) throws Exception {
        return ask(query).get("errors").get(0).get("message").textValue();
    }

    @Test
    void a_profile_reads_as_in_rest() throws Exception {
        JsonNode profile = data(
                        "query($id: ID!) { profile(id: $id) { id kind identifiers { userId anonymousIds } traits"
                                + " memberships { segment since version } firstSeen lastSeen nextChangeAt } }",
                        "id",
                        "device-1")
                .get("profile");
        assertThat(profile).isEqualTo(server.json("/v1/profiles/ann"));
    }

    @Test
    void segments_changes_members_and_calls_read_as_in_rest() throws Exception {
        assertThat(data("{ segment(id: \"abandoners\") { id name description owner rule size rationale data review"
                                + " parameters version } }")
                        .get("segment"))
                .isEqualTo(server.json("/v1/segments/abandoners"));
        assertThat(data("{ segments { nodes { id name description owner rule size } } }")
                        .at("/segments/nodes"))
                .isEqualTo(server.json("/v1/segments").get("items"));
        assertThat(data("{ changes { nodes { id at profile kind segment change version } } }")
                        .at("/changes/nodes"))
                .isEqualTo(server.json("/v1/changes").get("items"));
        assertThat(data("{ members(segment: \"adders\") { nodes { profile kind since version } } }")
                        .at("/members/nodes"))
                .isEqualTo(server.json("/v1/segments/adders/members").get("items"));
        assertThat(data("{ profile(userId: \"ann\") { calls { nodes { id at receivedAt source call } } } }")
                        .at("/profile/calls/nodes"))
                .isEqualTo(server.json("/v1/profiles/ann/calls").get("items"));
    }

    @Test
    void an_explanation_reads_as_in_rest() throws Exception {
        JsonNode explained =
                data("{ profile(id: \"ann\") { explanation(segment: \"adders\") { profile segment at member"
                                + " explanation { rule holds since detail distance eventsInAll"
                                + " events { at event messageId } } } } }")
                        .at("/profile/explanation");
        assertThat(explained).isEqualTo(server.json("/v1/profiles/ann/segments/adders/explain"));
    }

    @Test
    void one_question_may_go_from_people_to_segments_and_back() throws Exception {
        JsonNode answer = data("{ profile(id: \"ann\") { memberships { segmentNow { name"
                + " members { nodes { profileNow { lastSeen } } } } } }"
                + " changes(change: left) { nodes { profile profileNow { id } segmentNow { size } } } }");
        assertThat(answer.at("/profile/memberships/0/segmentNow/members/nodes/0/profileNow/lastSeen")
                        .textValue())
                .isNotNull();
        assertThat(answer.at("/changes/nodes/0").toString())
                .isEqualTo("{\"profile\":\"device-1\",\"profileNow\":{\"id\":\"ann\"},\"segmentNow\":{\"size\":1}}");
    }

    @Test
    void lists_are_read_page_by_page() throws Exception {
        String query = "query($after: String) { changes(first: 2, after: $after, segments: [\"adders\"])"
                + " { nodes { profile } pageInfo { hasNextPage endCursor } } }";
        JsonNode first = data(query).get("changes");
        assertThat(first.get("nodes")).hasSize(2);
        assertThat(first.at("/pageInfo/hasNextPage").booleanValue()).isTrue();
        JsonNode second = data(query, "after", first.at("/pageInfo/endCursor").textValue())
                .get("changes");
        assertThat(second.get("nodes")).hasSize(1);
        assertThat(second.at("/pageInfo/hasNextPage").booleanValue()).isFalse();
    }

    @Test
    void nobody_is_null_and_a_wrong_name_is_an_error_with_the_nearest() throws Exception {
        assertThat(data("{ profile(id: \"nobody\") { id } }").get("profile").isNull())
                .isTrue();
        JsonNode answer = ask("{ segment(id: \"adder\") { id } }");
        assertThat(answer.at("/data/segment").isNull()).isTrue();
        assertThat(answer.at("/errors/0/message").textValue())
                .isEqualTo("there is no segment 'adder'; did you mean 'adders'?");
        assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("unknown-segment");
    }

    @Test
    void errors_say_what_is_wrong() throws Exception {
        assertThat(error("{ profile { id } }")).isEqualTo("expected exactly one of id, userId and anonymousId");
        assertThat(error("{ segments(first: 5000) { nodes { id } } }"))
                .startsWith("expected a limit from 1 to 1000, but got 5000");
        assertThat(error("{ changes(after: \"x\") { nodes { id } } }"))
                .startsWith("expected 'after' to be the id of a change");
        assertThat(error("{ profile(id: \"ann\") { explanation(segment: \"adders\", at: \"noon\") { at } } }"))
                .contains("expected an instant such as \"2026-03-01T10:00:00Z\", but got 'noon'");
        assertThat(error("{ profil }")).contains("Field 'profil' in type 'Query' is undefined");
        assertThat(error("{ profile(")).contains("Invalid syntax");
    }

    @Test
    void a_question_that_is_too_deep_is_not_begun() throws Exception {
        String down = "memberships { segmentNow { members { nodes { profileNow { ";
        String query = "{ profile(id: \"ann\") { " + down.repeat(5) + "id" + " } } } } }".repeat(5) + " } }";
        assertThat(error(query)).contains("maximum query depth exceeded 27 > 20");
    }

    @Test
    void a_question_that_asks_for_too_much_is_not_begun() throws Exception {
        assertThat(error("{ segments(first: 100) { nodes { members(first: 1000) { nodes { profile } } } } }"))
                .contains("maximum query complexity exceeded");
        assertThat(ask("{ segments(first: 100) { nodes { id members(first: 10) { nodes { profile } } } } }")
                        .has("errors"))
                .isFalse();
    }

    @Test
    void the_schema_can_be_asked_for() throws Exception {
        assertThat(data(IntrospectionQuery.INTROSPECTION_QUERY)
                        .at("/__schema/queryType/name")
                        .textValue())
                .isEqualTo("Query");
    }

    @Test
    void a_query_fits_into_an_address() throws Exception {
        String query = ReadingServer.encoded("query($id: ID!) { profile(id: $id) { id } }");
        JsonNode answer = server.json(
                "/v1/graphql?query=" + query + "&variables=" + ReadingServer.encoded("{\"id\":\"device-1\"}"));
        assertThat(answer.at("/data/profile/id").textValue()).isEqualTo("ann");
    }

    @Test
    void a_body_that_is_no_question_is_refused() throws Exception {
        assertThat(post("query { x }").body()).contains("the body is not a JSON object: ");
        assertThat(post("{}").body()).contains("expected a 'query' such as");
        assertThat(post("{\"query\":7}").body()).contains("expected 'query' to be a text");
        assertThat(post("{\"query\":\"{ segments { nodes { id } } }\",\"variables\":[1]}")
                        .body())
                .contains("expected 'variables' to be an object");
        assertThat(post("{\"query\":\"" + " ".repeat(100 * 1024) + "\"}").body())
                .contains("expected at most 102400 bytes, but got more");
        assertThat(server.problem("/v1/graphql")).startsWith("400 expected a 'query' such as");
    }
}
