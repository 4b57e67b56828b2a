package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.server.json.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * {@code /health/live}: the process answers; otherwise it should be started anew. {@code /health/ready}: it can take
 * calls; otherwise they should go elsewhere or wait. They need no token.
 */
public final class HealthRoutes implements HttpService {
    private static final String JSON = "application/json";

    private final Supplier<Readiness> readiness;

    public HealthRoutes(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/health/live", this::live).get("/health/ready", this::ready);
    }

    private void live(ServerRequest request, ServerResponse response) {
        send(response, Status.OK_200, new JsonLine().add("status", "live"));
    }

    private void ready(ServerRequest request, ServerResponse response) {
        Readiness now = readiness.get();
        var parts = new JsonLine();
        now.parts().forEach((name, part) -> {
            var json = new JsonLine().add("ready", part.ready());
            parts.addRaw(name, (part.why().isEmpty() ? json : json.add("why", part.why())).toString());
        });
        send(
                response,
                now.isReady() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503,
                new JsonLine()
                        .add("status", now.isReady() ? "ready" : "not ready")
                        .addRaw("parts", parts.toString()));
    }

    private static void send(ServerResponse response, Status status, JsonLine json) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, JSON)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
