package io.segue.server.http;

import io.segue.core.event.Event;
import io.segue.server.Scripts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries for Node, as the registry has them, against a running server. */
class NodeSdksTest {
    private final TrackingServer server = TrackingServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment-node.mjs", "rudderstack-node.mjs"})
    void six_calls_arrive(String script) throws IOException, InterruptedException {
        Scripts.run(script, server.uri().toString(), TrackingServer.KEY);
        List<Event> unused = SixCalls.assertArrived(server, 6);
    }
}
