package io.segue.server.http;

import io.segue.server.ingest.Reception;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A running host with the tracking routes, one write key, and an inlet that collects. */
final class TrackingServer implements AutoCloseable {
    static final String KEY = "the-key";
    static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));

    private final Collected collected = new Collected();
    private final HttpHost host;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TrackingServer(InstantSource clock, TrackingOptions options) throws Failure {
        var reception = new Reception(key -> key.equals(KEY) ? Optional.of("shop") : Optional.empty(), new Random(1));
        host = HttpHost.start(
                new HostOptions("127.0.0.1", 0, null),
                List.of(),
                List.of(new TrackingRoutes(reception, collected, clock, options)));
    }

    static TrackingServer start() {
        return start(InstantSource.system(), new TrackingOptions(false));
    }

    static TrackingServer at(String now) {
        return start(InstantSource.fixed(Instant.parse(now)), new TrackingOptions(false));
    }

    static TrackingServer start(InstantSource clock, TrackingOptions options) {
        try {
            return new TrackingServer(clock, options);
        } catch (Failure e) {
            throw new AssertionError(e);
        }
    }

    Collected collected() {
        return collected;
    }

    URI uri() {
        return host.uri();
    }

    int port() {
        return host.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(host.uri().resolve(path));
    }

    /** Posts with the right key. */
    HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Authorization", BASIC).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            Contract.get().checkIfKnown(answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
        host.close();
    }
}
