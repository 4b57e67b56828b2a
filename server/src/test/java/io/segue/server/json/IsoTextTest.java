package io.segue.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.IsoTime;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoTextTest {
    @Test
    void instants_are_written_with_all_their_digits() {
        assertThat(text(0)).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(text(951_826_089_007L)).isEqualTo("2000-02-29T12:08:09.007Z");
        assertThat(text(253_402_300_799_999L)).isEqualTo("9999-12-31T23:59:59.999Z");
    }

    @Test
    void what_is_written_is_read_again() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long millis = random.nextLong(253_402_300_800_000L);
            assertThat(IsoTime.parse(text(millis))).hasValue(millis);
        }
    }

    private static String text(long millis) {
        return new String(new IsoText().bytes(millis), StandardCharsets.US_ASCII);
    }
}
