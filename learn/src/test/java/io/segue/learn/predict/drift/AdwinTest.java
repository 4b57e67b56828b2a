package io.segue.learn.predict.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class AdwinTest {
    private static double loss(UniformRandomProvider random, double rate) {
        return random.nextDouble() < rate ? 1 : 0;
    }

    @Test
    void a_steady_stream_is_left_alone() {
        int alarms = 0;
        for (long seed = 0; seed < 50; seed++) {
            UniformRandomProvider random = Seeds.random(seed);
            Adwin adwin = new Adwin(Adwin.DEFAULT_DELTA);
            for (int i = 0; i < 5000; i++) {
                alarms += adwin.add(loss(random, .3)) ? 1 : 0;
            }
        }
        assertThat(alarms).isLessThanOrEqualTo(3);
    }

    @Test
    void a_leap_is_seen_soon_and_what_was_before_is_forgotten() {
        for (long seed = 0; seed < 20; seed++) {
            UniformRandomProvider random = Seeds.random(seed);
            Adwin adwin = new Adwin(Adwin.DEFAULT_DELTA);
            for (int i = 0; i < 2000; i++) {
                adwin.add(loss(random, .2));
            }
            int delay = 1;
            while (!adwin.add(loss(random, .6))) {
                delay++;
            }
            assertThat(delay).as("seed " + seed).isLessThan(200);
            for (int i = 0; i < 1000; i++) {
                adwin.add(loss(random, .6));
            }
            assertThat(adwin.mean()).as("seed " + seed).isEqualTo(.6, within(.06));
            assertThat(adwin.width()).as("seed " + seed).isBetween(1000L, 1300L);
        }
    }

    @Test
    void a_small_change_needs_more_rows() {
        UniformRandomProvider random = Seeds.random(1);
        Adwin adwin = new Adwin(Adwin.DEFAULT_DELTA);
        for (int i = 0; i < 5000; i++) {
            adwin.add(loss(random, .2));
        }
        int delay = 1;
        while (!adwin.add(loss(random, .3))) {
            delay++;
        }
        assertThat(delay).isBetween(200, 3000);
    }

    @Test
    void the_mean_is_that_of_the_last_values() {
        UniformRandomProvider random = Seeds.random(1);
        Adwin adwin = new Adwin(.1);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double value = random.nextDouble() * (i / 700 % 2 + 1) / 2;
            all.add(value);
            adwin.add(value);
            double naive = all.subList(all.size() - (int) adwin.width(), all.size()).stream()
                    .mapToDouble(it -> it)
                    .average()
                    .orElseThrow();
            assertThat(adwin.mean()).isEqualTo(naive, within(1e-9));
        }
        assertThat(adwin.width()).isLessThan(1500);
    }

    @Test
    void it_ends_in_a_verdict_as_the_other_measures_do() {
        assertThat(verdicts(.2, .2)).doesNotContain(DriftVerdict.WATCH, DriftVerdict.RETRAIN);
        assertThat(verdicts(.2, .5)).startsWith(DriftVerdict.STABLE).endsWith(DriftVerdict.RETRAIN);
        assertThat(verdicts(.5, .2)).endsWith(DriftVerdict.WATCH).doesNotContain(DriftVerdict.RETRAIN);
        assertThat(verdicts(.2, .5, .2)).contains(DriftVerdict.RETRAIN).endsWith(DriftVerdict.WATCH);
    }

    @Test
    void the_verdict_is_told_in_a_sentence() {
        Adwin adwin = new Adwin(Adwin.DEFAULT_DELTA);
        assertThat(adwin.text()).isEqualTo("mean loss 0.000 over the last 0 rows: steady");
        for (int i = 0; i < 2000; i++) {
            adwin.add(i < 1000 ? 0 : 1);
        }
        assertThat(adwin.text())
                .isEqualTo("mean loss 0.992 over the last 1,008 rows, was 0.000; train again with later rows");
    }

    /** After every loss, 3,000 of each rate. */
    private static List<DriftVerdict> verdicts(double... rates) {
        UniformRandomProvider random = Seeds.random(1);
        Adwin adwin = new Adwin(Adwin.DEFAULT_DELTA);
        List<DriftVerdict> verdicts = new ArrayList<>();
        for (double rate : rates) {
            for (int i = 0; i < 3000; i++) {
                adwin.add(loss(random, rate));
                verdicts.add(adwin.verdict());
            }
        }
        return verdicts;
    }

    @Test
    void only_values_from_0_to_1_are_taken() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Adwin(.1).add(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Adwin(.1).add(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Adwin(0));
        assertThat(new Adwin(.1).mean()).isEqualTo(0);
    }
}
