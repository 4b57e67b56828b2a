package io.segue.server.http;

import io.helidon.webserver.http.ServerRequest;
import io.segue.server.api.Unanswerable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bytes of small requests. */
final class SmallBody {
    private SmallBody() {}

    /** All of it, empty when there is none. */
    static byte[] read(ServerRequest request, int bytesMax) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(bytesMax + 1);
            if (body.length > bytesMax) {
                throw new Unanswerable(
                        Unanswerable.Kind.TOO_LARGE,
                        "too-large",
                        "expected at most " + bytesMax + " bytes, but got more");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("the sender went away", e);
        }
    }
}
