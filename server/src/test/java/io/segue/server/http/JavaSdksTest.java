package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.ScreenMessage;
import com.segment.analytics.messages.TrackMessage;
import io.segue.core.event.Event;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The libraries for Java, as their makers publish them, against a running server. */
class JavaSdksTest {
    private static final String USER = "user-1";
    private static final Map<String, Object> ORDER = Map.of("total", 99.5, "currency", "EUR");

    private final TrackingServer server = TrackingServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void segments() throws InterruptedException {
        Analytics analytics = Analytics.builder(TrackingServer.KEY)
                .endpoint(server.uri().toString())
                .build();
        analytics.enqueue(IdentifyMessage.builder().userId(USER).traits(Map.of("plan", "gold", "age", 37)));
        analytics.enqueue(TrackMessage.builder("Order Completed").userId(USER).properties(ORDER));
        analytics.enqueue(PageMessage.builder("Home").category("Shop").userId(USER));
        analytics.enqueue(ScreenMessage.builder("Cart").userId(USER));
        analytics.enqueue(GroupMessage.builder("acme").userId(USER).traits(Map.of("size", 5)));
        analytics.enqueue(AliasMessage.builder("visitor-1").userId(USER));
        analytics.flush();
        List<Event> events = SixCalls.assertArrived(server, 6);
        analytics.shutdown();
        assertThat(events).allSatisfy(event -> {
            assertThat(Path.of("library", "name").read(event.context())).isEqualTo(new Value.Text("analytics-java"));
            assertThat(event.context().get("ip")).isEqualTo(Value.ABSENT);
        });
        assertThat(server.collected().intakes()).noneMatch(it -> it.history());
    }

    @Test
    void rudderstacks() throws InterruptedException {
        RudderAnalytics analytics = RudderAnalytics.builder(TrackingServer.KEY)
                .setDataPlaneUrl(server.uri().toString())
                .setGZIP(true)
                .build();
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.IdentifyMessage.builder()
                .userId(USER)
                .traits(Map.of("plan", "gold", "age", 37)));
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("Order Completed")
                .userId(USER)
                .properties(ORDER)
                .timestamp(Date.from(Instant.ofEpochMilli(1_700_000_000_000L))));
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.PageMessage.builder("Home")
                .userId(USER)
                .properties(Map.of("category", "Shop")));
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.ScreenMessage.builder("Cart")
                .userId(USER));
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.GroupMessage.builder("acme")
                .userId(USER)
                .traits(Map.of("size", 5)));
        analytics.enqueue(com.rudderstack.sdk.java.analytics.messages.AliasMessage.builder("visitor-1")
                .userId(USER));
        analytics.flush();
        List<Event> events = SixCalls.assertArrived(server, 6);
        analytics.shutdown();
        long backdated =
                SixCalls.one(events, it -> "Order Completed".equals(it.name())).time();
        assertThat(backdated).isBetween(1_699_999_990_000L, 1_700_000_010_000L);
    }
}
