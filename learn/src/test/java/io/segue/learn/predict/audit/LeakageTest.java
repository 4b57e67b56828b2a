package io.segue.learn.predict.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.segue.learn.data.Column;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
import io.segue.learn.data.Table;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Tiny;
import io.segue.learn.predict.audit.Finding.Level;
import io.segue.learn.predict.audit.ShuffledLabels.Procedure;
import io.segue.learn.predict.validate.CrossValidation;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakageTest {
    private static final int ROWS = 400;
    private static final double[] LABELS = IntStream.range(0, ROWS)
            .mapToDouble(row -> row * 7 % 10 < 3 ? 1 : 0)
            .toArray();

    private static Column.Numbers numbers(String name, IntToDoubleFunction value) {
        return new Column.Numbers(
                name, IntStream.range(0, ROWS).mapToDouble(value).toArray());
    }

    private static List<Finding> found(Column... columns) {
        return FeatureLeaks.of(new Table(ROWS, List.of(columns)), LABELS, 1).stream()
                .filter(it -> !it.code().equals("known-in-time"))
                .toList();
    }

    @Test
    void ordinary_columns_are_not_suspected() {
        double[] chance = Seeds.random(1).doubles(ROWS).toArray();
        assertThat(found(
                        numbers("random", row -> chance[row]),
                        numbers("count", row -> Math.floor(10 * chance[row])),
                        numbers("helpful", row -> chance[row] + .5 * LABELS[row]),
                        numbers("constant", row -> 1),
                        new Column.Categories(
                                "city",
                                List.of("a", "b"),
                                IntStream.range(0, ROWS).map(row -> row % 2).toArray())))
                .isEmpty();
    }

    @Test
    void what_cannot_be_seen_is_said() {
        assertThat(FeatureLeaks.of(new Table(ROWS, List.of()), LABELS, 1))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("cannot be seen from the numbers"));
    }

    @Test
    void the_target_among_the_features_is_named() {
        assertThat(found(numbers("bought", row -> LABELS[row]), numbers("lost", row -> 1 - LABELS[row])))
                .extracting(Finding::code, Finding::subject, Finding::level)
                .containsExactly(
                        tuple("equals-target", "bought", Level.WARNING), tuple("equals-target", "lost", Level.WARNING));
    }

    @Test
    void a_column_that_is_too_good_is_named() {
        double[] chance = Seeds.random(1).doubles(ROWS).toArray();
        assertThat(found(
                        numbers("amount paid", row -> LABELS[row] * (1 + chance[row])),
                        numbers("lapse", row -> chance[row] - 2 * LABELS[row]),
                        numbers("paid at", row -> LABELS[row] == 1 ? chance[row] : Double.NaN),
                        new Column.Categories(
                                "state",
                                List.of("new", "paid", "open"),
                                IntStream.range(0, ROWS)
                                        .map(row -> LABELS[row] == 1 ? 1 : row % 2 * 2)
                                        .toArray())))
                .allSatisfy(it -> assertThat(it.code()).isEqualTo("feature-too-good"))
                .allSatisfy(it -> assertThat(it.level()).isEqualTo(Level.WARNING))
                .extracting(Finding::subject)
                .containsExactly("amount paid", "lapse", "paid at", "state");
    }

    @Test
    void few_rows_may_be_told_apart_by_chance() {
        Table table = new Table(6, List.of(new Column.Numbers("x", new double[] {1, 2, 3, 4, 5, 6.5})));
        assertThat(FeatureLeaks.of(table, new double[] {0, 0, 0, 0, 1, 1}, 1).getFirst())
                .satisfies(it -> assertThat(it.level()).isEqualTo(Level.NOTE))
                .satisfies(it -> assertThat(it.text()).endsWith("which so few rows can do by chance"));
    }

    @Test
    void ids_are_named() {
        assertThat(found(
                        numbers("customer", row -> 1000 + row * 3),
                        new Column.Categories(
                                "mail",
                                IntStream.range(0, ROWS)
                                        .mapToObj(row -> row + "@x")
                                        .toList(),
                                IntStream.range(0, ROWS).toArray())))
                .extracting(Finding::code)
                .containsExactly("id-like", "id-like");
    }

    @Test
    void one_class_cannot_be_looked_at() {
        assertThatThrownBy(() -> FeatureLeaks.of(new Table(3, List.of()), new double[3], 1))
                .hasMessageContaining("expected rows of both classes");
    }

    @Test
    void rows_on_both_sides_are_counted() {
        Features training = features(new double[] {1, 2}, new double[] {3, Double.NaN}, new double[] {0.0, 5});
        Features test = features(new double[] {3, Double.NaN}, new double[] {-0.0, 5}, new double[] {2, 1});
        RepeatedRows repeated = RepeatedRows.between(training, test);
        assertThat(repeated).isEqualTo(new RepeatedRows(3, 2));
        assertThat(repeated.finding().level()).isEqualTo(Level.WARNING);
        assertThat(repeated.finding().text()).startsWith("2 of 3 rows to be judged by (66.7 %)");
        assertThat(RepeatedRows.between(training, features(new double[] {9, 9}))
                        .finding()
                        .level())
                .isEqualTo(Level.FINE);
    }

    private static Features features(double[]... rows) {
        return new Features(List.of("x", "y"), Matrix.ofRows(rows));
    }

    @Test
    void honest_learning_finds_nothing_in_shuffled_labels() {
        Labelled data = Tiny.logistic(2000, 0, 1, 2, 1);
        ShuffledLabels shuffled = ShuffledLabels.of(Procedure.of(Tiny.ONE_STEP, 5), data, 1, Watcher.NOBODY);
        assertThat(shuffled.mean()).isBetween(.48, .52);
        assertThat(shuffled.finding().level()).isEqualTo(Level.FINE);
        assertThat(shuffled.areas()).hasSizeBetween(2, 10);
        assertThat(shuffled.standardError()).isLessThan(.02 / 3);
    }

    /** Encodes rows by the labels of all of them, those to be judged included. */
    private static final Procedure LEAKY = (shuffled, seed) -> {
        int rows = shuffled.rows();
        double[] encoded = new double[rows];
        Arrays.setAll(encoded, row -> {
            int from = row / 4 * 4;
            int to = Math.min(rows, from + 4);
            return Arrays.stream(shuffled.labels(), from, to).average().orElseThrow();
        });
        Labelled data = new Labelled(
                new Features(List.of("encoded"), Matrix.ofColumns(rows, encoded)),
                shuffled.labels(),
                shuffled.weights());
        return CrossValidation.run(Tiny.LOGISTIC, data, Folds.stratified(data.labels(), 5, seed), seed, Watcher.NOBODY);
    };

    @Test
    void encoding_by_all_labels_is_found_out() {
        ShuffledLabels shuffled = ShuffledLabels.of(LEAKY, Tiny.logistic(1000, 0, 1, 1), 1, Watcher.NOBODY);
        assertThat(shuffled.mean()).isGreaterThan(.7);
        assertThat(shuffled.finding().level()).isEqualTo(Level.WARNING);
        assertThat(shuffled.finding().wayOut()).contains("training rows only");
    }

    @Test
    void few_rows_are_told_to_be_few_and_never_warned_of() {
        int fine = 0;
        for (int seed = 0; seed < 10; seed++) {
            ShuffledLabels shuffled = ShuffledLabels.of(
                    Procedure.of(Tiny.ONE_STEP, 3), Tiny.logistic(60, 0, seed, 1), seed, Watcher.NOBODY);
            assertThat(shuffled.areas()).hasSize(ShuffledLabels.SHUFFLES_MAX);
            assertThat(shuffled.finding().level()).as("seed " + seed).isNotEqualTo(Level.WARNING);
            fine += shuffled.finding().level() == Level.FINE ? 1 : 0;
        }
        assertThat(fine).isBetween(4, 10);
    }

    @Test
    void the_standard_error_is_the_spread_of_means() {
        double[] off = IntStream.range(0, 100)
                .mapToDouble(seed -> {
                    ShuffledLabels shuffled = ShuffledLabels.of(
                            Procedure.of(Tiny.ONE_STEP, 4), Tiny.logistic(120, -1, seed, 1), seed, Watcher.NOBODY);
                    return (shuffled.mean() - .5) / shuffled.standardError();
                })
                .toArray();
        double meanSquare = Arrays.stream(off).map(it -> it * it).average().orElseThrow();
        assertThat(Math.sqrt(meanSquare)).isBetween(.7, 1.1);
    }
}
