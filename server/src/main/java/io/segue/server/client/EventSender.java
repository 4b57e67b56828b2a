package io.segue.server.client;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends calls to a server with a write key. Any thread may; each request that is under way has its own connection. */
public final class EventSender implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(1);
    private static final int BUSY = 429;
    private static final int UNKNOWN_KEY = 401;

    private final URI server;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private EventSender(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** @param server such as {@code https://segue.example.com} */
    public static EventSender of(String server, String writeKey) throws Failure {
        return new EventSender(SegueClient.checked(server), "Bearer " + writeKey.strip());
    }

    /** What became of a request. */
    public sealed interface Outcome {}

    /** It is on disk. */
    public record Taken(List<Refused> refused) implements Outcome {
        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Nothing of it was taken, or nobody knows.
     *
     * @param connected whether there was somebody at the other end
     * @param retryAfter how long the server wants to be left in peace; empty when it does not say
     * @param why as the end of a sentence
     */
    public record Later(boolean connected, Optional<Duration> retryAfter, String why) implements Outcome {}

    /**
     * A call that was not taken.
     *
     * @param index its place in the request, from 0
     */
    public record Refused(int index, String code, String reason) {}

    /** @throws Failure when sending it again would not help */
    public Outcome send(String path, byte[] body) throws Failure, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return outcome(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (ConnectException e) {
            return new Later(false, Optional.empty(), "cannot reach " + server);
        } catch (IOException e) {
            return new Later(
                    true,
                    Optional.empty(),
                    "lost the connection to " + server + " (" + String.valueOf(e.getMessage()) + ")");
        }
    }

    private Outcome outcome(HttpResponse<byte[]> response) throws Failure {
        Fields body = body(response.body());
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Taken(refused(body));
        }
        String detail = body.get("detail") instanceof Value.Text text ? text.text() : "it answered " + status;
        if (status == BUSY || status / 100 == 5) {
            return new Later(true, retryAfter(response), detail);
        }
        throw new Failure(
                Failure.Kind.SERVER,
                status == UNKNOWN_KEY
                        ? server + " does not know this write key; 'segue serve' shows one when it is started for the"
                                + " first time, and GET /v1/write-keys lists them"
                        : server + " refused the calls: " + detail);
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
        try {
            return response.headers()
                    .firstValue("Retry-After")
                    .map(text -> Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
        } catch (NumberFormatException e) {
            return Optional.empty(); // a date, which our server never says
        }
    }

    private static Fields body(byte[] bytes) {
        return new JsonReader().read(bytes, 0, bytes.length) instanceof JsonReader.Read read
                ? read.body()
                : Fields.EMPTY;
    }

    private static List<Refused> refused(Fields body) {
        List<Refused> refused = new ArrayList<>();
        if (body.get("reasons") instanceof Value.Items reasons) {
            for (Value reason : reasons.items()) {
                if (reason instanceof Value.Struct struct && struct.fields().get("index") instanceof Value.Num index) {
                    refused.add(new Refused(
                            (int) index.number(), text(struct.fields(), "code"), text(struct.fields(), "reason")));
                }
            }
        }
        return refused;
    }

    private static String text(Fields fields, String name) {
        return fields.get(name) instanceof Value.Text text ? text.text() : "";
    }

    /** Drops what is under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
