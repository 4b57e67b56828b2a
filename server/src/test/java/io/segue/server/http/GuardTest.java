package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.segue.server.access.Access;
import io.segue.server.access.Scope;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    @TempDir
    private Path folder;

    private Store store;
    private Access access;
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        store = Store.open(folder, StoreOptions.SMALL);
        access = Access.open(store, new SecureRandom(), InstantSource.system());
        Guard guard = new Guard(access.tokens());
        server = WebServer.builder()
                .port(0)
                .routing(rules -> rules.get(
                                "/read",
                                guard.allow(
                                        (req, res, caller) -> res.send(caller.name()), Scope.READ, Scope.DEFINITIONS))
                        .get("/admin", guard.allow((req, res) -> res.send("fine"), Scope.ADMIN)))
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        server.stop();
        store.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private String token(String name, Scope scope) throws Exception {
        return access.tokens().create(name, Set.of(scope)).secret();
    }

    @Test
    void without_a_token_nobody_comes_in() throws Exception {
        HttpResponse<String> answer = get("/read");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:segue:problem:unknown-token\",\"title\":\"Unauthorized\",\"status\":401,"
                        + "\"detail\":\"expected an API token in the header 'Authorization: Bearer sg_…'\"}");
    }

    @Test
    void tokens_that_are_none_are_refused() throws Exception {
        for (String header : new String[] {"Bearer sg_nonsense", "Bearer ", "Bearer", "Basic c2c6", "sg_x"}) {
            assertThat(get("/read", "Authorization", header).statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void a_token_without_the_scope_is_told_what_is_missing() throws Exception {
        HttpResponse<String> answer = get("/admin", "Authorization", "Bearer " + token("web", Scope.READ));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("expected a token with scope admin, but 'web' has read");
    }

    @Test
    void any_of_the_scopes_is_enough_and_admin_is_enough_for_everything() throws Exception {
        assertThat(get("/read", "Authorization", "Bearer " + token("a", Scope.READ))
                        .body())
                .isEqualTo("a");
        assertThat(get("/read", "Authorization", "bearer " + token("b", Scope.DEFINITIONS))
                        .body())
                .isEqualTo("b");
        String admin = access.firstToken().orElseThrow();
        assertThat(get("/read", "Authorization", "Bearer " + admin).body()).isEqualTo("admin");
        assertThat(get("/admin", "Authorization", "Bearer " + admin).body()).isEqualTo("fine");
    }
}
