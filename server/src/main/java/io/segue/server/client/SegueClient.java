package io.segue.server.client;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks a server and understands its answers. Everything that does not work is a {@link Failure} with a sentence that says
 * what to do. Follows no redirects, because they would carry the token elsewhere.
 */
public final class SegueClient implements AutoCloseable {
    public static final String DEFAULT_SERVER = "http://127.0.0.1:8080";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private final URI server;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private SegueClient(URI server, Optional<String> token) {
        this.server = server;
        this.token = token;
    }

    /**
     * @param server such as {@code https://segue.example.com}
     * @param token an API token; empty for what needs none
     */
    public static SegueClient of(String server, Optional<String> token) throws Failure {
        return new SegueClient(checked(server), token.map(String::strip));
    }

    static URI checked(String server) throws Failure {
        try {
            URI uri = URI.create(server.endsWith("/") ? server.substring(0, server.length() - 1) : server);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // told below, like every other text that is no address
        }
        throw new Failure(
                Failure.Kind.SERVER, "expected a server's address such as " + DEFAULT_SERVER + ", but got " + server);
    }

    /** A good answer's JSON object, and the same as it came. */
    public record Answer(Fields body, String json) {}

    public Answer get(String path) throws Failure {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) throws Failure {
        return post(path, json, ANSWER_TIMEOUT);
    }

    /** @param atMost how long the answer may take */
    public Answer post(String path, String json, Duration atMost) throws Failure {
        return send(request(path)
                .timeout(atMost)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json");
        token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws Failure {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Optional<Fields> body = body(response.body());
            if (response.statusCode() / 100 != 2) {
                throw refused(response.statusCode(), body.orElse(Fields.EMPTY));
            }
            Fields fields = body.orElseThrow(() -> strange("its answer is no JSON"));
            return new Answer(fields, new String(response.body(), StandardCharsets.UTF_8));
        } catch (HttpConnectTimeoutException e) {
            throw unreachable("it does not answer");
        } catch (HttpTimeoutException e) {
            throw strange("it took too long to answer");
        } catch (IOException e) {
            throw unreachable(e.getMessage() == null ? "connection refused" : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.Kind.CANCELLED, "cancelled");
        }
    }

    private static Optional<Fields> body(byte[] bytes) {
        return new JsonReader().read(bytes, 0, bytes.length) instanceof JsonReader.Read read
                ? Optional.of(read.body())
                : Optional.empty();
    }

    private Failure unreachable(String reason) {
        return new Failure(
                Failure.Kind.SERVER,
                "cannot reach " + server + " (" + reason
                        + "); start a server with 'segue serve', or say where it is with --server or SEGUE_URL");
    }

    private Failure strange(String what) {
        return new Failure(Failure.Kind.SERVER, "expected " + server + " to be a segue server, but " + what);
    }

    private Failure refused(int status, Fields problem) {
        String detail = problem.get("detail") instanceof Value.Text text ? text.text() : "it answered " + status;
        if (problem.get("text") instanceof Value.Text text) {
            return new Failure(Failure.Kind.PROBLEMS, text.text() + "\n\nsegue: " + detail);
        }
        return switch (status) {
            case 401 ->
                new Failure(
                        Failure.Kind.SERVER,
                        (token.isEmpty() ? server + " asks for a token" : server + " does not know this token")
                                + "; give one with SEGUE_TOKEN or --token. The server showed its first one when it was"
                                + " started for the first time");
            case 404 ->
                detail.startsWith("it answered")
                        ? strange("it does not know what it was asked")
                        : new Failure(Failure.Kind.SERVER, detail);
            default -> new Failure(Failure.Kind.SERVER, detail);
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
