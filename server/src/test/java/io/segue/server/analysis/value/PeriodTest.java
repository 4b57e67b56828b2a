package io.segue.server.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void a_year_is_twelve_months() {
        assertThat(Period.of("12 months").days()).isEqualTo(365.25);
        assertThat(Period.of("1 year").days()).isEqualTo(365.25);
        assertThat(Period.of("1.5w").days()).isEqualTo(10.5);
        assertThat(Period.of(" 90 Days ").days()).isEqualTo(90);
    }

    @Test
    void what_is_no_time_ahead_is_told() {
        assertThatThrownBy(() -> Period.of("0 days")).hasMessageContaining("but got '0 days'");
        assertThatThrownBy(() -> Period.of("year")).hasMessageContaining("but got 'year'");
        assertThatThrownBy(() -> Period.of("11 years")).hasMessageContaining("at most 10 years, but got '11 years'");
    }
}
