package io.segue.learn.cluster.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.cluster.meaning.Effect.Measure;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final int[] LABELS = {0, 0, 0, 1, 1, -1};

    private static List<List<Effect>> effects(String name, double... values) {
        return Effects.of(new Features(List.of(name), Matrix.of(values.length, 1, values)), LABELS, 2);
    }

    /** Means 2 and 7, squares 2 and 8 within: pooled deviation √(10/4). */
    @Test
    void means_differ_in_pooled_standard_deviations() {
        Effect effect = effects("spend", 1, 2, 3, 5, 9, 7).getFirst().getFirst();
        assertThat(effect.mean()).isCloseTo(2, within(1e-12));
        assertThat(effect.restMean()).isCloseTo(7, within(1e-12));
        assertThat(effect.size()).isCloseTo(-5 / Math.sqrt(2.5), within(1e-12));
        assertThat(effect.measure()).isEqualTo(Measure.COHENS_D);
        assertThat(effect.isHigh()).isFalse();
    }

    @Test
    void a_large_common_value_does_not_hide_the_difference() {
        double far = 1e9;
        Effect effect = effects("spend", far + 1, far + 2, far + 3, far + 5, far + 9, far + 7)
                .getFirst()
                .getFirst();
        assertThat(effect.size()).isCloseTo(-5 / Math.sqrt(2.5), within(1e-6));
    }

    /** Two thirds against one third: h = 2·asin √(2/3) − 2·asin √(1/3). */
    @Test
    void shares_differ_by_cohens_h() {
        Effect effect = effects("member", 1, 1, 0, 0, 1, 0).getFirst().getFirst();
        assertThat(effect.measure()).isEqualTo(Measure.COHENS_H);
        assertThat(effect.mean()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(effect.size()).isCloseTo(0.6796738189, within(1e-9));
    }

    @Test
    void what_does_not_vary_has_no_effect_or_the_largest() {
        assertThat(effects("constant", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)
                        .getFirst()
                        .getFirst()
                        .size())
                .isZero();
        assertThat(effects("flag", 5, 5, 5, 2, 2, 2).getFirst().getFirst().size())
                .isEqualTo(Effect.LARGEST);
    }

    @Test
    void the_strongest_comes_first() {
        Features two = new Features(
                List.of("weak", "strong"), Matrix.of(6, 2, new double[] {1, 1, 2, 1, 3, 2, 2, 8, 3, 9, 1, 9}));
        assertThat(Effects.of(two, LABELS, 2).getFirst())
                .extracting(Effect::feature)
                .containsExactly("strong", "weak");
    }
}
