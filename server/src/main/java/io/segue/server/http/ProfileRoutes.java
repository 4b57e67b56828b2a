package io.segue.server.http;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.segue.core.identity.ProfileKey;
import io.segue.server.access.Scope;
import io.segue.server.api.Reader;
import io.segue.server.api.Shapes;
import io.segue.server.api.Unanswerable;
import io.segue.server.api.Who;
import io.segue.server.explain.ExplainedCase;
import io.segue.server.explain.ExplanationShapes;
import io.segue.server.explain.ExplanationText;

/** {@code /v1/profiles}: one person, what they did, and why they are in a segment or not. */
public final class ProfileRoutes implements HttpService {
    private final Reader reader;
    private final Guard guard;

    public ProfileRoutes(Reader reader, Guard guard) {
        this.reader = reader;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/profiles", guard.allow(Endpoint.of(this::byIdentifier), Scope.READ))
                .route(
                        Method.GET,
                        PathTemplate.of("/v1/profiles/{id}"),
                        guard.allow(Endpoint.of(this::profile), Scope.READ))
                .route(
                        Method.GET,
                        PathTemplate.of("/v1/profiles/{id}/calls"),
                        guard.allow(Endpoint.of(this::calls), Scope.READ))
                .route(
                        Method.GET,
                        PathTemplate.of("/v1/profiles/{id}/segments/{segment}/explain"),
                        guard.allow(Endpoint.of(this::explain), Scope.READ));
    }

    private Reply byIdentifier(ServerRequest request) {
        Query query = Query.of(request, "userId", "anonymousId");
        String userId = query.text("userId");
        String anonymousId = query.text("anonymousId");
        if ((userId == null) == (anonymousId == null)) {
            throw new Unanswerable(
                    Unanswerable.Kind.WRONG,
                    "bad-parameter",
                    "expected either ?userId=… or ?anonymousId=…, but got " + (userId == null ? "neither" : "both")
                            + "; GET /v1/profiles/{id} takes an id of any kind");
        }
        return profile(
                userId != null
                        ? new Who(userId, ProfileKey.Kind.USER)
                        : new Who(String.valueOf(anonymousId), ProfileKey.Kind.ANONYMOUS));
    }

    private Reply profile(ServerRequest request) {
        return profile(who(request, Query.of(request, "kind")));
    }

    private Reply profile(Who who) {
        return Reply.json(Shapes.PROFILE.json(reader.profile(who)));
    }

    private static Who who(ServerRequest request, Query query) {
        return new Who(request.path().pathParameters().get("id"), query.kind());
    }

    private Reply calls(ServerRequest request) {
        Query query = Query.of(request, "kind", "after", "limit");
        return Pages.reply(reader.calls(who(request, query), query.text("after"), query.limit()), Shapes.CALL);
    }

    private Reply explain(ServerRequest request) {
        Query query = Query.of(request, "kind", "at");
        String segment = request.path().pathParameters().get("segment");
        ExplainedCase explained = reader.explain(who(request, query), segment, query.instant("at"));
        boolean forPeople = request.headers()
                .bestAccepted(MediaTypes.APPLICATION_JSON, MediaTypes.TEXT_PLAIN)
                .filter(MediaTypes.TEXT_PLAIN::equals)
                .isPresent();
        return forPeople
                ? Reply.text(ExplanationText.write(explained) + "\n")
                : Reply.json(ExplanationShapes.CASE.json(explained));
    }
}
