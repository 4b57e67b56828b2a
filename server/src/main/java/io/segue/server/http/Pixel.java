package io.segue.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.event.Rejection;
import java.util.Base64;
import java.util.Optional;

/** A call in the address of a picture, for mails and pages that may run no script. */
final class Pixel {
    private static final Header GIF = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "image/gif");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

    /** One transparent dot. */
    private static final byte[] DOT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    static final Rejection BAD_DATA = new Rejection(
            "bad-data",
            "expected ?data= with a call as JSON in base64, such as the base64 of {\"writeKey\":\"…\",\"userId\":\"…\"}");

    private Pixel() {}

    /** Of either alphabet, padded or not; a plus that became a space on its way is one again. */
    static Optional<byte[]> body(ServerRequest request) {
        String base64 = request.query().first("data").orElse("");
        String plain = base64.replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            byte[] json = Base64.getDecoder().decode(plain);
            return json.length == 0 ? Optional.empty() : Optional.of(json);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    static void dot(ServerResponse response) {
        response.header(GIF);
        response.header(NO_STORE);
        response.send(DOT);
    }
}
