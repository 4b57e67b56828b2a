package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    120                              | PT2M
                    0                                | PT0S
                    86400                            | PT24H
                    86401                            | PT24H
                    999999999                        | PT24H
                    Sun, 01 Mar 2026 10:00:30 GMT    | PT30S
                    Sunday, 01-Mar-26 10:00:30 GMT   | PT30S
                    Sun Mar  1 10:00:30 2026         | PT30S
                    Sun, 01 Mar 2026 09:00:00 GMT    | PT0S
                    Fri, 01 Jan 2027 00:00:00 GMT    | PT24H
                    """)
    void seconds_and_dates_are_understood_and_capped(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", "99999999999999999999", "2026-03-01T10:00:30Z", "٣"})
    void what_is_neither_is_ignored(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Test
    void nothing_is_ignored() {
        assertThat(RetryAfter.parse("", NOW)).isEmpty();
    }
}
