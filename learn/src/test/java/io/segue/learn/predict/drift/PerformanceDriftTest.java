package io.segue.learn.predict.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.predict.metric.Made;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class PerformanceDriftTest {
    /** Some of the scores are dealt out by chance. */
    private static Scored blurred(Scored scored, double share, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] scores = scored.scores().clone();
        for (int row = 0; row < scores.length; row++) {
            if (random.nextDouble() < share) {
                scores[row] = scored.scores()[random.nextInt(scores.length)];
            }
        }
        return scored.withScores(scores);
    }

    @Test
    void as_good_as_before_is_stable() {
        int alarms = 0;
        for (long seed = 0; seed < 100; seed++) {
            PerformanceDrift drift =
                    PerformanceDrift.of(Made.calibrated(1500, seed), Made.calibrated(1500, seed + 1000));
            alarms += drift.verdict() == DriftVerdict.STABLE ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(6);
    }

    @Test
    void a_model_that_no_longer_ranks_is_trained_again() {
        PerformanceDrift drift =
                PerformanceDrift.of(Made.calibrated(3000, 1), blurred(Made.calibrated(3000, 2), .5, 3));
        assertThat(drift.verdict()).isEqualTo(DriftVerdict.RETRAIN);
        assertThat(drift.text()).startsWith("AUC 0.").endsWith("train again with later rows");
    }

    @Test
    void a_little_less_is_watched() {
        PerformanceDrift drift =
                PerformanceDrift.of(Made.calibrated(30_000, 1), blurred(Made.calibrated(30_000, 2), .12, 3));
        assertThat(drift.change().high()).isLessThan(0);
        assertThat(drift.verdict()).isEqualTo(DriftVerdict.WATCH);
    }

    @Test
    void probabilities_that_went_astray_are_calibrated_again() {
        Scored now = Made.calibrated(5000, 2);
        PerformanceDrift drift = PerformanceDrift.of(
                Made.calibrated(5000, 1),
                now.withScores(Arrays.stream(now.scores()).map(Math::sqrt).toArray()));
        assertThat(drift.verdict()).isEqualTo(DriftVerdict.WATCH);
        assertThat(drift.text()).endsWith("it ranks as before, so calibrate it again");
    }
}
