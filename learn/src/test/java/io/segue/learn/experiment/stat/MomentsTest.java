package io.segue.learn.experiment.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final long SEED = 17;

    @Test
    void parts_merge_to_the_whole_wherever_it_is_cut() {
        System.out.println("seed " + SEED);
        UniformRandomProvider random = Seeds.random(SEED);
        double[] x = random.doubles(1_000).map(it -> 1e6 + it).toArray();
        double[] y = random.doubles(1_000).toArray();
        JointMoments whole = JointMoments.of(x, y);
        for (int cut : new int[] {0, 1, 400, 1_000}) {
            JointMoments merged = JointMoments.of(Arrays.copyOf(x, cut), Arrays.copyOf(y, cut))
                    .plus(JointMoments.of(Arrays.copyOfRange(x, cut, 1_000), Arrays.copyOfRange(y, cut, 1_000)));
            assertThat(merged.n()).isEqualTo(1_000);
            assertThat(merged.meanX()).isCloseTo(whole.meanX(), within(1e-8));
            assertThat(merged.squaresX()).isCloseTo(naive(x, x), within(1e-6));
            assertThat(merged.squaresY()).isCloseTo(naive(y, y), within(1e-9));
            assertThat(merged.products()).isCloseTo(naive(x, y), within(1e-7));
            assertThat(merged.x().plus(Moments.NONE)).isEqualTo(merged.x());
        }
        assertThat(Moments.of(y).variance()).isCloseTo(naive(y, y) / 999, within(1e-12));
        assertThat(Moments.of(y).sum()).isCloseTo(Arrays.stream(y).sum(), within(1e-9));
    }

    /** In two passes. */
    private static double naive(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    @Test
    void sums_of_a_database_say_the_same() {
        double[] x = {1, 2, 4, 8};
        double[] y = {2, 1, 1, 5};
        assertThat(Moments.ofSums(4, 15, 85)).isEqualTo(Moments.of(x));
        JointMoments sums = JointMoments.ofSums(4, 15, 9, 85, 31, 48);
        assertThat(sums.covariance()).isCloseTo(JointMoments.of(x, y).covariance(), within(1e-12));
        assertThat(Moments.ofSums(0, 0, 0)).isEqualTo(Moments.NONE);
        assertThat(Moments.of(3).variance()).isNaN();
    }

    @Test
    void a_ratio_varies_as_its_residuals_do() {
        double[] revenue = {10, 0, 25, 7, 3};
        double[] sessions = {2, 1, 4, 1, 1};
        Summary ratio = JointMoments.of(revenue, sessions).ratio();
        assertThat(ratio.mean()).isEqualTo(5);
        double[] residuals = new double[5];
        Arrays.setAll(residuals, i -> (revenue[i] - 5 * sessions[i]) / 1.8);
        assertThat(ratio.variance()).isCloseTo(Moments.of(residuals).variance(), within(1e-12));
    }

    @Test
    void cuped_takes_out_what_the_past_explains() {
        UniformRandomProvider random = Seeds.random(SEED);
        double[][] before = {random.doubles(60).toArray(), random.doubles(90).toArray()};
        double[][] after = new double[2][];
        for (int arm = 0; arm < 2; arm++) {
            after[arm] = new double[before[arm].length];
            for (int i = 0; i < after[arm].length; i++) {
                after[arm][i] = 2 * before[arm][i] + arm + random.nextDouble();
                before[arm][i] = i % 5 == 0 ? Double.NaN : before[arm][i];
            }
        }
        List<Sample.WithPast> arms =
                List.of(Sample.WithPast.of(before[0], after[0]), Sample.WithPast.of(before[1], after[1]));
        Cuped cuped = Cuped.adjust(arms);
        assertThat(cuped.theta()).isBetween(1.7, 2.3);
        for (int arm = 0; arm < 2; arm++) {
            Summary naive = Moments.of(adjusted(before, after[arm], arm, cuped)).summary();
            assertThat(cuped.adjusted().get(arm).mean()).isCloseTo(naive.mean(), within(1e-12));
            assertThat(cuped.adjusted().get(arm).variance()).isCloseTo(naive.variance(), within(1e-12));
            assertThat(cuped.reduction(arm)).isBetween(.3, .95);
        }
        double unadjusted = arms.get(1).summary().mean() - arms.get(0).summary().mean();
        double effect = cuped.adjusted().get(1).mean() - cuped.adjusted().get(0).mean();
        assertThat(Math.abs(effect - 1)).isLessThan(Math.abs(unadjusted - 1));
    }

    /** Person by person, with the slopes as they are. */
    private static double[] adjusted(double[][] before, double[] after, int arm, Cuped cuped) {
        double[] all = Arrays.stream(before).flatMapToDouble(Arrays::stream).toArray();
        double[] known = Arrays.stream(all).filter(it -> !Double.isNaN(it)).toArray();
        double meanKnown = Arrays.stream(known).average().orElseThrow();
        double shareKnown = (double) known.length / all.length;
        double[] adjusted = new double[after.length];
        Arrays.setAll(adjusted, i -> {
            double past = before[arm][i];
            double isKnown = Double.isNaN(past) ? 0 : 1;
            double ofPast = Double.isNaN(past) ? 0 : cuped.theta() * (past - meanKnown);
            return after[i] - ofPast - cuped.thetaKnown() * (isKnown - shareKnown);
        });
        return adjusted;
    }

    /** Least squares with a line of its own for each arm, all of one slope. */
    @Test
    void thetas_are_those_of_least_squares_within_arms() {
        double[][] x = {{1, 2, 4, Double.NaN}, {3, 5, 6, Double.NaN, Double.NaN}};
        double[][] y = {{2, 3, 9, 4}, {8, 9, 14, 6, 7}};
        Cuped cuped = Cuped.adjust(List.of(Sample.WithPast.of(x[0], y[0]), Sample.WithPast.of(x[1], y[1])));
        double[] knownX = {1, 2, 4};
        double[] otherX = {3, 5, 6};
        double[] knownY = {2, 3, 9};
        double[] otherY = {8, 9, 14};
        double theta =
                (naive(knownX, knownY) + naive(otherX, otherY)) / (naive(knownX, knownX) + naive(otherX, otherX));
        assertThat(cuped.theta()).isCloseTo(theta, within(1e-12));
        double one = 14 / 3.0 - theta * (7 / 3.0 - 3.5) - 4;
        double other = 31 / 3.0 - theta * (14 / 3.0 - 3.5) - 6.5;
        assertThat(cuped.thetaKnown()).isCloseTo((one * 3 / 4 + other * 6 / 5) / (3 / 4.0 + 6 / 5.0), within(1e-12));
    }

    @Test
    void without_a_past_nothing_is_taken_out() {
        Sample.WithPast none = Sample.WithPast.of(new double[] {Double.NaN, Double.NaN}, new double[] {1, 2});
        Cuped cuped = Cuped.adjust(List.of(none, none));
        assertThat(cuped.adjusted().get(0)).isEqualTo(Moments.of(1, 2).summary());
        assertThat(cuped.reduction(0)).isZero();
        assertThatThrownBy(() -> Sample.WithPast.of(new double[1], new double[2]))
                .hasMessage("expected 2 values from before, but got 1");
    }
}
