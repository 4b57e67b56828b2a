package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are read in a run are what they are when each is read by itself. */
class ObjectRunTest {
    private static final int CASES = Integer.getInteger("segue.tries", 2_000);
    private static final long SEED = Long.getLong("segue.seed", 1L);

    private static final String[] PIECES = {
        "{\"a\":1}", "{\"type\":\"track\",\"properties\":{\"a\":[1,{}],\"ü\":null}}", "{\"a\":\"a text with \\\"\"}"
    };
    private static final byte[] NOISE = "{}[]\",:\\ \t\r1aeu\0ü".getBytes(StandardCharsets.UTF_8);

    /** Texts one behind the other, as lines of a file are once they are cut. */
    private static final class Lines {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int[] ends;

        Lines(byte[]... lines) {
            ends = new int[lines.length];
            for (int i = 0; i < lines.length; i++) {
                bytes.writeBytes(lines[i]);
                ends[i] = bytes.size();
            }
        }

        /** @param runLength how many are read as one run */
        void assertReadAlike(JsonReader reader, int runLength) {
            byte[] all = bytes.toByteArray();
            var alone = new JsonReader();
            for (int i = 0; i < ends.length; i++) {
                int start = i == 0 ? 0 : ends[i - 1];
                int length = ends[i] - start;
                int limit = ends[Math.min(ends.length, (i / runLength + 1) * runLength) - 1];
                assertThat(reader.read(all, start, length, limit))
                        .as("line %s of %s", i, bytes.toString(StandardCharsets.UTF_8))
                        .isEqualTo(alone.read(all, start, length));
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lines_of_any_kind() {
        var reader = new JsonReader();
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            var random = new Random(seed);
            byte[][] lines = new byte[1 + random.nextInt(9)][];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = line(random);
            }
            try {
                new Lines(lines).assertReadAlike(reader, 1 + random.nextInt(5));
            } catch (AssertionError e) {
                throw new AssertionError("-Dsegue.seed=" + seed, e);
            }
        }
    }

    /** Half of them as they should be, the others with a byte that was changed, put in or left out. */
    private static byte[] line(Random random) {
        byte[] line = utf8(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextBoolean()) {
            return line;
        }
        int place = random.nextInt(line.length);
        int cut = random.nextInt(2);
        int added = random.nextInt(2);
        byte[] changed = new byte[line.length - cut + added];
        System.arraycopy(line, 0, changed, 0, place);
        System.arraycopy(line, place + cut, changed, place + added, line.length - place - cut);
        if (added == 1) {
            changed[place] = NOISE[random.nextInt(NOISE.length)];
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1} {\"b\":2}",
                "{\"a\":{\"b\":",
                "{\"a\":\"never ends",
                "\uFEFF{\"a\":1}",
                "{\"a\":1}  \r",
                "{\"a\":1}\n",
                "\n{\"a\":1e999}",
                "{\"a\":1e999}",
                "[[[[",
                "",
                "17"
            })
    void one_that_spoils_nothing_but_itself(String odd) {
        new Lines(utf8("{\"a\":1}"), utf8(odd), utf8("\"}"), utf8("{\"c\":3}"), utf8("{\"d\":4}"))
                .assertReadAlike(new JsonReader(), 5);
    }

    @Test
    void plain_objects_need_not_be_read_by_themselves() {
        byte[] all = utf8("{\"a\":1}{\"a\":2} \t\r\n{\"a\":3}");
        var run = new ObjectRun(new FieldsReader());
        assertThat(run.read(all, 0, 7, all.length)).isEqualTo(Fields.of("a", new Value.Num(1)));
        assertThat(run.read(all, 7, 18, all.length)).isEqualTo(Fields.of("a", new Value.Num(2)));
        assertThat(run.read(all, 18, all.length, all.length)).isEqualTo(Fields.of("a", new Value.Num(3)));
    }

    @Test
    void one_that_begins_where_another_array_ended() {
        var reader = new JsonReader();
        new Lines(utf8("{\"a\":1}"), utf8("{\"b\":2}")).assertReadAlike(reader, 64);
        new Lines(utf8("{\"c\":3}"), utf8("{\"d\":4}")).assertReadAlike(reader, 64);
    }

    @Test
    void objects_too_deep_among_others() {
        String deep = "{\"a\":".repeat(65) + "1" + "}".repeat(65);
        new Lines(utf8("{\"a\":1}"), utf8(deep), utf8("{\"b\":2}")).assertReadAlike(new JsonReader(), 64);
    }
}
