package io.segue.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:14:07Z,            2026-03-01T10:14:07.000Z",
        "2026-03-01T10:14:07.5Z,          2026-03-01T10:14:07.500Z",
        "2026-03-01T10:14:07.123Z,        2026-03-01T10:14:07.123Z",
        "2026-03-01T10:14:07.123987654Z,  2026-03-01T10:14:07.123Z",
        "2026-03-01T10:14:07.1239876543210Z,       2026-03-01T10:14:07.123Z",
        "2026-03-01T10:14:07.1239876543210+01:00,  2026-03-01T09:14:07.123Z",
        "2026-03-01T10:14:07+02:00,       2026-03-01T08:14:07.000Z",
        "2026-03-01T10:14:07+0200,        2026-03-01T08:14:07.000Z",
        "2026-03-01T10:14:07-02,          2026-03-01T12:14:07.000Z",
        "2026-03-01T10:14Z,               2026-03-01T10:14:00.000Z",
        "2026-03-01t10:14:07z,            2026-03-01T10:14:07.000Z",
        "2024-02-29T23:59:59.999Z,        2024-02-29T23:59:59.999Z",
        "1970-01-01T00:00:00Z,            1970-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z,        9999-12-31T23:59:59.999Z",
    })
    void an_instant_with_a_zone_is_read_to_the_millisecond(String text, String instant) {
        assertThat(IsoTime.parse(text)).hasValue(Instant.parse(instant).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-01",
                "2026-03-01T10:14:07",
                "2026-03-01 10:14:07Z",
                "2026-02-29T10:14:07Z",
                "2026-13-01T10:14:07Z",
                "2026-03-00T10:14:07Z",
                "2026-03-01T24:00:01Z",
                "2026-03-01T10:60:07Z",
                "2026-03-01T10:14:60Z",
                "2026-03-01T10:14:07.1x3Z",
                "2026-03-01T1x:14:07Z",
                "1969-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "1772360047000"
            })
    void anything_else_is_none(String text) {
        assertThat(IsoTime.parse(text)).isEmpty();
    }

    @Test
    void every_hour_of_a_century_is_read_like_java_time_reads_it() {
        long end = Instant.parse("2070-01-01T00:00:00Z").toEpochMilli();
        for (long t = 0; t < end; t += 3_600_000L * 7 + 61_001) {
            assertThat(IsoTime.parse(Instant.ofEpochMilli(t).toString())).hasValue(t);
        }
    }
}
