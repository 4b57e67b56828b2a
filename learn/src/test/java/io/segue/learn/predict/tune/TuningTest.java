package io.segue.learn.predict.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.Tiny;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TuningTest {
    private static final int TRIALS = 100;
    private static final int SEEDS = 20;

    /** Smallest value .397887 (Branin, 1972). */
    private static final Objective BRANIN = setting -> {
        double x = setting.number("x");
        double y = setting.number("y");
        double bend = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    };

    private static final Space PLANE =
            Space.of(new Dimension.Continuous("x", -5, 10), new Dimension.Continuous("y", 0, 15));

    /** As a booster's settings: a rate, a depth, a kind; best at .05, 6 and "b". */
    private static final Space MIXED = Space.of(
            new Dimension.Logarithmic("rate", 1e-4, 1),
            new Dimension.Whole("depth", 1, 20),
            new Dimension.Choice("kind", List.of("a", "b", "c", "d")),
            new Dimension.Continuous("share", 0, 1));

    private static final Objective HILL = setting -> Math.pow(Math.log10(setting.number("rate") / .05), 2)
            + Math.pow((setting.whole("depth") - 6) / 5.0, 2)
            + (setting.option("kind").equals("b") ? 0 : .5)
            + Math.pow(setting.number("share") - .8, 2);

    private static double best(Space space, Objective objective, Search search, long seed) {
        return Tuning.run(space, search, objective, seed, Watcher.NOBODY).best().loss();
    }

    private static void promisingIsBetterThanChance(Space space, Objective objective, double atMost) {
        double[] tpe = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> best(space, objective, new Search.Tpe(TRIALS), seed))
                .toArray();
        double[] chance = IntStream.range(0, SEEDS)
                .mapToDouble(seed -> best(space, objective, new Search.Chance(TRIALS), seed))
                .toArray();
        assertThat(IntStream.range(0, SEEDS)
                        .filter(seed -> tpe[seed] < chance[seed])
                        .count())
                .isGreaterThanOrEqualTo(14);
        assertThat(IntStream.range(0, SEEDS)
                        .mapToDouble(seed -> tpe[seed])
                        .average()
                        .orElseThrow())
                .isLessThan(atMost);
        assertThat(IntStream.range(0, SEEDS)
                        .mapToDouble(seed -> chance[seed])
                        .average()
                        .orElseThrow())
                .isGreaterThan(atMost);
    }

    @Test
    void what_looks_promising_is_better_than_chance_on_a_plane() {
        promisingIsBetterThanChance(PLANE, BRANIN, .7);
    }

    @Test
    void what_looks_promising_is_better_than_chance_with_every_kind_of_dimension() {
        promisingIsBetterThanChance(MIXED, HILL, .22);
    }

    @Test
    void the_same_seed_tries_the_same() {
        Tuned one = Tuning.run(MIXED, new Search.Tpe(30), HILL, 7, Watcher.NOBODY);
        assertThat(Tuning.run(MIXED, new Search.Tpe(30), HILL, 7, Watcher.NOBODY))
                .isEqualTo(one);
        assertThat(Tuning.run(MIXED, new Search.Tpe(30), HILL, 8, Watcher.NOBODY))
                .isNotEqualTo(one);
    }

    @Test
    void settings_stay_within_their_space() {
        List<Trial> trials = Tuning.run(
                        MIXED, new Search.Tpe(200), setting -> -setting.number("rate"), 1, Watcher.NOBODY)
                .trials();
        assertThat(trials).hasSize(200).allSatisfy(it -> {
            assertThat(it.setting().number("rate")).isBetween(1e-4, 1.0);
            assertThat(it.setting().number("depth"))
                    .isBetween(1.0, 20.0)
                    .isEqualTo(it.setting().whole("depth"));
            assertThat(it.setting().option("kind")).isIn("a", "b", "c", "d");
            assertThat(it.setting().number("share")).isBetween(0.0, 1.0);
        });
        assertThat(trials.get(199).number()).isEqualTo(200);
    }

    @Test
    void a_grid_has_every_combination_with_its_ends() {
        Space space = Space.of(
                new Dimension.Logarithmic("rate", .01, 1),
                new Dimension.Whole("depth", 1, 2),
                new Dimension.Choice("kind", List.of("a", "b")));
        List<Trial> trials = Tuning.run(space, new Search.Grid(3), it -> it.number("rate"), 1, Watcher.NOBODY)
                .trials();
        assertThat(trials).hasSize(3 * 2 * 2);
        assertThat(trials.get(0).setting().texts())
                .containsExactly(Map.entry("rate", "0.01"), Map.entry("depth", "1"), Map.entry("kind", "a"));
        assertThat(trials.get(11).setting().number("rate")).isEqualTo(1);
        assertThat(trials.get(4).setting().number("rate")).isCloseTo(.1, within(1e-12));
    }

    @Test
    void settings_that_cannot_be_judged_are_never_the_best() {
        Tuned tuned = Tuning.run(
                PLANE, new Search.Tpe(40), it -> it.number("x") < 5 ? Double.NaN : it.number("x"), 1, Watcher.NOBODY);
        assertThat(tuned.best().loss()).isBetween(5.0, 6.0);
        assertThatThrownBy(() -> Tuning.run(PLANE, new Search.Chance(3), it -> Double.NaN, 1, Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none of 3 could be");
    }

    @Test
    void a_dimension_with_one_value_is_left_alone() {
        Space space = Space.of(
                new Dimension.Continuous("x", 2, 2),
                new Dimension.Whole("n", 3, 3),
                new Dimension.Choice("kind", List.of("a")));
        assertThat(Tuning.run(space, new Search.Tpe(20), it -> it.number("x") + it.whole("n"), 1, Watcher.NOBODY)
                        .trials())
                .allSatisfy(it -> assertThat(it.loss()).isEqualTo(5));
        assertThat(Tuning.run(space, new Search.Grid(5), it -> 0, 1, Watcher.NOBODY)
                        .trials())
                .hasSize(1);
    }

    @Test
    void a_learner_is_tuned_by_cross_validation() {
        Labelled data = Tiny.logistic(300, 0, 1, 2, 0);
        Space space = Space.of(new Dimension.Choice("column", List.of("a", "b")));
        Tuned tuned = Tuning.run(
                space,
                new Search.Grid(2),
                Objective.crossValidated(
                        setting -> only(setting.option("column").equals("a") ? 0 : 1),
                        data,
                        Folds.stratified(data.labels(), 3, 1),
                        Metric.ROC_AUC,
                        1),
                1,
                Watcher.NOBODY);
        assertThat(tuned.best().setting().option("column")).isEqualTo("a");
        assertThat(tuned.best().loss()).isBetween(-1.0, -.7);
    }

    private static Learner only(int column) {
        return (data, seed) -> row -> Tiny.sigmoid(row[column]);
    }

    @Test
    void mistakes_are_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dimension.Logarithmic("x", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dimension.Choice("x", List.of("a", "a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Space.of(new Dimension.Whole("x", 1, 2), new Dimension.Whole("x", 1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tuning.run(PLANE, new Search.Grid(101), BRANIN, 1, Watcher.NOBODY));
    }
}
