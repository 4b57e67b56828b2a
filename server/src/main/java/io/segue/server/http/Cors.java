package io.segue.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Lets pages of any origin send events. There is nothing to steal: no cookie counts here, and nothing can be read. */
final class Cors {
    static final Header ANY_ORIGIN = HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");

    private static final Header METHODS =
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, OPTIONS");
    private static final Header HEADERS = HeaderValues.createCached(
            HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type, content-encoding, x-retry-count");

    /** Seconds for which a browser need not ask again. */
    private static final Header MAX_AGE = HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, "86400");

    private Cors() {}

    static void preflight(ServerResponse response) {
        response.header(ANY_ORIGIN);
        response.header(METHODS);
        response.header(HEADERS);
        response.header(MAX_AGE);
        response.status(Status.NO_CONTENT_204).send();
    }
}
