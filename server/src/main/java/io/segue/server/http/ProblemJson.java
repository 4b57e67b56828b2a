package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.ingest.Overload;
import io.segue.server.json.JsonLine;
import java.nio.charset.StandardCharsets;

/** Why a request was not answered as wished: problem details after RFC 9457. */
public final class ProblemJson {
    static final String CONTENT_TYPE = "application/problem+json";

    private final Status status;
    private final JsonLine json;

    private ProblemJson(Status status, JsonLine json) {
        this.status = status;
        this.json = json;
    }

    /**
     * @param code says for programs what is wrong, such as {@code unknown-token}; the type is a URN that ends with it
     * @param detail the same for people: what was expected, what came, the way out
     */
    public static ProblemJson of(Status status, String code, String detail) {
        return new ProblemJson(
                status,
                new JsonLine()
                        .add("type", "urn:segue:problem:" + code)
                        .add("title", status.reasonPhrase())
                        .add("status", status.code())
                        .add("detail", detail));
    }

    /** One more member. */
    public ProblemJson with(String name, String jsonValue) {
        json.addRaw(name, jsonValue);
        return this;
    }

    public void send(ServerResponse response) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, CONTENT_TYPE).send(bytes());
    }

    byte[] bytes() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing was done, and the same request may be sent again later. */
    public static void send(ServerResponse response, Overload overload) {
        long seconds = Math.max(1, overload.retryAfter().toSeconds());
        response.header(HeaderNames.RETRY_AFTER, Long.toString(seconds));
        Status status = switch (overload.reason()) {
            case BUSY -> Status.TOO_MANY_REQUESTS_429;
            case DISK, STOPPING -> Status.SERVICE_UNAVAILABLE_503;
        };
        of(status, "try-again-later", String.valueOf(overload.getMessage())).send(response);
    }
}
