package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import io.segue.server.Scripts;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The library for browsers in a real one, on a page of another origin than the server. */
class BrowserSdkTest {
    private final TrackingServer server = TrackingServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void calls_batches_and_beacons_of_a_page_arrive() throws IOException, InterruptedException {
        Scripts.run("segment-browser.mjs", server.uri().toString(), TrackingServer.KEY, Scripts.chromium());
        List<Event> events = SixCalls.assertArrived(server, 10);

        assertThat(events).allSatisfy(event -> {
            assertThat(event.context().get("ip")).isEqualTo(new Value.Text("127.0.0.1"));
            assertThat(text(event, "userAgent")).contains("HeadlessChrome");
            assertThat(event.context().get("bot")).isEqualTo(new Value.Bool(true));
        });
        Event page = SixCalls.one(events, it -> Objects.equals(it.name(), "Page Viewed"));
        assertThat(page.who().anonymousId()).isNotNull();
        assertThat(text(page, "page", "path")).isEqualTo("/");
        assertThat(text(page, "campaign", "source")).isEqualTo("mail");
        assertThat(events)
                .filteredOn(it -> Objects.equals(it.name(), "Batched"))
                .hasSize(3);
        assertThat(SixCalls.one(events, it -> Objects.equals(it.name(), "Page Left"))
                        .who()
                        .anonymousId())
                .isEqualTo("visitor-2");
    }

    private static String text(Event event, String... path) {
        return Path.of(path).read(event.context()) instanceof Value.Text text ? text.text() : "";
    }
}
