package io.segue.server.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.segue.server.access.Scope;
import io.segue.server.api.Reader;
import io.segue.server.api.Shapes;

/** {@code /v1/segments}: which there are, how large they are, and who is in them. */
public final class SegmentRoutes implements HttpService {
    private final Reader reader;
    private final Guard guard;

    public SegmentRoutes(Reader reader, Guard guard) {
        this.reader = reader;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/segments", guard.allow(Endpoint.of(this::segments), Scope.READ))
                .get("/v1/segments/{id}", guard.allow(Endpoint.of(this::segment), Scope.READ))
                .get("/v1/segments/{id}/members", guard.allow(Endpoint.of(this::members), Scope.READ));
    }

    private Reply segments(ServerRequest request) {
        Query query = Query.of(request, "after", "limit");
        return Pages.reply(reader.segments(query.text("after"), query.limit()), Shapes.SEGMENT);
    }

    private Reply segment(ServerRequest request) {
        Query.of(request);
        return Reply.json(Shapes.SEGMENT_PAGE.json(reader.segment(id(request))));
    }

    private Reply members(ServerRequest request) {
        Query query = Query.of(request, "after", "limit");
        return Pages.reply(reader.members(id(request), query.text("after"), query.limit()), Shapes.MEMBER);
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }
}
