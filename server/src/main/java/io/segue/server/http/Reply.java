package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** A good answer in full. */
record Reply(String contentType, String body) {
    static Reply json(String body) {
        return new Reply("application/json", body);
    }

    static Reply text(String body) {
        return new Reply("text/plain; charset=utf-8", body);
    }

    void send(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, contentType).send(body.getBytes(StandardCharsets.UTF_8));
    }
}
