package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.access.Scope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessRoutesTest {
    private static final Pattern CREATED = Pattern.compile("\"token\":\"(sg_\\w+)\",\"id\":\"(\\w+)\"");

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

    @Test
    void a_token_is_shown_once_works_and_is_worth_nothing_when_revoked() throws Exception {
        HttpResponse<String> answer = api.send("POST", "/v1/tokens", "{\"name\":\"ci\",\"scopes\":[\"read\"]}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Matcher created = CREATED.matcher(answer.body());
        assertThat(created.find()).isTrue();
        assertThat(api.send(created.group(1), "GET", "/v1/definitions", "").statusCode())
                .isEqualTo(200);
        assertThat(api.send("GET", "/v1/tokens", "").body())
                .contains("\"name\":\"ci\",\"scopes\":[\"read\"]", "\"lastUsed\":\"2026-03-01T00:00:00.000Z\"")
                .doesNotContain("sg_");
        assertThat(api.send("DELETE", "/v1/tokens/" + created.group(2), "").statusCode())
                .isEqualTo(204);
        assertThat(api.send(created.group(1), "GET", "/v1/definitions", "").statusCode())
                .isEqualTo(401);
        assertThat(api.send("DELETE", "/v1/tokens/" + created.group(2), "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_created_is_told() throws Exception {
        assertThat(api.send("POST", "/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"all\"]}")
                        .body())
                .contains("expected scopes of read, definitions and admin, but got 'all'");
        assertThat(api.send("POST", "/v1/tokens", "{\"name\":\"x\",\"scopes\":[]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send("POST", "/v1/tokens", "{\"name\":\"admin\",\"scopes\":[\"read\"]}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.send("POST", "/v1/write-keys", "{\"name\":\"default\"}").statusCode())
                .isEqualTo(409);
        assertThat(api.send("PATCH", "/v1/write-keys/none", "{\"enabled\":true}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void write_keys_are_created_listed_and_switched_off() throws Exception {
        assertThat(api.send("POST", "/v1/write-keys", "{\"name\":\"web\"}").body())
                .matches("\\{\"name\":\"web\",\"writeKey\":\"\\w{33}\",\"enabled\":true,\"createdAt\":\"[^\"]+\"}");
        assertThat(api.send("PATCH", "/v1/write-keys/web", "{\"enabled\":false}")
                        .body())
                .contains("\"enabled\":false");
        assertThat(api.send("GET", "/v1/write-keys", "").body())
                .startsWith("{\"writeKeys\":[{\"name\":\"default\",")
                .contains("\"name\":\"web\"");
    }

    @Test
    void all_of_it_is_for_admins() throws Exception {
        String ci = api.token("ci", Scope.DEFINITIONS);
        for (String path : new String[] {"/v1/tokens", "/v1/write-keys"}) {
            assertThat(api.send(ci, "GET", path, "").statusCode()).isEqualTo(403);
            assertThat(api.send(ci, "POST", path, "{}").statusCode()).isEqualTo(403);
            assertThat(api.send("sg_guess", "GET", path, "").statusCode()).isEqualTo(401);
        }
    }
}
