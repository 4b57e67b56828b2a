package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private final JsonReader reader = new JsonReader();

    private JsonReader.Result read(byte[] bytes) {
        return reader.read(bytes, 0, bytes.length);
    }

    private JsonReader.Result read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private String reason(JsonReader.Result result) {
        assertThat(result).isInstanceOf(JsonReader.Bad.class);
        var rejection = ((JsonReader.Bad) result).rejection();
        assertThat(rejection.code()).isEqualTo("bad-json");
        return rejection.reason();
    }

    @Test
    void every_kind_of_value_is_read() {
        assertThat(read("""
                        {"text":"ü\\u00e9\\n","number":-1.5e2,"large":9007199254740993,"yes":true,"no":false,
                         "none":null,"list":[1,"a",[]],"inner":{"a":{"b":1}}}"""))
                .isEqualTo(new JsonReader.Read(Fields.of(
                        "text", new Value.Text("üé\n"),
                        "number", new Value.Num(-150),
                        "large", new Value.Num(9007199254740992.0),
                        "yes", new Value.Bool(true),
                        "no", new Value.Bool(false),
                        "none", Value.ABSENT,
                        "list",
                                new Value.Items(
                                        List.of(new Value.Num(1), new Value.Text("a"), new Value.Items(List.of()))),
                        "inner",
                                new Value.Struct(Fields.of("a", new Value.Struct(Fields.of("b", new Value.Num(1))))))));
    }

    @Test
    void texts_that_repeat_are_one_object_and_similar_ones_are_not_mixed_up() {
        for (int i = 0; i < 20_000; i++) {
            String text = "t" + i % 9_000;
            assertThat(read("{\"a\":\"" + text + "\"}"))
                    .isEqualTo(new JsonReader.Read(Fields.of("a", new Value.Text(text))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1                  | Unexpected end-of-input: expected close marker for Object
                    {"a":1}}                | Unexpected close marker '}': no open Object to close
                    {"a":1} {}              | expected nothing after the object, but got start object
                    {"a":tru}               | Unrecognized token 'tru'
                    [1]                     | expected a JSON object, such as {"type":"track"}, but got start array
                    "track"                 | expected a JSON object, such as {"type":"track"}, but got value string
                    {"a":1e999}             | number beyond the range of a double
                    {"a":NaN}               | Non-standard token 'NaN'
                    {"a":01}                | Invalid numeric value: Leading zeroes not allowed
                    {'a':1}                 | Unexpected character (''' (code 39))
                    """)
    void what_is_no_json_object_is_rejected_with_a_reason(String json, String reason) {
        assertThat(reason(read(json))).startsWith(reason);
    }

    @Test
    void the_reason_names_the_column() {
        assertThat(reason(read("{\"a\":1,}"))).endsWith("at column 8");
    }

    @Test
    void bytes_that_are_no_utf_8_are_rejected() {
        assertThat(reason(read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})))
                .contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000})
    void objects_that_are_too_deep_are_rejected_and_the_next_is_read(int depth) {
        assertThat(reason(read("{\"a\":".repeat(depth) + "1" + "}".repeat(depth))))
                .contains("nesting depth");
        assertThat(read("{\"b\":2}")).isEqualTo(new JsonReader.Read(Fields.of("b", new Value.Num(2))));
    }

    @Test
    void an_object_that_breaks_off_leaves_nothing_behind_for_the_next() {
        reason(read("{\"a\":{\"x\":1,\"y\":"));
        assertThat(read("{\"b\":{}}")).isEqualTo(new JsonReader.Read(Fields.of("b", new Value.Struct(Fields.EMPTY))));
    }

    @Test
    void the_first_of_two_equal_names_wins() {
        assertThat(((JsonReader.Read) read("{\"a\":1,\"a\":2}")).body().get("a"))
                .isEqualTo(new Value.Num(1));
    }
}
