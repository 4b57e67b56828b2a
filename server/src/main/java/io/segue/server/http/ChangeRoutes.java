package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.access.Scope;
import io.segue.server.api.ChangeFilter;
import io.segue.server.api.ChangePage;
import io.segue.server.api.ChangeReader;
import io.segue.server.api.Reader;
import io.segue.server.api.Shapes;
import io.segue.server.api.Unanswerable;
import io.segue.server.api.Who;
import io.segue.server.feed.Cursor;
import io.segue.server.json.JsonLine;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v1/changes}: who entered and left which segment, page by page or as it happens. */
public final class ChangeRoutes implements HttpService {
    private final Reader reader;
    private final ChangeReader changes;
    private final ChangeStreams streams;
    private final Guard guard;

    public ChangeRoutes(Reader reader, ChangeReader changes, ChangeStreams streams, Guard guard) {
        this.reader = reader;
        this.changes = changes;
        this.streams = streams;
        this.guard = guard;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/changes", guard.allow(Endpoint.of(this::page), Scope.READ))
                .get("/v1/changes/stream", guard.allow(this::stream, Scope.READ));
    }

    private Reply page(ServerRequest request) {
        Query query = Query.of(request, "after", "limit", "segment", "profile", "kind", "change");
        Cursor after = query.after();
        ChangePage page = changes.read(filter(query), after == null ? Cursor.START : after, query.limit());
        return Reply.json(new JsonLine()
                .addRaw("items", Shapes.CHANGE.json(page.items()))
                .add("next", page.next().toString())
                .add("more", page.more())
                .toString());
    }

    private ChangeFilter filter(Query query) {
        String profile = query.text("profile");
        Who who = profile == null ? null : new Who(profile, query.kind());
        return reader.filter(query.texts("segment"), who, query.change());
    }

    private void stream(ServerRequest request, ServerResponse response) {
        try (ChangeStreams.Place place = streams.enter()) {
            Query query = Query.of(request, "after", "segment", "profile", "kind", "change");
            ChangeFilter filter = filter(query);
            Cursor after = resumeAt(request, query);
            response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
            response.header(HeaderNames.CACHE_CONTROL, "no-store");
            place.send(filter, after == null ? changes.feed().end() : after, response.outputStream());
        } catch (Unanswerable e) {
            Endpoint.send(response, e);
        } catch (IOException | InterruptedException e) {
            throw new CloseConnectionException("a stream ends: its reader is gone or too slow, or the server stops", e);
        }
    }

    /** A browser that connects again asks for the same address, so its header is the newer one of the two. */
    private static @Nullable Cursor resumeAt(ServerRequest request, Query query) {
        Optional<String> header =
                request.headers().first(HeaderNames.create("Last-Event-ID")).filter(id -> !id.isEmpty());
        return header.isPresent() ? ChangeReader.place("Last-Event-ID", header.get()) : query.after();
    }
}
