package io.segue.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.IsoTime;
import io.segue.core.value.Fields;
import io.segue.server.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Requests as a test wants them, and what became of them. The clock shows noon. */
final class Requests {
    static final long NOON = IsoTime.parse("2026-03-01T12:00:00Z").getAsLong();
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.0.0 Safari/537.36";

    private final Reception reception =
            new Reception(key -> key.equals("the-key") ? Optional.of("shop") : Optional.empty(), new Random(1));
    private Arrival arrival = new Arrival(NOON, List.of("the-key"), "192.0.2.7", "analytics-node/3.1.0", false);

    Requests from(Arrival other) {
        arrival = other;
        return this;
    }

    Requests withKeys(String... keys) {
        return from(new Arrival(arrival.at(), List.of(keys), arrival.ip(), arrival.userAgent(), false));
    }

    Requests withUserAgent(String userAgent) {
        return from(new Arrival(arrival.at(), arrival.writeKeys(), arrival.ip(), userAgent, false));
    }

    Requests at(long now) {
        return from(new Arrival(now, arrival.writeKeys(), arrival.ip(), arrival.userAgent(), false));
    }

    Received send(Door door, String body) {
        return send(door, body.getBytes(StandardCharsets.UTF_8));
    }

    private Received send(Door door, byte[] body) {
        return reception.receive(door, body, body.length, arrival);
    }

    Intake intake(Door door, String body) {
        return intake(door, body.getBytes(StandardCharsets.UTF_8));
    }

    Intake intake(Door door, byte[] body) {
        Received received = send(door, body);
        assertThat(received).isInstanceOf(Received.Taken.class);
        return ((Received.Taken) received).intake();
    }

    /** The one call, taken, as it is kept. */
    Fields kept(Door door, String body) {
        Intake intake = intake(door, body);
        assertThat(intake.refused()).isEmpty();
        assertThat(intake.taken()).hasSize(1);
        return fields(intake.taken().getFirst().json());
    }

    static Fields fields(byte[] json) {
        JsonReader.Result result = new JsonReader().read(json, 0, json.length);
        assertThat(result).isInstanceOf(JsonReader.Read.class);
        return ((JsonReader.Read) result).body();
    }
}
