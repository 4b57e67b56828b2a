package io.segue.server.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.core.value.Value;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class LiveTest {
    private static final ShopOptions OPTIONS = Told.shop(1, 200);
    private static final long FROM = OPTIONS.to() + 20_000;
    private static final long MINUTES = 60_000;

    /** All that arrives in the first minutes. */
    private static List<Arrival> minutes(Iterator<Arrival> live, long minutes) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Arrival it = live.next(); it.at() < FROM + minutes * MINUTES; it = live.next()) {
            arrivals.add(it);
        }
        return arrivals;
    }

    private static Shop shopWithPast() {
        var shop = new Shop(OPTIONS);
        shop.history().forEachRemaining(it -> {});
        return shop;
    }

    private static String text(Arrival call, String name) {
        var read = (JsonReader.Read) new JsonReader().read(call.json(), 0, call.json().length);
        return read.body().get(name) instanceof Value.Text text ? text.text() : "";
    }

    @Test
    void traffic_has_the_pace_that_was_asked_for() {
        for (double pace : new double[] {2, 20, 200}) {
            List<Arrival> calls = minutes(shopWithPast().live(FROM, pace, Narrator.SILENT), 20);
            assertThat(calls.size() / 1200.0).isCloseTo(pace, within(pace * 0.2));
            assertThat(calls).extracting(Arrival::at).isSorted();
        }
    }

    @Test
    void equal_starts_make_equal_traffic_and_later_ones_use_no_message_id_again() {
        List<Arrival> one = minutes(shopWithPast().live(FROM, 20, Narrator.SILENT), 5);
        List<Arrival> same = minutes(shopWithPast().live(FROM, 20, Narrator.SILENT), 5);
        List<Arrival> other = minutes(shopWithPast().live(FROM + 1, 20, Narrator.SILENT), 5);
        assertThat(texts(same).equals(texts(one))).isTrue();
        assertThat(messageIds(one)).hasSizeGreaterThan(3_000).doesNotContainAnyElementsOf(messageIds(other));
    }

    private static List<String> texts(List<Arrival> calls) {
        return calls.stream()
                .map(it -> it.at() + " " + new String(it.json(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Of the calls that are not of the past. */
    private static Set<String> messageIds(List<Arrival> calls) {
        return calls.stream()
                .filter(it -> !text(it, "sentAt").isEmpty())
                .map(it -> text(it, "messageId"))
                .collect(Collectors.toSet());
    }

    @Test
    void what_was_underway_when_the_past_ended_arrives_first() {
        var shop = new Shop(OPTIONS);
        var past = new Told(OPTIONS, shop.history());
        List<Arrival> live = minutes(shop.live(FROM, 0.01, Narrator.SILENT), 6 * 60);
        assertThat(past.calls).isNotEmpty();
        assertThat(live)
                .filteredOn(it -> text(it, "timestamp").compareTo("2026-04-01") < 0)
                .isNotEmpty();
    }

    @Test
    void calls_say_when_they_were_sent() {
        assertThat(minutes(shopWithPast().live(FROM, 50, Narrator.SILENT), 5))
                .filteredOn(it -> text(it, "timestamp").compareTo("2026-04-01T00:00:20") >= 0)
                .hasSizeGreaterThan(5_000)
                .allMatch(it -> text(it, "sentAt").compareTo(text(it, "timestamp")) > 0);
    }

    @Test
    void every_story_comes_to_its_end() throws Failure {
        var shop = new Shop(OPTIONS);
        List<Arrival> all = new ArrayList<>();
        shop.history().forEachRemaining(all::add);
        Map<String, Story> told = new LinkedHashMap<>();
        all.addAll(minutes(shop.live(FROM, 5, (at, story, who) -> told.putIfAbsent(who, story)), 4));
        assertThat(told.values()).containsAll(EnumSet.allOf(Story.class));
        var soon = new Memberships(all.iterator(), FROM + 4 * MINUTES);
        var later = new Memberships(all.iterator(), FROM + 16 * MINUTES);
        var softly = new SoftAssertions();
        told.entrySet().stream().limit(Story.values().length).forEach(it -> {
            String who = it.getKey();
            Story story = it.getValue();
            boolean soonIn = soon.now(who).contains(story.segment());
            boolean laterIn = later.now(who).contains(story.segment());
            softly.assertThat(List.of(soonIn, laterIn)).as(story + " of " + who).isEqualTo(expected(story));
            softly.assertThat(later.ever(who)).as(story + " of " + who).contains(story.segment());
        });
        softly.assertAll();
    }

    /** Whether somebody is in the story's segment after four minutes, and after sixteen. */
    private static List<Boolean> expected(Story story) {
        return switch (story) {
            case BROWSER -> List.of(true, false);
            case STUCK -> List.of(false, true);
            case WIN_BACK -> List.of(false, false);
            case SIGN_UP, THIRD_ORDER, TWO_DEVICES, MAIL -> List.of(true, true);
        };
    }

    @Test
    void every_story_names_a_segment_of_the_examples() {
        assertThat(Arrays.stream(Story.values())
                        .map(it -> Memberships.segments().resolve("segments/" + it.segment() + ".yaml")))
                .allSatisfy(it -> assertThat(it).exists());
    }

    @Test
    void a_pace_that_is_none_is_refused() {
        assertThatThrownBy(() -> new Shop(OPTIONS).live(FROM, 0, Narrator.SILENT))
                .hasMessage("expected more than 0 and at most 100000 calls a second, but got 0.0");
    }
}
