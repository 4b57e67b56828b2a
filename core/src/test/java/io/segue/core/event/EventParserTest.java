package io.segue.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {
    private static final String NOON = "2026-03-01T12:00:00.000Z";
    private static final long NOON_MILLIS = Instant.parse(NOON).toEpochMilli();

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value number(double number) {
        return new Value.Num(number);
    }

    private static Value object(Object... namesAndValues) {
        return new Value.Struct(Fields.of(namesAndValues));
    }

    /** A call of Anna's at noon, with the given fields before the usual ones. */
    private static Parsed parse(String type, Object... namesAndValues) {
        return EventParser.parse(
                new Fields.Builder()
                        .addAll(Fields.of(namesAndValues))
                        .add("type", text(type))
                        .add("userId", text("anna"))
                        .add("timestamp", text(NOON))
                        .build(),
                "line-7");
    }

    private static Event event(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Event.class);
        return (Event) parsed;
    }

    private static Rejection rejection(Parsed parsed) {
        assertThat(parsed).isInstanceOf(Rejection.class);
        return (Rejection) parsed;
    }

    @Test
    void a_track_call_is_the_event_it_names() {
        Parsed parsed = parse(
                "track",
                "messageId",
                text("m-1"),
                "event",
                text("Order Completed"),
                "properties",
                object("total", number(60)),
                "context",
                object("ip", text("10.0.0.1")),
                "integrations",
                object("All", new Value.Bool(true)));
        assertThat(parsed)
                .isEqualTo(new Event(
                        "m-1",
                        NOON_MILLIS,
                        new Identifiers("anna", null, null),
                        "Order Completed",
                        Fields.of("total", number(60)),
                        Fields.EMPTY,
                        Fields.of("ip", text("10.0.0.1"))));
    }

    @Test
    void a_call_without_a_message_id_gets_the_fallback() {
        assertThat(event(parse("track", "event", text("X"))).messageId()).isEqualTo("line-7");
        assertThat(event(parse("track", "event", text("X"), "messageId", text("")))
                        .messageId())
                .isEqualTo("line-7");
    }

    @Test
    void a_page_call_is_page_viewed_with_its_name_and_category_as_properties() {
        Event page = event(parse("page", "name", text("Boots"), "category", text("outdoor")));
        assertThat(page.name()).isEqualTo("Page Viewed");
        assertThat(page.properties()).isEqualTo(Fields.of("name", text("Boots"), "category", text("outdoor")));
    }

    @Test
    void a_pages_own_properties_are_not_overwritten() {
        Event page = event(parse("page", "name", text("Boots"), "properties", object("name", text("Wool boots"))));
        assertThat(page.properties().get("name")).isEqualTo(text("Wool boots"));
    }

    @Test
    void a_screen_call_is_screen_viewed() {
        assertThat(event(parse("screen", "name", text("Home"))).name()).isEqualTo("Screen Viewed");
    }

    @Test
    void an_identify_call_carries_traits_and_is_not_an_event() {
        Event identify = event(parse("identify", "traits", object("age", number(31))));
        assertThat(identify.name()).isNull();
        assertThat(identify.traits()).isEqualTo(Fields.of("age", number(31)));
    }

    @Test
    void a_groups_traits_stay_below_group_and_its_id_wins() {
        Event group =
                event(parse("group", "groupId", number(5), "traits", object("name", text("Acme"), "id", text("x"))));
        assertThat(group.traits().size()).isEqualTo(1);
        assertThat(group.traits().get("group")).isInstanceOfSatisfying(Value.Struct.class, acme -> {
            assertThat(acme.fields().get("id")).isEqualTo(text("5"));
            assertThat(acme.fields().get("name")).isEqualTo(text("Acme"));
        });
    }

    @Test
    void an_alias_call_names_the_previous_id_and_only_an_alias_call_does() {
        assertThat(event(parse("alias", "previousId", text("cookie"))).who())
                .isEqualTo(new Identifiers("anna", null, "cookie"));
        assertThat(event(parse("identify", "previousId", text("cookie"))).who().previousId())
                .isNull();
    }

    @Test
    void identifiers_may_be_whole_numbers_and_empty_ones_are_absent() {
        Event event = event(parse("identify", "userId", number(42), "anonymousId", text("")));
        assertThat(event.who()).isEqualTo(new Identifiers("42", null, null));
    }

    @Test
    void a_number_too_large_to_be_exact_is_no_identifier_because_two_people_could_share_it() {
        assertThat(rejection(parse("identify", "userId", number(1e18))).code()).isEqualTo("bad-identifier");
        assertThat(rejection(parse("identify", "userId", number(1.5))).code()).isEqualTo("bad-identifier");
    }

    @Test
    void the_empty_array_that_php_writes_for_an_empty_object_is_one() {
        assertThat(event(parse("track", "event", text("X"), "properties", new Value.Items(List.of())))
                        .properties())
                .isEqualTo(Fields.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"originalTimestamp", "sentAt", "receivedAt"})
    void without_a_timestamp_the_next_best_report_of_the_time_is_taken(String field) {
        Fields body = Fields.of(
                "type", text("identify"), "userId", text("anna"), "receivedAt", text(NOON), field, text(NOON));
        assertThat(event(EventParser.parse(body, "m")).time()).isEqualTo(NOON_MILLIS);
    }

    @Test
    void a_timestamp_that_cannot_be_is_not_replaced_by_another_field() {
        assertThat(rejection(parse("identify", "timestamp", text("soon"), "sentAt", text(NOON))))
                .isEqualTo(
                        new Rejection(
                                "impossible-time",
                                "expected timestamp to be an instant with a zone between 1970 and 9999, such as \"2026-03-01T10:14:07.000Z\", but got 'soon'"));
        assertThat(rejection(parse("identify", "timestamp", number(1_772_360_047_000.0)))
                        .code())
                .isEqualTo("impossible-time");
    }

    @Test
    void a_call_that_is_no_event_is_rejected_with_a_code_and_a_way_out() {
        Fields nobody = Fields.of("type", text("identify"), "timestamp", text(NOON));
        Fields timeless = Fields.of("type", text("identify"), "userId", text("anna"));
        assertThat(rejection(EventParser.parse(Fields.EMPTY, "m")).code()).isEqualTo("no-type");
        assertThat(rejection(EventParser.parse(nobody, "m")).code()).isEqualTo("no-identifier");
        assertThat(rejection(EventParser.parse(timeless, "m")).code()).isEqualTo("missing-time");
        assertThat(rejection(parse("track")).code()).isEqualTo("no-event");
        assertThat(rejection(parse("group")).code()).isEqualTo("no-group");
        assertThat(rejection(parse("alias")).code()).isEqualTo("incomplete-alias");
        assertThat(rejection(parse("identify", "traits", text("age=31"))).code())
                .isEqualTo("bad-field");
        assertThat(rejection(parse("Track", "event", text("X"))))
                .isEqualTo(new Rejection(
                        "unknown-type",
                        "expected type to be track, page, screen, identify, group or alias, but got 'Track'"));
    }
}
