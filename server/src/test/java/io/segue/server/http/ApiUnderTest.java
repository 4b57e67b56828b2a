package io.segue.server.http;

import io.helidon.webserver.WebServer;
import io.segue.server.access.Access;
import io.segue.server.access.Refusal;
import io.segue.server.access.Scope;
import io.segue.server.io.Failure;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionStore;
import io.segue.server.registry.Definitions;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.Set;

/** A server of definitions, tokens and write keys, over a real data folder and a real port. */
public final class ApiUnderTest implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

    private final Store store;
    private final Access access;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public ApiUnderTest(Path folder) throws Failure {
        store = Store.open(folder, StoreOptions.SMALL);
        access = Access.open(store, new SecureRandom(), CLOCK);
        var guard = new Guard(access.tokens());
        var definitions = new Definitions(new DefinitionStore(store), this::put, CLOCK, OptionalLong::empty);
        server = WebServer.builder()
                .port(0)
                .routing(rules -> rules.register(new DefinitionRoutes(definitions, guard))
                        .register(new AccessRoutes(access, guard)))
                .build()
                .start();
    }

    private void put(DefinitionSet set) {
        try (Batch batch = store.newBatch()) {
            DefinitionStore.put(batch, set);
            store.write(batch);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public String admin() {
        return access.firstToken().orElseThrow();
    }

    public String token(String name, Scope scope) throws Refusal {
        return access.tokens().create(name, Set.of(scope)).secret();
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return send(admin(), method, path, json);
    }

    HttpResponse<String> send(String token, String method, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request = request(token, path)
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        return checked(request);
    }

    HttpResponse<String> markdown(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(admin(), path).header("Accept", "text/markdown").build();
        return checked(request);
    }

    /** Held to the OpenAPI document. */
    private HttpResponse<String> checked(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Contract.get().check(answer);
        return answer;
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        client.close();
        server.stop();
        store.close();
    }
}
