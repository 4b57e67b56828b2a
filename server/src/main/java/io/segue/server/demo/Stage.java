package io.segue.server.demo;

import io.segue.server.Server;
import io.segue.server.client.EventSender;
import io.segue.server.client.RemoteDefinitions;
import io.segue.server.client.SegueClient;
import io.segue.server.ingest.Door;
import io.segue.server.ingest.Overload;
import io.segue.server.io.Failure;
import io.segue.server.registry.DefinitionText;
import io.segue.server.transfer.Courier;
import io.segue.server.transfer.Pause;
import java.util.List;
import java.util.Optional;

/** A running server of the demo, reached as anybody reaches it. */
final class Stage implements AutoCloseable {
    private static final String HISTORY = "/v1/" + Door.HISTORY.path();
    private static final String HISTORY_END = HISTORY + "/end";
    private static final String LIVE = "/v1/" + Door.BATCH.path();

    private final Server server;
    private final Keys keys;
    private final EventSender sender;

    Stage(Server server) throws Failure {
        this.server = server;
        this.keys = Keys.of(server.access());
        this.sender = EventSender.of(server.uri().toString(), keys.writeKey());
    }

    Server server() {
        return server;
    }

    /** Makes the shop's segments the ones that hold; how many there are. */
    int applySegments() throws Failure {
        List<DefinitionText> segments = DemoSegments.read();
        try (SegueClient client = SegueClient.of(server.uri().toString(), Optional.of(keys.token()))) {
            var definitions = new RemoteDefinitions(client);
            RemoteDefinitions.RemotePlan plan = definitions.plan(segments);
            if (!plan.identical()) {
                definitions.apply(segments, "the segments of the demo", plan.version());
            }
        }
        return segments.size();
    }

    /** Returns when the past is in and all that follows from it. */
    void load(Past past) throws Failure, InterruptedException {
        past.send(courier(HISTORY));
        courier(HISTORY_END).deliver(new byte[0]);
        try {
            server.pipeline().settle();
            server.pipeline().tick();
        } catch (Overload e) {
            throw new Failure(Failure.Kind.OUTPUT, "cannot finish the past: " + e.getMessage());
        }
    }

    Courier live() {
        return courier(LIVE);
    }

    private Courier courier(String path) {
        return new Courier(body -> sender.send(path, body), Pause.REAL);
    }

    Tour tour() {
        return new Tour(
                server.pipeline().directory(), server.pipeline().catalog().programs());
    }

    Suggestions suggestions() {
        return new Suggestions(server.uri(), keys.token(), keys.writeKey());
    }

    @Override
    public void close() {
        sender.close();
    }
}
