package io.segue.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.json.JsonLine;
import java.nio.charset.StandardCharsets;

/**
 * What goes wrong, as a client is told: problem details after RFC 9457, with our {@code code} to look for and the
 * {@code success: false} that tracking libraries look for.
 */
public final class Problems {
    static final String CONTENT_TYPE = "application/problem+json";

    private static final Header HEADER = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, CONTENT_TYPE);

    private Problems() {}

    /**
     * Ends the request.
     *
     * @param code a stable, greppable name
     * @param detail what was expected, what came, the way out
     */
    public static void send(ServerResponse response, Status status, String code, String detail) {
        response.status(status);
        response.header(HEADER);
        response.send(json(status, code, detail));
    }

    static byte[] json(Status status, String code, String detail) {
        return new JsonLine()
                .add("success", false)
                .add("type", "about:blank")
                .add("title", status.reasonPhrase())
                .add("status", status.code())
                .add("code", code)
                .add("detail", detail)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
