package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
    private final EnvelopeReader reader = new EnvelopeReader();

    private EnvelopeReader.Result read(byte[] bytes) {
        return reader.read(bytes, bytes.length, 10);
    }

    private EnvelopeReader.Envelope envelope(String json) {
        EnvelopeReader.Result result = read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(EnvelopeReader.Envelope.class);
        return (EnvelopeReader.Envelope) result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\ufeff"})
    void each_call_is_found_with_its_place(String before) {
        String json =
                before + "{ \"a\":1,\n\"batch\" : [ {\"ä\":\"ü\"} ,\n{ } , 12.5 ,\"é\\\"\",[{}] ], \"b\" : {\"c\":2}}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        EnvelopeReader.Envelope envelope = envelope(json);
        assertThat(envelope.items())
                .extracting(it -> new String(bytes, it.offset(), it.length(), StandardCharsets.UTF_8))
                .containsExactly("{\"ä\":\"ü\"}", "{ }", "12.5", "\"é\\\"\"", "[{}]");
        assertThat(envelope.fields())
                .isEqualTo(Fields.of("a", new Value.Num(1), "b", new Value.Struct(Fields.of("c", new Value.Num(2)))));
    }

    @Test
    void reading_ends_after_one_call_too_many() {
        assertThat(envelope("{\"batch\":[" + "{},".repeat(5_000) + "what comes is not read")
                        .items())
                .hasSize(11);
    }

    @Test
    void the_first_batch_counts() {
        assertThat(envelope("{\"batch\":[{}],\"batch\":[{},{}]}").items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void other_encodings_are_refused(String charset) {
        assertThat(read("{\"batch\":[]}".getBytes(Charset.forName(charset))))
                .isInstanceOfSatisfying(
                        EnvelopeReader.Bad.class,
                        it -> assertThat(it.rejection().reason()).contains("UTF-8"));
    }

    @Test
    void no_bytes_whatsoever_do_harm() {
        byte[] good = "{\"batch\":[{\"a\":[1,2.5e3,\"x\",null]},{\"b\":{\"c\":true}}],\"context\":{\"d\":\"é\"}}"
                .getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(reader.read(bytes, random.nextInt(bytes.length + 1), 10))
                    .as("seed " + seed)
                    .isNotNull();
        }
        assertThat(envelope("{\"batch\":[{}]}").items())
                .isEqualTo(List.of(new EnvelopeReader.Item(10, 2, Fields.EMPTY, null)));
    }
}
