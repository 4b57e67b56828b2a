package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.value.Fields;
import io.segue.core.value.Path;
import io.segue.core.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The calls that each library sends in the tests, and how they have to arrive. */
final class SixCalls {
    private SixCalls() {}

    /** Waits for them, and looks at each. */
    static List<Event> assertArrived(TrackingServer server, int count) throws InterruptedException {
        List<Event> events = server.collected().await(it -> it.size() >= count);
        assertThat(server.collected().refused()).isEmpty();
        assertThat(events).hasSize(count).extracting(Event::messageId).doesNotHaveDuplicates();

        Event identify = one(events, it -> it.name() == null && has(it.traits(), "plan", new Value.Text("gold")));
        assertThat(identify.who().userId()).isEqualTo("user-1");
        assertThat(identify.traits().get("age")).isEqualTo(new Value.Num(37));

        Event track = one(events, it -> Objects.equals(it.name(), "Order Completed"));
        assertThat(track.who().userId()).isEqualTo("user-1");
        assertThat(track.properties().get("total")).isEqualTo(new Value.Num(99.5));
        assertThat(track.properties().get("currency")).isEqualTo(new Value.Text("EUR"));

        Event page = one(events, it -> Objects.equals(it.name(), "Page Viewed"));
        assertThat(page.properties().get("name")).isEqualTo(new Value.Text("Home"));
        assertThat(page.properties().get("category")).isEqualTo(new Value.Text("Shop"));

        Event screen = one(events, it -> Objects.equals(it.name(), "Screen Viewed"));
        assertThat(screen.properties().get("name")).isEqualTo(new Value.Text("Cart"));

        Event group = one(events, it -> !(it.traits().get("group") instanceof Value.Absent));
        assertThat(Path.of("group", "id").read(group.traits())).isEqualTo(new Value.Text("acme"));
        assertThat(Path.of("group", "size").read(group.traits())).isEqualTo(new Value.Num(5));

        Event alias = one(events, it -> it.who().previousId() != null);
        assertThat(alias.who().previousId()).isEqualTo("visitor-1");
        assertThat(alias.who().userId()).isEqualTo("user-1");
        return events;
    }

    static Event one(List<Event> events, Predicate<Event> which) {
        List<Event> found = events.stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static boolean has(Fields fields, String name, Value value) {
        return fields.get(name).equals(value);
    }
}
