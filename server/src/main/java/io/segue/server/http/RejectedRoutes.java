package io.segue.server.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.segue.core.language.Printable;
import io.segue.server.access.Scope;
import io.segue.server.api.Paging;
import io.segue.server.api.RejectedCalls;
import io.segue.server.api.Shapes;
import io.segue.server.api.Unanswerable;
import io.segue.server.ingest.Overload;
import io.segue.server.json.JsonLine;

/** {@code /v1/rejected}: calls that were not taken, why, and sending them again. */
public final class RejectedRoutes implements HttpService {
    /** A call in place of a rejected one may be as large as any call. */
    private static final int CALL_BYTES_MAX = 32 * 1024;

    private final RejectedCalls rejected;
    private final Guard guard;

    public RejectedRoutes(RejectedCalls rejected, Guard guard) {
        this.rejected = rejected;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/rejected", guard.allow(Endpoint.of(this::list), Scope.READ))
                .get("/v1/rejected/{id}", guard.allow(Endpoint.of(this::one), Scope.READ))
                .post("/v1/rejected/{id}/replay", guard.allow(Endpoint.of(this::replay), Scope.ADMIN));
    }

    private Reply list(ServerRequest request) {
        Query query = Query.of(request, "code", "source", "after", "limit");
        String after = query.text("after");
        try {
            return Pages.reply(
                    rejected.list(query.text("code"), query.text("source"), after, query.limit()), Shapes.REJECTED);
        } catch (IllegalArgumentException e) {
            throw Paging.notHandedOut(after);
        }
    }

    private Reply one(ServerRequest request) {
        Query.of(request);
        String id = id(request);
        return Reply.json(Shapes.REJECTED.json(rejected.get(id).orElseThrow(() -> unknown(id))));
    }

    private Reply replay(ServerRequest request) throws Overload, InterruptedException {
        Query.of(request);
        String id = id(request);
        byte[] mended = SmallBody.read(request, CALL_BYTES_MAX);
        return switch (rejected.replay(id, mended.length == 0 ? null : mended)) {
            case RejectedCalls.Taken taken ->
                Reply.json(new JsonLine().add("taken", true).toString());
            case RejectedCalls.StillRejected still ->
                throw new Unanswerable(
                        Unanswerable.Kind.WRONG,
                        still.why().code(),
                        still.why().reason() + "; send the mended call as the body");
            case RejectedCalls.Unknown u -> throw unknown(id);
        };
    }

    private static Unanswerable unknown(String id) {
        return new Unanswerable(
                Unanswerable.Kind.UNKNOWN,
                "unknown-rejected-call",
                "there is no rejected call " + Printable.quote(id)
                        + ", or not any more; GET /v1/rejected lists those that are there");
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }
}
