package io.segue.server.http;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.segue.core.event.Rejection;
import io.segue.server.ingest.Arrival;
import io.segue.server.ingest.Door;
import io.segue.server.ingest.Inlet;
import io.segue.server.ingest.Limits;
import io.segue.server.ingest.Overload;
import io.segue.server.ingest.Received;
import io.segue.server.ingest.Reception;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Where events come in: the addresses that tracking libraries know, and one of our own for history. */
public final class TrackingRoutes implements HttpService {
    private static final Map<Door, String> SHORT = Map.of(
            Door.IDENTIFY, "i",
            Door.TRACK, "t",
            Door.PAGE, "p",
            Door.SCREEN, "s",
            Door.GROUP, "g",
            Door.ALIAS, "a",
            Door.BATCH, "b");

    private final Reception reception;
    private final Inlet inlet;
    private final InstantSource clock;
    private final Senders senders;
    private final Bodies bodies = new Bodies();

    public TrackingRoutes(Reception reception, Inlet inlet, InstantSource clock, TrackingOptions options) {
        this.reception = reception;
        this.inlet = inlet;
        this.clock = clock;
        this.senders = new Senders(options);
    }

    @Override
    public void routing(HttpRules rules) {
        for (Door door : List.of(
                Door.BATCH,
                Door.TRACK,
                Door.PAGE,
                Door.IDENTIFY,
                Door.SCREEN,
                Door.GROUP,
                Door.ALIAS,
                Door.IMPORT,
                Door.HISTORY)) {
            post(rules, "/v1/" + door.path(), (request, response) -> take(door, request, response));
            if (SHORT.containsKey(door)) {
                post(rules, "/v1/" + SHORT.get(door), (request, response) -> take(door, request, response));
            }
        }
        post(rules, "/v1/m", (request, response) -> TrackingAnswers.success(response));
        for (Door door : List.of(Door.TRACK, Door.PAGE)) {
            get(rules, "/pixel/v1/" + door.path(), (request, response) -> takePixel(door, request, response));
        }
        var settings = new SettingsAnswer(senders);
        get(rules, "/v1/projects/{key}/settings", settings::send);
        get(rules, "/projects/{key}/settings", settings::send);
    }

    private static void get(HttpRules rules, String path, Handler handler) {
        for (String each : List.of(path, path + "/")) {
            rules.get(each, handler);
            rules.options(each, (request, response) -> Cors.preflight(response));
        }
    }

    private static void post(HttpRules rules, String path, Handler handler) {
        for (String each : List.of(path, path + "/")) {
            rules.post(each, handler);
            rules.options(each, (request, response) -> Cors.preflight(response));
        }
    }

    private void take(Door door, ServerRequest request, ServerResponse response) throws IOException {
        response.header(Cors.ANY_ORIGIN);
        long at = clock.millis();
        try (Bodies.Body body = bodies.read(request, door.bytesMax())) {
            Arrival arrival = senders.arrival(request, at);
            Received received = reception.receive(door, body.bytes(), body.length(), arrival);
            if (store(received, response)) {
                TrackingAnswers.received(response, door, received);
            }
        } catch (Bodies.TooLong e) {
            response.header(HeaderValues.CONNECTION_CLOSE);
            TrackingAnswers.unusable(response, new Rejection(Reception.TOO_LARGE, Limits.body(door)));
        } catch (Bodies.NoRoom e) {
            response.header(HeaderValues.CONNECTION_CLOSE);
            ProblemJson.send(
                    response,
                    new Overload(
                            Overload.Reason.BUSY, Duration.ofSeconds(1), "too many bodies are being read at once"));
        }
    }

    private void takePixel(Door door, ServerRequest request, ServerResponse response) {
        response.header(Cors.ANY_ORIGIN);
        byte[] body = Pixel.body(request).orElse(null);
        if (body == null) {
            TrackingAnswers.unusable(response, Pixel.BAD_DATA);
            return;
        }
        Arrival arrival = senders.arrival(request, clock.millis()).fromItsPage();
        Received received = reception.receive(door, body, body.length, arrival);
        if (!store(received, response)) {
            return;
        }
        if (received instanceof Received.Taken taken && taken.intake().refused().isEmpty()) {
            Pixel.dot(response);
        } else {
            TrackingAnswers.received(response, door, received);
        }
    }

    /** Whether what is to be stored is; otherwise the request has been answered. */
    private boolean store(Received received, ServerResponse response) {
        try {
            if (received instanceof Received.Taken taken && !taken.isEmpty()) {
                inlet.take(taken.intake());
            }
            return true;
        } catch (Overload e) {
            ProblemJson.send(response, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ProblemJson.send(
                    response, new Overload(Overload.Reason.STOPPING, Duration.ofSeconds(1), "the server is stopping"));
        }
        return false;
    }
}
