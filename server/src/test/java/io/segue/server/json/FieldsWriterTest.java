package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsWriterTest {
    private final FieldsWriter writer = new FieldsWriter();
    private final JsonReader reader = new JsonReader();

    private String write(Fields fields) {
        return new String(writer.write(fields), StandardCharsets.UTF_8);
    }

    @Test
    void every_kind_of_value_is_written() {
        assertThat(write(Fields.of(
                        "text", new Value.Text("ü\"\\\n😀"),
                        "whole", new Value.Num(-150),
                        "large", new Value.Num(1e300),
                        "part", new Value.Num(0.1),
                        "yes", new Value.Bool(true),
                        "none", Value.ABSENT,
                        "list", new Value.Items(List.of(new Value.Num(1), new Value.Items(List.of()))),
                        "inner", new Value.Struct(Fields.EMPTY))))
                .isEqualTo(
                        "{\"text\":\"ü\\\"\\\\\\u000a😀\",\"whole\":-150,\"large\":1.0E300,\"part\":0.1,\"yes\":true,"
                                + "\"none\":null,\"list\":[1,[]],\"inner\":{}}");
    }

    @Test
    void whatever_is_written_is_read_as_it_was() {
        for (int seed = 0; seed < 2_000; seed++) {
            Fields fields = fields(new Random(seed), 3);
            byte[] json = writer.write(fields);
            JsonReader.Result read = reader.read(json, 0, json.length);
            if (writer.isExact()) {
                assertThat(read).as("seed " + seed).isEqualTo(new JsonReader.Read(fields));
            } else {
                assertThat(read).as("seed " + seed).isInstanceOf(JsonReader.Read.class);
            }
        }
    }

    private static Fields fields(Random random, int depth) {
        var builder = new Fields.Builder();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            builder.add(i + text(random), value(random, depth));
        }
        return builder.build();
    }

    private static Value value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> Value.ABSENT;
            case 1 -> new Value.Bool(random.nextBoolean());
            case 2 -> new Value.Num(random.nextLong() >> random.nextInt(64));
            case 3 -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield new Value.Num(Double.isFinite(any) ? any : 0.5);
            }
            case 4 -> new Value.Text(text(random));
            case 5 -> new Value.Struct(fields(random, depth - 1));
            default -> {
                List<Value> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(random, depth - 1));
                }
                yield new Value.Items(items);
            }
        };
    }

    /** Of any UTF-16 units, halves of pairs included. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append((char) (random.nextInt(1 << 16) >> random.nextInt(16)));
        }
        return text.toString();
    }
}
