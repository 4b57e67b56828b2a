package io.segue.server.ingest;

import static io.segue.server.ingest.Requests.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.event.EventParser;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReceptionTest {
    private final Requests requests = new Requests();

    private static Value text(String text) {
        return new Value.Text(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFY", "TRACK", "PAGE", "SCREEN", "GROUP", "ALIAS"})
    void a_single_calls_type_is_its_addresss_whatever_it_says(Door door) {
        Fields kept = requests.kept(
                door,
                "{\"type\":\"nonsense\",\"userId\":\"ada\",\"event\":\"X\",\"groupId\":\"g\",\"previousId\":\"p\"}");
        assertThat(kept.get("type")).isEqualTo(text(door.path()));
    }

    @Test
    void a_kept_call_reads_as_exactly_its_event() {
        Intake intake = requests.intake(Door.BATCH, """
                {"context":{"locale":"de"},"sentAt":"2026-03-01T11:59:00Z","batch":[
                 {"type":"track","userId":12,"event":"Ürsprung 😀","properties":{"price":1e3,"tags":["a",null,{"b":1.5}]}},
                 {"type":"page","anonymousId":"a","name":"Home","timestamp":"2026-03-01T11:00:00+01:00"},
                 {"type":"identify","userId":"ada","traits":{"age":37,"vip":true,"plan":null}},
                 {"type":"group","userId":"ada","groupId":"g","traits":{"size":9007199254740993}},
                 {"type":"alias","userId":"ada","previousId":"a"}]}
                """);
        assertThat(intake.taken())
                .hasSize(5)
                .allSatisfy(call ->
                        assertThat(EventParser.parse(fields(call.json()), "")).isEqualTo(call.event()));
    }

    @Test
    void a_name_that_no_text_can_have_is_kept_as_it_can_be_read_again() {
        byte[] body = "{\"userId\":\"ada\",\"event\":\"X\",\"properties\":{\"****\":1,\"a\":\"\\ud83d\"}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '*' ? (byte) (body[i - 1] == '"' ? 0xf7 : 0xbf) : body[i];
        }
        TakenCall call = requests.intake(Door.TRACK, body).taken().getFirst();
        assertThat(EventParser.parse(fields(call.json()), "")).isEqualTo(call.event());
        assertThat(call.event().properties().get("\ufffd\ufffd")).isEqualTo(new Value.Num(1));
    }

    @Test
    void what_stands_around_a_batch_counts_wherever_it_stands() {
        Intake intake = requests.intake(Door.IMPORT, """
                {"batch":[{"type":"track","userId":"ada","event":"X","timestamp":"2026-03-01T10:00:00Z",
                           "context":{"locale":"fr","page":null}}],
                 "writeKey":"the-key","sentAt":"2026-03-01T10:00:05Z","context":{"locale":"de","page":{"url":"u"}}}
                """);
        Event event = intake.taken().getFirst().event();
        assertThat(event.time()).isEqualTo(Requests.NOON - 5_000);
        assertThat(event.context().get("locale")).isEqualTo(text("fr"));
        assertThat(event.context().get("page")).isEqualTo(new Value.Struct(Fields.of("url", text("u"))));
    }

    @Test
    void unknown_fields_are_kept_and_the_write_key_is_not() {
        Fields kept = requests.withKeys()
                .kept(
                        Door.TRACK,
                        "{\"writeKey\":\"the-key\",\"userId\":\"ada\",\"event\":\"X\",\"integrations\":{\"All\":true},"
                                + "\"_metadata\":{\"n\":[1,2]},\"version\":\"2\"}");
        assertThat(kept.get("writeKey")).isEqualTo(Value.ABSENT);
        assertThat(kept.get("version")).isEqualTo(text("2"));
        assertThat(kept.get("integrations")).isEqualTo(new Value.Struct(Fields.of("All", new Value.Bool(true))));
        assertThat(kept.get("_metadata")).isInstanceOf(Value.Struct.class);
    }

    @Test
    void a_user_id_of_null_is_none() {
        Intake intake = requests.intake(Door.TRACK, "{\"userId\":null,\"anonymousId\":\"a\",\"event\":\"X\"}");
        assertThat(intake.taken().getFirst().event().who().userId()).isNull();
    }

    @Test
    void calls_without_a_message_id_get_one_each_the_same_for_the_same_dice() {
        String body =
                "{\"batch\":[" + "{\"type\":\"track\",\"userId\":\"a\",\"event\":\"X\",\"messageId\":\"\"},".repeat(2)
                        + "{\"type\":\"track\",\"userId\":\"a\",\"event\":\"X\"}]}";
        var ids = requests.intake(Door.BATCH, body).taken().stream()
                .map(call -> call.event().messageId())
                .toList();
        assertThat(ids)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
        assertThat(new Requests()
                        .intake(Door.BATCH, body).taken().stream()
                                .map(call -> call.event().messageId()))
                .isEqualTo(ids);
    }

    @Test
    void an_invalid_call_of_a_batch_is_refused_alone_and_kept_completed() {
        Intake intake = requests.intake(Door.BATCH, """
                {"context":{"locale":"de"},"batch":[
                 {"type":"track","userId":"ada","event":"X"},
                 {"type":"track","userId":"ada"},
                 {"type":"track","event":"X"},
                 {"type":"nonsense","userId":"ada"},
                 {"type":"track","userId":true,"event":"X"},
                 {"type":"track","userId":"ada","event":"X","timestamp":"yesterday"},
                 {"type":"track","userId":"ada","event":"X","originalTimestamp":7},
                 {"type":"track","userId":"ada","event":"X","context":"here"},
                 {"type":"track","userId":"ada","event":"X"}]}
                """);
        assertThat(intake.taken()).hasSize(2);
        assertThat(intake.refused())
                .extracting(call -> call.why().code())
                .containsExactly(
                        "no-event",
                        "no-identifier",
                        "unknown-type",
                        "bad-identifier",
                        "impossible-time",
                        "impossible-time",
                        "bad-field");
        assertThat(intake.refused().get(5).why().reason()).contains("originalTimestamp");
        Fields mendable = fields(intake.refused().getFirst().raw());
        assertThat(mendable.get("timestamp")).isEqualTo(text("2026-03-01T12:00:00.000Z"));
        assertThat(mendable.get("context")).isEqualTo(new Value.Struct(Fields.of("locale", text("de"))));
    }

    @Test
    void json_that_is_no_call_spoils_itself_only_and_is_kept_as_it_came() {
        Intake intake = requests.intake(
                Door.BATCH,
                "{\"batch\":[ 7 ,\"text\", [1,[2]],null, {\"a\":1e999} ,{\"a\":" + "[".repeat(70) + "]".repeat(70)
                        + "},{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"X\"}]}");
        assertThat(intake.taken()).hasSize(1);
        assertThat(intake.refused())
                .extracting(call -> new String(call.raw(), StandardCharsets.UTF_8))
                .startsWith("7", "\"text\"", "[1,[2]]", "null", "{\"a\":1e999}");
        assertThat(intake.refused()).allMatch(call -> call.why().code().equals("bad-json"));
    }

    @Test
    void a_call_of_a_batch_that_is_too_large_is_refused_alone_and_cut() {
        String large = "{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"" + "x".repeat(33_000) + "\"}";
        Intake intake = requests.intake(
                Door.BATCH, "{\"batch\":[" + large + ",{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"X\"}]}");
        assertThat(intake.taken()).hasSize(1);
        RefusedCall refused = intake.refused().getFirst();
        assertThat(refused.why().code()).isEqualTo("too-large");
        assertThat(refused.why().reason()).contains("EVENT_BYTES_MAX");
        assertThat(refused.raw()).hasSize(Limits.EVENT_BYTES_MAX);
    }

    @Test
    void a_batch_may_have_so_many_calls_and_no_more() {
        assertThat(requests.intake(Door.BATCH, calls(2_500)).taken()).hasSize(2_500);
        assertThat(requests.send(Door.BATCH, calls(2_501)))
                .isInstanceOfSatisfying(
                        Received.Unusable.class,
                        it -> assertThat(it.why().reason()).contains("BATCH_EVENTS_MAX"));
    }

    private static String calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> "{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"X\",\"properties\":{\"i\":" + i + "}}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"batch":[{"type":               | at column
                    {"batch":[~~{"a":1,}]}       | at line 3, column
                    {"calls":[]}                     | under "batch"
                    {"batch":{}}                     | under "batch"
                    []                               | start array
                    {"batch":[]} x                   | Unrecognized token
                    """)
    void a_body_that_is_no_batch_is_unusable_and_its_place_is_told(String body, String reason) {
        assertThat(requests.send(Door.BATCH, body.replace('~', '\n')))
                .isInstanceOfSatisfying(
                        Received.Unusable.class,
                        it -> assertThat(it.why().reason()).contains(reason));
    }

    @Test
    void the_key_is_looked_for_in_the_headers_then_in_the_body() {
        String call = "{\"userId\":\"ada\",\"event\":\"X\",\"writeKey\":\"%s\"}";
        assertThat(requests.withKeys("other", "the-key")
                        .intake(Door.TRACK, call.formatted("another"))
                        .source())
                .isEqualTo("shop");
        assertThat(requests.withKeys("other")
                        .intake(Door.TRACK, call.formatted("the-key"))
                        .source())
                .isEqualTo("shop");
        assertThat(requests.withKeys().send(Door.TRACK, call.formatted("another")))
                .isInstanceOfSatisfying(
                        Received.Unknown.class,
                        it -> assertThat(it.why().reason()).contains("but got another"));
        assertThat(requests.withKeys().send(Door.BATCH, "{\"batch\":[]}"))
                .isInstanceOfSatisfying(
                        Received.Unknown.class,
                        it -> assertThat(it.why().reason()).contains("but got none"));
    }

    @Test
    void only_one_door_is_for_history() {
        assertThat(requests.intake(Door.HISTORY, "{\"batch\":[]}").history()).isTrue();
        assertThat(requests.intake(Door.IMPORT, "{\"batch\":[]}").history()).isFalse();
        assertThat(requests.intake(Door.BATCH, "{\"batch\":[]}").history()).isFalse();
    }
}
