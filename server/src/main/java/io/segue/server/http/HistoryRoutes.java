package io.segue.server.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.event.Rejection;
import io.segue.server.ingest.WriteKeys;

/**
 * {@code /v1/history/end}: whoever loaded old calls says that there are no more, and their deadlines follow the present's
 * clock from then on. Takes the write key that the calls were sent with.
 */
public final class HistoryRoutes implements HttpService {
    private static final String PATH = "/v1/history/end";

    private final WriteKeys keys;
    private final Runnable end;

    /** @param end is called when somebody who may says so */
    public HistoryRoutes(WriteKeys keys, Runnable end) {
        this.keys = keys;
        this.end = end;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post(PATH, this::end);
    }

    private void end(ServerRequest request, ServerResponse response) {
        boolean known = Senders.writeKeys(request.headers()).stream()
                .anyMatch(key -> keys.sourceOf(key).isPresent());
        if (known) {
            end.run();
            TrackingAnswers.success(response);
        } else {
            TrackingAnswers.unknown(
                    response,
                    new Rejection(
                            "unknown-write-key",
                            "expected a write key of this server, as Basic user name or as Bearer token"));
        }
    }
}
