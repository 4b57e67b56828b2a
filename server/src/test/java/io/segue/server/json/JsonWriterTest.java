package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private final JsonWriter json = new JsonWriter();

    private String taken() {
        return new String(json.take(), StandardCharsets.UTF_8);
    }

    @Test
    void objects_and_arrays_stand_inside_objects() {
        json.object().object("address").add("city", "Graz").end();
        json.array("lines").object().add("quantity", 2).end().object().end().endArray();
        json.add("known", true).end();
        assertThat(taken())
                .isEqualTo("{\"address\":{\"city\":\"Graz\"},\"lines\":[{\"quantity\":2},{}],\"known\":true}");
    }

    @Test
    void amounts_keep_their_digits() {
        json.object().add("price", BigDecimal.valueOf(2990, 2)).end();
        assertThat(taken()).isEqualTo("{\"price\":29.90}");
    }

    @Test
    void texts_are_escaped() {
        json.object().add("quote", "\"é\"\n").end();
        assertThat(taken()).isEqualTo("{\"quote\":\"\\\"é\\\"\\n\"}");
    }

    @Test
    void one_writer_writes_object_after_object() {
        json.object().add("number", 1).end();
        assertThat(taken()).isEqualTo("{\"number\":1}");
        json.object().add("number", 2).end();
        assertThat(taken()).isEqualTo("{\"number\":2}");
    }
}
