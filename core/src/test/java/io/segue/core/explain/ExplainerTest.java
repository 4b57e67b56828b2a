package io.segue.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.segue.core.catalog.Catalog;
import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.event.IsoTime;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private final List<Event> events = new ArrayList<>();

    @Test
    void a_count_tells_what_counted_what_is_missing_and_when_it_ends() {
        did("2026-03-01T10:00:00Z", "Product Viewed");
        did("2026-03-01T10:05:00Z", "Product Viewed");
        Explanation two = explain("did 'Product Viewed' 3+ times in the last 1 hour", "2026-03-01T10:10:00Z");
        assertThat(two.holds()).isFalse();
        assertThat(two.detail()).isEqualTo("2 counted, at least 3 asked for: 1 missing");
        assertThat(two.distance()).isEqualTo(1);
        assertThat(two.events()).extracting(Explanation.Evidence::messageId).containsExactly("m-0", "m-1");
        assertThat(two.changesAt()).isNull();

        did("2026-03-01T10:10:00Z", "Product Viewed");
        Explanation three = explain("did 'Product Viewed' 3+ times in the last 1 hour", "2026-03-01T10:10:00Z");
        assertThat(three.holds()).isTrue();
        assertThat(three.since()).isEqualTo(instant("2026-03-01T10:10:00Z"));
        assertThat(three.changesAt()).isEqualTo(instant("2026-03-01T11:00:00Z"));
    }

    @Test
    void a_sequence_shows_how_far_it_has_got_and_when_patience_ends() {
        did("2026-03-01T10:00:00Z", "Product Added");
        Explanation waiting =
                explain("did 'Product Added' then not 'Order Completed' within 48 hours", "2026-03-02T10:00:00Z");
        assertThat(waiting.holds()).isFalse();
        assertThat(waiting.changesAt()).isEqualTo(instant("2026-03-03T10:00:00Z"));
        assertThat(waiting.parts()).hasSize(1);
        assertThat(waiting.parts().getFirst().rule()).isEqualTo("step 1: 'Product Added'");
        assertThat(waiting.parts().getFirst().holds()).isTrue();
        assertThat(waiting.detail()).isEqualTo("nothing came that must not come");
    }

    @Test
    void each_part_of_a_combination_is_explained_by_itself() {
        did("2026-03-01T10:00:00Z", "Product Viewed");
        did("2026-03-01T10:01:00Z", "Order Completed");
        Explanation both = explain(
                "did 'Product Viewed' and (did not 'Order Completed' or did 'Email Opened')", "2026-03-02T00:00:00Z");
        assertThat(both.holds()).isFalse();
        assertThat(both.parts()).extracting(Explanation::holds).containsExactly(true, false);
        assertThat(both.parts().get(1).parts()).extracting(Explanation::holds).containsExactly(false, false);
        assertThat(both.parts().get(1).parts().getFirst().detail()).isEqualTo("1 counted, none allowed");
    }

    @Test
    void a_measure_tells_its_value_and_the_way_to_the_threshold() {
        event("2026-03-01T10:00:00Z", "Order Completed", Fields.of("total", new Value.Num(80)));
        event("2026-03-02T10:00:00Z", "Order Completed", Fields.of("total", new Value.Num(95)));
        Explanation average =
                explain("average total of 'Order Completed' in the last 3 months > 100", "2026-03-02T10:00:00Z");
        assertThat(average.holds()).isFalse();
        assertThat(average.detail()).isEqualTo("is 87.5, 12.5 from the threshold");
        assertThat(average.distance()).isEqualTo(12.5);
        assertThat(average.eventsInAll()).isEqualTo(2);
        assertThat(explain("distinct total of 'Order Completed' >= 2", "2026-03-02T10:00:00Z")
                        .detail())
                .isEqualTo("is 2: 80, 95");
        assertThat(explain("last total of 'Order Completed' = 95", "2026-03-02T10:00:00Z")
                        .detail())
                .isEqualTo("is 95");
        assertThat(explain("time since last 'Order Completed' > 2 days", "2026-03-03T10:00:00Z")
                        .detail())
                .isEqualTo("1 day ago");
        assertThat(explain("trait plan = 'pro'", "2026-03-03T10:00:00Z").detail())
                .isEqualTo("unknown");
    }

    @Test
    void what_happens_after_the_instant_does_not_count() {
        did("2026-03-05T10:00:00Z", "Order Completed");
        did("2026-03-01T10:00:00Z", "Product Viewed");
        assertThat(explain("did 'Order Completed'", "2026-03-02T00:00:00Z").holds())
                .isFalse();
    }

    @Test
    void many_events_are_counted_and_the_latest_shown() {
        for (int minute = 10; minute < 60; minute++) {
            did("2026-03-01T10:" + minute + ":00Z", "Product Viewed");
        }
        Explanation many = explain("did 'Product Viewed' 3+ times", "2026-03-01T11:00:00Z");
        assertThat(many.eventsInAll()).isEqualTo(50);
        assertThat(many.events()).hasSize(Explainer.EVENTS_SHOWN_MAX);
        assertThat(many.events().getLast().messageId()).isEqualTo("m-49");
    }

    @Test
    void a_segment_that_is_not_there_cannot_be_explained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explainer.explain(Catalog.EMPTY, "nobody", List.of(), 0))
                .withMessageContaining("nobody");
    }

    private Explanation explain(String rule, String at) {
        Catalog catalog = switch (Catalog.compile(List.of(SegmentDefinition.of("s", rule)))) {
            case Catalog.Compiled compiled -> compiled.catalog();
            case Catalog.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
        return Explainer.explain(catalog, "s", events, instant(at));
    }

    private void did(String time, String name) {
        event(time, name, Fields.EMPTY);
    }

    private void event(String time, String name, Fields properties) {
        events.add(new Event(
                "m-" + events.size(),
                instant(time),
                new Identifiers("u", null, null),
                name,
                properties,
                Fields.EMPTY,
                Fields.EMPTY));
    }

    private static long instant(String text) {
        return IsoTime.parse(text).orElseThrow();
    }
}
