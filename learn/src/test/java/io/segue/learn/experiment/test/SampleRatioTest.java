package io.segue.learn.experiment.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleRatioTest {
    @Test
    void it_has_three_states() {
        assertThat(SampleRatio.check(new long[] {5_000, 5_100}, new double[] {1, 1})
                        .state())
                .isEqualTo(SampleRatio.State.FINE);
        assertThat(SampleRatio.check(new long[] {5_000, 5_280}, new double[] {1, 1})
                        .state())
                .isEqualTo(SampleRatio.State.WARN);
        assertThat(SampleRatio.check(new long[] {5_000, 5_400}, new double[] {1, 1})
                        .state())
                .isEqualTo(SampleRatio.State.FAIL);
        assertThat(SampleRatio.check(new long[] {1_000, 9_050}, new double[] {.1, .9})
                        .state())
                .isEqualTo(SampleRatio.State.FINE);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> SampleRatio.check(new long[] {5}, new double[] {1}))
                .hasMessageContaining("at least two arms");
        assertThatThrownBy(() -> SampleRatio.check(new long[] {5, -1}, new double[] {1, 1}))
                .hasMessageContaining("but got -1");
        assertThatThrownBy(() -> SampleRatio.check(new long[] {5, 1}, new double[] {1, 0}))
                .hasMessageContaining("weights above 0");
        assertThatThrownBy(() -> SampleRatio.check(new long[] {0, 0}, new double[] {1, 1}))
                .hasMessageContaining("nobody is in any arm");
    }
}
