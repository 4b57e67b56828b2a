package io.segue.server.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.language.Printable;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Scope;
import io.segue.server.delivery.AddressGuard;
import io.segue.server.delivery.Attempt;
import io.segue.server.delivery.Destination;
import io.segue.server.delivery.Destinations;
import io.segue.server.delivery.Dispatcher;
import io.segue.server.delivery.Filter;
import io.segue.server.delivery.State;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code /v1/destinations}: who is told of changes by webhook. What became of messages, {@link LetterRoutes} says. */
public final class DestinationRoutes implements HttpService {
    private static final int BYTES_MAX = 1 << 18;
    private static final int OLD_KEY_HOURS = 24;
    private static final int OLD_KEY_HOURS_MAX = 168;

    private final Dispatcher dispatcher;
    private final AddressGuard addresses;
    private final Guard guard;

    public DestinationRoutes(Dispatcher dispatcher, AddressGuard addresses, Guard guard) {
        this.dispatcher = dispatcher;
        this.addresses = addresses;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/destinations", guarded(this::list))
                .post("/v1/destinations", guarded(this::create))
                .get("/v1/destinations/{id}", guarded(this::get))
                .patch("/v1/destinations/{id}", guarded(this::change))
                .delete("/v1/destinations/{id}", guarded(this::delete))
                .post("/v1/destinations/{id}/enable", guarded(this::enable))
                .post("/v1/destinations/{id}/rotate-key", guarded(this::rotateKey))
                .post("/v1/destinations/{id}/test", guarded(this::test));
    }

    private Handler guarded(Answers.Work work) {
        return guard.allow(Answers.of(work), Scope.ADMIN);
    }

    static Mistake unknown(String id) {
        return Mistake.notFound("unknown-destination", "there is no destination " + Printable.quote(id));
    }

    private void list(ServerRequest request, ServerResponse response, ApiToken caller) {
        Answers.json(response, "{\"destinations\":" + DestinationShapes.DESTINATION.json(dispatcher.figures()) + "}");
    }

    private void create(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        var body = new DestinationBody(
                JsonBody.read(request, BYTES_MAX, "name", "url", "segments", "changes", "from"), addresses);
        Optional<Destination> created =
                dispatcher.create(body.name(), body.url(), body.filter(Filter.ALL), body.fromBeginning());
        if (created.isEmpty()) {
            throw Mistake.conflict(
                    "too-many-destinations",
                    "expected at most " + Destinations.MAX + " destinations; delete one that is not used");
        }
        response.status(Status.CREATED_201);
        Answers.json(response, DestinationShapes.WITH_SECRET.json(created.get()));
    }

    private void get(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        answer(id(request), response);
    }

    private void answer(String id, ServerResponse response) throws Mistake {
        Answers.json(
                response,
                DestinationShapes.DESTINATION.json(dispatcher.figures(id).orElseThrow(() -> unknown(id))));
    }

    private void change(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        String id = id(request);
        Destination before = dispatcher.find(id).orElseThrow(() -> unknown(id));
        JsonBody json = JsonBody.read(request, BYTES_MAX, "name", "url", "segments", "changes", "state");
        var body = new DestinationBody(json, addresses);
        String name = json.has("name") ? body.name() : before.name();
        URI url = json.has("url") ? body.url() : before.url();
        Filter filter = body.filter(before.filter());
        State state = json.has("state") ? state(json.text("state")) : before.state();
        var unused =
                dispatcher.change(id, it -> new Destination(id, name, url, filter, state, it.keys(), it.createdAt()));
        answer(id, response);
    }

    private static State state(String word) throws Mistake {
        return switch (word) {
            case "active" -> new State.Active();
            case "paused" -> new State.Paused();
            default ->
                throw Mistake.badRequest("expected 'state' to be active or paused, but got " + Printable.quote(word));
        };
    }

    private void delete(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        if (!dispatcher.delete(id(request))) {
            throw unknown(id(request));
        }
        response.status(Status.NO_CONTENT_204).send();
    }

    private void enable(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        var unused = dispatcher.enable(id(request));
        answer(id(request), response);
    }

    private void rotateKey(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        int hours = JsonBody.readIfAny(request, BYTES_MAX, "oldKeyHours")
                .count("oldKeyHours")
                .orElse(OLD_KEY_HOURS);
        if (hours > OLD_KEY_HOURS_MAX) {
            throw Mistake.badRequest("expected 'oldKeyHours' from 0 to " + OLD_KEY_HOURS_MAX + ", but got " + hours);
        }
        Destination rotated =
                dispatcher.rotateKey(id(request), Duration.ofHours(hours)).orElseThrow(() -> unknown(id(request)));
        Answers.json(response, DestinationShapes.WITH_SECRET.json(rotated));
    }

    private void test(ServerRequest request, ServerResponse response, ApiToken caller)
            throws Mistake, InterruptedException {
        Attempt attempt = dispatcher.test(id(request)).orElseThrow(() -> unknown(id(request)));
        Answers.json(response, DestinationShapes.ATTEMPT.json(attempt));
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }
}
