package io.segue.learn.experiment.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class UpliftTest {
    /** Six people by hand: scores 6 to 1, treated or not, bought or not. */
    private static final Scored SIX = Scored.of(
            new double[] {6, 5, 4, 3, 2, 1},
            new boolean[] {true, false, true, false, true, false},
            new double[] {1, 0, 1, 1, 0, 1});

    @Test
    void six_people_by_hand() {
        List<UpliftCurve.Point> points = UpliftCurve.of(SIX).points();
        assertThat(points).hasSize(7);
        assertThat(points.stream().mapToDouble(UpliftCurve.Point::uplift))
                .containsExactly(0.0, 0.0, 1 / 3.0, .5, 1 / 3.0, 5 / 6.0 * (2 / 3.0 - .5), 0.0);
        assertThat(points.stream().mapToDouble(UpliftCurve.Point::qini).toArray())
                .containsExactly(new double[] {0, 1 / 3.0, 1 / 3.0, 2 / 3.0, 1 / 3.0, .5 / 3, 0}, within(1e-12));
    }

    @Test
    void curves_are_what_the_definition_says() {
        long seed = 9;
        System.out.println("seed " + seed);
        Simulated people = simulate(300, 1, true, seed);
        UpliftCurve curve = UpliftCurve.of(people.scored());
        double area = 0;
        UpliftCurve.Point before = new UpliftCurve.Point(0, 0, 0);
        for (UpliftCurve.Point point : curve.points().subList(1, curve.points().size())) {
            UpliftCurve.Point naive = naive(people, point.share());
            assertThat(point.uplift()).isCloseTo(naive.uplift(), within(1e-12));
            assertThat(point.qini()).isCloseTo(naive.qini(), within(1e-12));
            area += (point.uplift() + before.uplift()) / 2 * (point.share() - before.share());
            before = point;
        }
        assertThat(curve.area()).isCloseTo(area, within(1e-12));
        assertThat(curve.overall()).isEqualTo(before.uplift());
        assertThat(curve.upliftAt(before.share())).isEqualTo(before.uplift());
    }

    /** The best of all, picked by sorting rows, and then summed up arm by arm. */
    private static UpliftCurve.Point naive(Simulated people, double share) {
        Integer[] rows = new Integer[people.scores.length];
        Arrays.setAll(rows, it -> it);
        Arrays.sort(rows, (one, other) -> Double.compare(people.scores[other], people.scores[one]));
        double[] counts = new double[2];
        double[] sums = new double[2];
        double treated = 0;
        for (int i = 0; i < rows.length; i++) {
            int arm = people.treated[rows[i]] ? 1 : 0;
            treated += arm;
            if (i < Math.round(share * rows.length)) {
                counts[arm]++;
                sums[arm] += people.outcomes[rows[i]];
            }
        }
        double uplift = counts[0] == 0 || counts[1] == 0 ? 0 : (sums[1] / counts[1] - sums[0] / counts[0]) * share;
        double matched = counts[0] == 0 ? 0 : sums[0] * counts[1] / counts[0];
        return new UpliftCurve.Point(share, uplift, (sums[1] - matched) / treated);
    }

    @Test
    void a_good_score_finds_whom_the_treatment_moves() {
        long seed = 31;
        System.out.println("seed " + seed);
        Scored good = simulate(20_000, 1, false, seed).scored();
        UpliftBand band = UpliftBand.of(good, .95, seed, Watcher.NOBODY);
        assertThat(band.qini().low()).isPositive();
        assertThat(band.area().contains(UpliftCurve.of(good).area())).isTrue();
        assertThat(band.band()).hasSize(UpliftBand.STEPS + 1);
        assertThat(band.band().get(UpliftBand.STEPS).contains(.1)).isTrue();
        assertThat(UpliftBand.of(good, .95, seed, Watcher.NOBODY)).isEqualTo(band);
        TopShare top = TopShare.of(good, .1, .95);
        assertThat(top.people()).isGreaterThanOrEqualTo(2_000);
        assertThat(top.effect().estimate()).isCloseTo(.19, within(.06));
        assertThat(TopShare.of(good, 1, .95).people()).isEqualTo(20_000);
    }

    @Test
    void a_score_of_chance_has_a_qini_of_0_in_nineteen_experiments_of_twenty() {
        long seed = 77;
        System.out.println("seed " + seed);
        int held = 0;
        for (int experiment = 0; experiment < 20; experiment++) {
            Scored people =
                    simulate(500, 0, false, Seeds.child(seed, experiment)).scored();
            held += UpliftBand.of(people, .95, seed, Watcher.NOBODY).qini().contains(0) ? 1 : 0;
        }
        assertThat(held).isBetween(16, 20);
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        Simulated people = simulate(500, 1, true, 5);
        List<Integer> rows = new ArrayList<>();
        for (int i = 499; i >= 0; i--) {
            rows.add(i);
        }
        Scored turned = Scored.of(
                rows.stream().mapToDouble(it -> people.scores[it]).toArray(),
                turned(people.treated),
                rows.stream().mapToDouble(it -> people.outcomes[it]).toArray());
        assertThat(UpliftCurve.of(turned).area())
                .isCloseTo(UpliftCurve.of(people.scored()).area(), within(1e-12));
    }

    private static boolean[] turned(boolean[] values) {
        boolean[] turned = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }

    /** 200 curves of 100,000 points each would be a gigabyte. */
    @Test
    void a_band_keeps_no_curve_of_many_people() {
        Scored many = simulate(100_000, 1, false, 6).scored();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long[] most = {0};
        UpliftBand.of(many, .95, 6, (stage, done, all) -> {
            System.gc();
            most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory() - before);
        });
        assertThat(most[0]).isLessThan(200_000_000);
    }

    @Test
    void one_arm_or_missing_scores_are_refused() {
        assertThatThrownBy(() -> Scored.of(new double[] {1, 2}, new boolean[] {true, true}, new double[] {0, 1}))
                .hasMessageContaining("all are in one");
        assertThatThrownBy(
                        () -> Scored.of(new double[] {1, Double.NaN}, new boolean[] {true, false}, new double[] {0, 1}))
                .hasMessageContaining("a score and an outcome for everybody");
        assertThatThrownBy(() -> TopShare.of(SIX, 0, .95)).hasMessageContaining("share above 0");
        assertThatThrownBy(() -> TopShare.of(SIX, .2, .95))
                .hasMessageContaining(
                        "expected at least 2 people of each arm among those with the best score, but got 1 of the"
                                + " treatment and 1 of the control");
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Simulated(double[] scores, boolean[] treated, double[] outcomes) {
        Scored scored() {
            return Scored.of(scores, treated, outcomes);
        }
    }

    /** The treatment adds 0 to .2 to a chance of .3, as the score says, where {@code signal} is 1. */
    private static Simulated simulate(int people, double signal, boolean rounded, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[] scores = new double[people];
        boolean[] treated = new boolean[people];
        double[] outcomes = new double[people];
        for (int i = 0; i < people; i++) {
            double moved = random.nextDouble();
            double score = signal * moved + (1 - signal) * random.nextDouble();
            scores[i] = rounded ? Math.round(score * 50) / 50.0 : score;
            treated[i] = random.nextDouble() < .4;
            outcomes[i] = random.nextDouble() < .3 + (treated[i] ? .2 * moved : 0) ? 1 : 0;
        }
        return new Simulated(scores, treated, outcomes);
    }
}
