package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Refusal;
import io.segue.server.api.Unanswerable;
import io.segue.server.ingest.Overload;
import io.segue.server.store.StoreFailure;
import java.nio.charset.StandardCharsets;

/** Answers for routes that change something: a good one, or a problem document for everything that can go wrong. */
final class Answers {
    private Answers() {}

    /** What a route does for somebody whose token is known. */
    interface Work {
        void answer(ServerRequest request, ServerResponse response, ApiToken caller)
                throws Mistake, Refusal, Overload, InterruptedException;
    }

    static Guard.Known of(Work work) {
        return (request, response, caller) -> {
            try {
                work.answer(request, response, caller);
            } catch (Mistake e) {
                e.problem().send(response);
            } catch (Unanswerable e) {
                Endpoint.send(response, e);
            } catch (Refusal e) {
                refused(e).send(response);
            } catch (Overload e) {
                ProblemJson.send(response, e);
            } catch (StoreFailure e) {
                if (!e.isFull()) {
                    throw e;
                }
                ProblemJson.of(
                                Status.SERVICE_UNAVAILABLE_503,
                                "disk-full",
                                "there is no room left on the server's disk; make some, and try again")
                        .send(response);
            }
        };
    }

    private static ProblemJson refused(Refusal refusal) {
        Status status = switch (refusal.kind()) {
            case INVALID -> Status.BAD_REQUEST_400;
            case MISSING -> Status.NOT_FOUND_404;
            case CONFLICT -> Status.CONFLICT_409;
        };
        String code = switch (refusal.kind()) {
            case INVALID -> "bad-request";
            case MISSING -> "not-found";
            case CONFLICT -> "conflict";
        };
        return ProblemJson.of(status, code, String.valueOf(refusal.getMessage()));
    }

    static void json(ServerResponse response, String json) {
        send(response, "application/json", json);
    }

    static void markdown(ServerResponse response, String markdown) {
        send(response, "text/markdown; charset=utf-8", markdown);
    }

    private static void send(ServerResponse response, String type, String body) {
        response.header(HeaderNames.CONTENT_TYPE, type)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(body.getBytes(StandardCharsets.UTF_8));
    }
}
