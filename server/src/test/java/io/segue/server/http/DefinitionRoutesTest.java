package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.access.Scope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionRoutesTest {
    @TempDir
    private Path folder;

    private ApiUnderTest api;

    @BeforeEach
    void start() throws Exception {
        api = new ApiUnderTest(folder);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private static String file(String rule) {
        return "{\"file\":\"a.yaml\",\"yaml\":\"segment: a\\nrule: " + rule + "\"}";
    }

    private HttpResponse<String> apply(String rule, String more) throws Exception {
        return api.send(
                "POST", "/v1/definitions/apply", "{\"files\":[" + file(rule) + "],\"why\":\"because\"" + more + "}");
    }

    @Test
    void before_anything_was_applied_there_is_version_0_of_nothing() throws Exception {
        assertThat(api.send("GET", "/v1/definitions", "").body())
                .isEqualTo("{\"version\":0,\"who\":\"\",\"why\":\"\",\"files\":[]}");
        assertThat(api.send("GET", "/v1/definitions/versions", "").body()).isEqualTo("{\"versions\":[]}");
        assertThat(api.send("GET", "/v1/definitions/versions/1", "").body()).contains("nothing was applied yet");
    }

    @Test
    void what_is_planned_can_be_applied_read_and_undone() throws Exception {
        HttpResponse<String> plan = api.send("POST", "/v1/definitions/plan", "{\"files\":[" + file("did 'A'") + "]}");
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(plan.body()).startsWith("{\"version\":0,\"identical\":false,\"added\":[{\"id\":\"a\"");
        assertThat(apply("did 'A'", ",\"expectedVersion\":0").body())
                .startsWith("{\"version\":{\"version\":1,\"at\":\"2026-03-01T00:00:00.000Z\",\"who\":\"admin\","
                        + "\"why\":\"because\"},\"identical\":false,\"changes\":{");
        assertThat(apply("did 'A'", "").body()).endsWith("\"identical\":true}");
        apply("did 'B'", "");
        assertThat(api.send("GET", "/v1/definitions", "").body())
                .contains("\"version\":2", "segment: a\\nrule: did 'B'");
        assertThat(api.send("GET", "/v1/definitions/versions/2", "").body())
                .contains("\"changes\":{\"version\":1,", "\"before\":\"did 'A'\",\"after\":\"did 'B'\"");
        HttpResponse<String> back =
                api.send("POST", "/v1/definitions/rollback", "{\"version\":1,\"why\":\"B was worse\"}");
        assertThat(back.body()).startsWith("{\"version\":{\"version\":3,");
        assertThat(api.send("GET", "/v1/definitions/versions?limit=2", "").body())
                .startsWith("{\"versions\":[{\"version\":3,")
                .endsWith("\"next\":2}");
        assertThat(api.send("GET", "/v1/definitions/versions?before=2", "").body())
                .startsWith("{\"versions\":[{\"version\":1,")
                .doesNotContain("next");
    }

    @Test
    void who_was_overtaken_is_told_by_whom() throws Exception {
        apply("did 'A'", "");
        HttpResponse<String> answer = apply("did 'B'", ",\"expectedVersion\":0");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("expected version 0, but version 1 holds, applied by admin at 2026-03-01T00:00:00.000Z:"
                        + " because; look at the plan again");
    }

    @Test
    void definitions_with_problems_are_refused_with_their_places() throws Exception {
        for (String path : new String[] {"plan", "apply"}) {
            String why = path.equals("apply") ? ",\"why\":\"x\"" : "";
            HttpResponse<String> answer =
                    api.send("POST", "/v1/definitions/" + path, "{\"files\":[" + file("did 'A' an") + "]" + why + "}");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("1 problem in 1 file; nothing was applied", "\"file\":\"a.yaml\",\"line\":2,");
        }
    }

    @Test
    void requests_that_make_no_sense_are_told_what_was_expected() throws Exception {
        String[][] requests = {
            {"apply", "", "expected a JSON object"},
            {"apply", "{\"files\":1}", "expected 'files' to be a list"},
            {"apply", "{\"files\":[1]}", "expected 'files' to be a list of objects"},
            {"apply", "{\"files\":[{\"yaml\":\"\"}]}", "expected 'file' to be a text"},
            {"apply", "{\"files\":[],\"hwy\":1}", "did you mean 'why'?"},
            {"apply", "{\"files\":[]}", "expected 'why' to be a text"},
            {"apply", "{\"files\":[],\"why\":\"a\\nb\"}", "expected 'why' to be one line"},
            {"apply", "{\"files\":[],\"why\":\"a\",\"expectedVersion\":0.5}", "to be a whole number"},
            {"rollback", "{\"why\":\"a\"}", "expected 'version'"},
        };
        for (String[] request : requests) {
            HttpResponse<String> answer = api.send("POST", "/v1/definitions/" + request[0], request[1]);
            assertThat(answer.statusCode()).as(request[1]).isEqualTo(400);
            assertThat(answer.body()).contains(request[2]);
        }
        assertThat(api.send("GET", "/v1/definitions/versions/x", "").statusCode())
                .isEqualTo(400);
        assertThat(api.send("POST", "/v1/definitions/rollback", "{\"version\":7,\"why\":\"a\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void more_than_a_request_may_hold_is_refused_and_what_it_may_hold_is_not() throws Exception {
        String comment = "#".repeat(1_000_000);
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            files.append(i == 0 ? "" : ",")
                    .append("{\"file\":\"" + i + ".yaml\",\"yaml\":\"segment: s" + i + "\\nrule: did 'A'" + "\\n")
                    .append(comment)
                    .append("\"}");
        }
        assertThat(api.send("POST", "/v1/definitions/plan", "{\"files\":[" + files + "]}")
                        .statusCode())
                .isEqualTo(200);
        String more = ",{\"file\":\"b.yaml\",\"yaml\":\"" + comment + "\"}";
        assertThat(api.send("POST", "/v1/definitions/plan", "{\"files\":[" + files + more + "]}")
                        .body())
                .contains("have more than 4194304 bytes");
        HttpResponse<String> huge =
                api.send("POST", "/v1/definitions/plan", "{\"files\":[" + files + more.repeat(9) + "]}");
        assertThat(huge.statusCode()).isBetween(400, 413);
    }

    @Test
    void a_segments_page_is_json_or_markdown_as_asked() throws Exception {
        apply("did 'A'", "");
        assertThat(api.send("GET", "/v1/definitions/segments/a", "").body()).startsWith("{\"id\":\"a\",");
        HttpResponse<String> markdown = api.markdown("/v1/definitions/segments/a");
        assertThat(markdown.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/markdown"));
        assertThat(markdown.body()).startsWith("# a\n");
        api.send("POST", "/v1/definitions/apply", "{\"files\":[],\"why\":\"not needed\"}");
        HttpResponse<String> gone = api.send("GET", "/v1/definitions/segments/a", "");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("was removed by version 2, applied by admin: not needed");
        assertThat(api.send("GET", "/v1/definitions/segments/b", "").body()).contains("there is no segment 'b'");
    }

    @Test
    void who_may_only_read_cannot_apply_and_who_may_apply_stands_in_the_history() throws Exception {
        String reader = api.token("reader", Scope.READ);
        String ci = api.token("ci", Scope.DEFINITIONS);
        String body = "{\"files\":[" + file("did 'A'") + "],\"why\":\"because\"}";
        assertThat(api.send(reader, "POST", "/v1/definitions/apply", body).statusCode())
                .isEqualTo(403);
        assertThat(api.send(reader, "POST", "/v1/definitions/plan", body).statusCode())
                .isEqualTo(403);
        assertThat(api.send(ci, "POST", "/v1/definitions/apply", body).body()).contains("\"who\":\"ci\"");
        assertThat(api.send(reader, "GET", "/v1/definitions", "").statusCode()).isEqualTo(200);
        assertThat(api.send(ci, "GET", "/v1/definitions", "").statusCode()).isEqualTo(200);
    }
}
