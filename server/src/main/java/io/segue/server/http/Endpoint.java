package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.api.Unanswerable;
import io.segue.server.ingest.Overload;
import java.time.Duration;

/** Routes that answer a question. What cannot be answered becomes a problem document. */
final class Endpoint {
    /** After this whoever met a busy server should come again. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    private Endpoint() {}

    /** What a route does. */
    interface Work {
        Reply answer(ServerRequest request) throws Overload, InterruptedException;
    }

    static Handler of(Work work) {
        return (request, response) -> {
            try {
                work.answer(request).send(response);
            } catch (Unanswerable e) {
                send(response, e);
            } catch (Overload e) {
                ProblemJson.send(response, e);
            }
        };
    }

    static void send(ServerResponse response, Unanswerable e) {
        Status status = switch (e.kind()) {
            case UNKNOWN -> Status.NOT_FOUND_404;
            case WRONG -> Status.BAD_REQUEST_400;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE_413;
            case BUSY -> Status.SERVICE_UNAVAILABLE_503;
        };
        if (e.kind() == Unanswerable.Kind.BUSY) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(BUSY.toSeconds()));
        }
        ProblemJson.of(status, e.code(), String.valueOf(e.getMessage())).send(response);
    }
}
