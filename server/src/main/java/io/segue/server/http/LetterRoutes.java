package io.segue.server.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.language.Printable;
import io.segue.server.access.ApiToken;
import io.segue.server.access.Scope;
import io.segue.server.api.Paging;
import io.segue.server.api.Unanswerable;
import io.segue.server.delivery.Dispatcher;
import io.segue.server.delivery.Letter;
import io.segue.server.delivery.LogLine;
import io.segue.server.feed.Cursor;
import io.segue.server.json.JsonLine;
import io.segue.server.people.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Below a destination: {@code /deliveries}, its log, and {@code /dead}, the messages that were given up. */
public final class LetterRoutes implements HttpService {
    private static final int BYTES_MAX = 1 << 18;

    /** So many dead letters may be named at once. */
    private static final int NAMED_MAX = 1_000;

    private final Dispatcher dispatcher;
    private final Guard guard;

    public LetterRoutes(Dispatcher dispatcher, Guard guard) {
        this.dispatcher = dispatcher;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/destinations/{id}/deliveries", guard.allow(Endpoint.of(this::deliveries), Scope.ADMIN))
                .get("/v1/destinations/{id}/dead", guard.allow(Endpoint.of(this::dead), Scope.ADMIN))
                .post("/v1/destinations/{id}/dead/replay", guard.allow(Answers.of(this::replay), Scope.ADMIN));
    }

    private Reply deliveries(ServerRequest request) {
        Query query = Query.of(request, "after", "limit");
        String id = knownId(request);
        int limit = query.limit();
        List<LogLine> lines = dispatcher.deliveries(id, number(query.text("after")), limit);
        String next =
                lines.size() < limit ? null : Long.toString(lines.getLast().number());
        return Pages.reply(new Page<>(lines, next), DestinationShapes.LOGGED);
    }

    private static long number(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        try {
            long number = Long.parseLong(after);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As wrong as a number below 0.
        }
        throw Paging.notHandedOut(after);
    }

    private Reply dead(ServerRequest request) {
        Query query = Query.of(request, "after", "limit");
        String id = knownId(request);
        int limit = query.limit();
        List<Letter> letters = dispatcher.dead(id, cursor(query.text("after")), limit);
        String next =
                letters.size() < limit ? null : letters.getLast().change().id().toString();
        return Pages.reply(new Page<>(letters, next), DestinationShapes.DEAD);
    }

    private static Cursor cursor(@Nullable String after) {
        return after == null ? Cursor.START : Cursor.parse(after).orElseThrow(() -> Paging.notHandedOut(after));
    }

    private String knownId(ServerRequest request) {
        String id = id(request);
        if (dispatcher.find(id).isEmpty()) {
            throw new Unanswerable(
                    Unanswerable.Kind.UNKNOWN, "unknown-destination", "there is no destination " + Printable.quote(id));
        }
        return id;
    }

    private void replay(ServerRequest request, ServerResponse response, ApiToken caller) throws Mistake {
        String id = id(request);
        if (dispatcher.find(id).isEmpty()) {
            throw DestinationRoutes.unknown(id);
        }
        JsonBody body = JsonBody.readIfAny(request, BYTES_MAX, "ids");
        int replayed = body.has("ids") ? dispatcher.replay(id, ids(body)) : dispatcher.replayAll(id);
        long left = dispatcher
                .figures(id)
                .orElseThrow(() -> DestinationRoutes.unknown(id))
                .dead();
        Answers.json(
                response,
                new JsonLine().add("replayed", replayed).add("dead", left).toString());
    }

    private static List<Cursor> ids(JsonBody body) throws Mistake {
        List<String> texts = body.texts("ids");
        if (texts.size() > NAMED_MAX) {
            throw Mistake.badRequest("expected at most " + NAMED_MAX + " ids, but got " + texts.size()
                    + "; without 'ids', all are sent again");
        }
        List<Cursor> ids = new ArrayList<>();
        for (String text : texts) {
            ids.add(Cursor.parse(text)
                    .orElseThrow(() -> Mistake.badRequest(
                            "expected 'ids' of dead letters such as 1042-0, but got " + Printable.quote(text))));
        }
        return ids;
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }
}
