package io.segue.core.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private static final long DAY = 86_400_000;

    @Test
    void every_unit_has_a_long_and_a_short_form() {
        assertThat(Durations.parse("1 second")).hasValue(1_000);
        assertThat(Durations.parse("2s")).hasValue(2_000);
        assertThat(Durations.parse("10 minutes")).hasValue(600_000);
        assertThat(Durations.parse("10m")).hasValue(600_000);
        assertThat(Durations.parse("1.5 hours")).hasValue(5_400_000);
        assertThat(Durations.parse("24h")).hasValue(DAY);
        assertThat(Durations.parse("90d")).hasValue(90 * DAY);
        assertThat(Durations.parse("2 Weeks")).hasValue(14 * DAY);
        assertThat(Durations.parse("6mo")).hasValue(180 * DAY);
        assertThat(Durations.parse(" 1 year ")).hasValue(365 * DAY);
    }

    @Test
    void other_texts_are_no_durations() {
        assertThat(Durations.parse("minutes")).isEmpty();
        assertThat(Durations.parse("10")).isEmpty();
        assertThat(Durations.parse("10 minuts")).isEmpty();
        assertThat(Durations.parse("-1 day")).isEmpty();
        assertThat(Durations.parse("0.0001 s")).isEmpty();
        assertThat(Durations.parse("1001 years")).isEmpty();
    }

    @Test
    void the_largest_unit_up_to_days_without_a_fraction_is_written() {
        assertThat(Durations.format(1_000)).isEqualTo("1 second");
        assertThat(Durations.format(90_000)).isEqualTo("90 seconds");
        assertThat(Durations.format(1_500)).isEqualTo("1.5 seconds");
        assertThat(Durations.format(5_400_000)).isEqualTo("90 minutes");
        assertThat(Durations.format(DAY)).isEqualTo("1 day");
        assertThat(Durations.format(180 * DAY)).isEqualTo("180 days");
        assertThat(Durations.format(0)).isEqualTo("0 seconds");
    }

    @Property
    void what_is_written_is_read_again(@ForAll @LongRange(min = 0, max = Limits.DURATION) long millis) {
        assertThat(Durations.parse(Durations.format(millis))).hasValue(millis);
    }
}
