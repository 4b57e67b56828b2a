package io.segue.server.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
    private static final OptionalLong DAY =
            OptionalLong.of(LocalDate.of(2010, 12, 1).toEpochDay());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-12-01",
                "2010-12-01 08:26:00",
                "2010-12-01T23:59:59.999Z",
                "2010-12-01 00:00:00 UTC",
                "20101201",
                "1291161600",
                "1291247999.5",
                "1291161600000"
            })
    void usual_dates_are_recognised(String text) {
        assertThat(DayReader.of(null).read(text)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/1/2010", "2010-13-01", "20101301", "2010-02-30", "now", "7", "-1291161600"})
    void what_may_mean_two_days_or_none_is_not_guessed(String text) {
        assertThat(DayReader.of(null).read(text)).isEmpty();
    }

    @Test
    void a_pattern_says_how_else_dates_are_written() {
        assertThat(DayReader.of("M/d/yyyy H:mm").read("12/1/2010 8:26")).isEqualTo(DAY);
        assertThat(DayReader.of("d.M.yyyy").read("2010-12-01")).isEmpty();
    }
}
