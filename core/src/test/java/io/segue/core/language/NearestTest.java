package io.segue.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> UNITS = List.of("seconds", "minutes", "hours");

    @Test
    void one_slip_is_forgiven() {
        assertThat(Nearest.to("minuts", UNITS)).isEqualTo("minutes");
        assertThat(Nearest.to("minutess", UNITS)).isEqualTo("minutes");
        assertThat(Nearest.to("hpurs", UNITS)).isEqualTo("hours");
        assertThat(Nearest.to("horus", UNITS)).isEqualTo("hours");
    }

    @Test
    void case_does_not_count() {
        assertThat(Nearest.to("HOURS", UNITS)).isEqualTo("hours");
    }

    @Test
    void what_is_far_from_everything_is_not_guessed() {
        assertThat(Nearest.to("fortnights", UNITS)).isNull();
        assertThat(Nearest.to("x", List.of("y"))).isNull();
        assertThat(Nearest.to("", UNITS)).isNull();
    }

    @Test
    void the_nearer_wins_then_the_first_in_the_alphabet() {
        assertThat(Nearest.to("loyal", List.of("loyals", "royal", "loya"))).isEqualTo("loya");
        assertThat(Nearest.to("buyerz", List.of("buyers", "buyer"))).isEqualTo("buyer");
        assertThat(Nearest.to("loyal-buyer", List.of("loyal-bayers", "loyal-buyers")))
                .isEqualTo("loyal-buyers");
    }

    @Test
    void very_long_names_are_not_compared() {
        assertThat(Nearest.to("a".repeat(10_000), List.of("a".repeat(9_999)))).isNull();
    }

    @Test
    void the_hint_is_a_question_or_nothing() {
        assertThat(Nearest.hint("minuts", UNITS)).isEqualTo("did you mean 'minutes'?");
        assertThat(Nearest.hint("eons", UNITS)).isEmpty();
    }
}
