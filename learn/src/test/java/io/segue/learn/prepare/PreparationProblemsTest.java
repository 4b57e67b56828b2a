package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparationProblemsTest {
    private static final Table TABLE = new Table(
            5,
            List.of(
                    new Column.Numbers("constant", new double[] {3, 3, 3, 3, 3}),
                    new Column.Numbers("zeros", new double[] {0, 0, 0, 0, 9}),
                    new Column.Numbers("missing", nothing(5)),
                    new Column.Numbers("infinite", new double[] {1, 2, Double.POSITIVE_INFINITY, 4, 5}),
                    new Column.Numbers("debt", new double[] {1, -2, 3, 4, 4}),
                    new Column.Numbers("income", new double[] {1, 2, 3, 4, 5}),
                    new Column.Categories("city", List.of("a", "b", "c", "d"), new int[] {0, 1, 2, 3, 3}),
                    new Column.Categories("country", List.of("x"), new int[] {0, 0, 0, 0, 0})));

    @Test
    void everything_wrong_before_fitting_comes_at_once_with_a_way_out() {
        assertThat(problems(Preparation.of(
                        Recipe.numbers("missing"),
                        Recipe.numbers("infinite"),
                        Recipe.numbers("city"),
                        Recipe.numbers("incme"),
                        Recipe.numbers("bought"))))
                .containsExactly(
                        "all-missing: column missing: expected values, but all are missing; leave the column out",
                        "infinite-value: column infinite: expected finite numbers, but got an infinite one; "
                                + "leave the cell empty where the number is not known, or cap it",
                        "not-numbers: column city: expected numbers, but got texts such as 'a'; "
                                + "encode the texts, or leave the column out",
                        "unknown-column: column incme: there is no column 'incme'; did you mean 'income'?",
                        "target-among-features: column bought: it is what is to be predicted, "
                                + "and cannot be predicted from itself; leave the column out");
    }

    /** 2,200,000 rows of 1,000 levels. */
    @Test
    void more_features_than_an_array_holds_are_told() {
        List<String> levels = IntStream.range(0, 1_000).mapToObj(i -> "l" + i).toList();
        int[] each = IntStream.range(0, 1_000).toArray();
        FittedPreparation fitted = Preparation.of(Recipe.texts("sku", new Encoding.OneHot(0, 1_000)))
                .fit(new Table(1_000, List.of(new Column.Categories("sku", levels, each))), 1, Watcher.NOBODY)
                .pipeline();
        Table large = new Table(2_200_000, List.of(new Column.Categories("sku", levels, new int[2_200_000])));
        assertThatThrownBy(() -> fitted.apply(large))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(
                        "expected at most 2,147,483,639 numbers, but got 2,200,000 rows of 1,000; take");
    }

    @Test
    void everything_that_cannot_be_fitted_comes_at_once_with_a_way_out() {
        assertThat(problems(Preparation.of(
                        Recipe.numbers("constant").withScaling(Scaling.Z_SCORE),
                        Recipe.numbers("zeros").withScaling(Scaling.ROBUST),
                        Recipe.numbers("debt").withScaling(Scaling.LOG1P),
                        Recipe.texts("city", new Encoding.OneHot(0, 3)),
                        Recipe.texts("country", new Encoding.Ordinal(List.of("y"))))))
                .containsExactly(
                        "constant-column: column constant: expected different values, but all are 3; leave the column out",
                        "no-spread: column zeros: expected the quartiles to differ, but both are 0; scale it by z-score",
                        "negative-value: column debt: expected numbers from 0 on for log1p, but got -2; "
                                + "scale it by z-score or by quantiles",
                        "too-many-levels: column city: expected at most 3 levels, one column each, but got 4; "
                                + "fold rare levels, encode it by the target, or leave the column out",
                        "level-not-in-order: column country: expected levels of the given order, but got x; "
                                + "add them to the order, or leave it empty");
    }

    @Test
    void numbers_too_large_or_too_near_to_be_scaled_are_told_with_their_column() {
        assertThat(spreadProblem(1, 1e200))
                .isEqualTo("column x: expected numbers up to 1.0E100, but got a larger one; "
                        + "cap the values, or leave the column out");
        assertThat(spreadProblem(0, 1e-200))
                .isEqualTo("column x: expected different values, but they differ by too little to be scaled; "
                        + "give them in another unit, or leave the column out");
    }

    private static String spreadProblem(double... values) {
        Table table = new Table(values.length, List.of(new Column.Numbers("x", values)));
        Preparation preparation = Preparation.of(Recipe.numbers("x").withScaling(Scaling.Z_SCORE));
        return catchThrowableOfType(DataException.class, () -> preparation.fit(table, 1, Watcher.NOBODY))
                .getMessage();
    }

    @Test
    void what_says_nothing_but_does_no_harm_is_a_warning() {
        Prepared prepared = Preparation.of(Recipe.numbers("constant"), Recipe.texts("country", Encoding.oneHot()))
                .fit(TABLE, 1, Watcher.NOBODY);
        assertThat(prepared.warnings())
                .extracting(DataProblem::code)
                .containsExactly("constant-column", "constant-column");
        assertThat(prepared.features().names()).containsExactly("constant", "country=x");
    }

    @Test
    void other_columns_than_learnt_from_are_named_with_the_nearest() {
        FittedPreparation fitted = Preparation.of(
                        Recipe.numbers("income"), Recipe.numbers("debt"), Recipe.numbers("zeros"))
                .fit(TABLE, 1, Watcher.NOBODY)
                .pipeline();
        Table other = new Table(
                1,
                List.of(
                        new Column.Numbers("Income2", new double[] {1}),
                        new Column.Categories("debt", List.of("much"), new int[] {0})));
        DataException thrown = catchThrowableOfType(DataException.class, () -> fitted.apply(other));
        assertThat(thrown.problems())
                .extracting(DataProblem::text)
                .containsExactly(
                        "column income: it was learnt from, but is not there; did you mean 'Income2'?",
                        "column debt: expected numbers, but got texts such as 'much'; "
                                + "encode the texts, or leave the column out",
                        "column zeros: it was learnt from, but is not there; the columns are Income2, debt");
    }

    @Test
    void two_features_of_one_name_are_a_problem() {
        Table table = new Table(
                2,
                List.of(
                        new Column.Categories("a", List.of("b=c", "d"), new int[] {0, 1}),
                        new Column.Categories("a=b", List.of("c", "d"), new int[] {0, 1})));
        assertThatThrownBy(() -> Preparation.of(
                                Recipe.texts("a", Encoding.oneHot()), Recipe.texts("a=b", Encoding.oneHot()))
                        .fit(table, 1, Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessage("column a=b=c: two features would have this name; rename the column or the level");
    }

    @Test
    void nothing_to_learn_from_is_a_problem() {
        Preparation left = Preparation.of(new Recipe.LeaveOut("income", "not wanted"));
        assertThatThrownBy(() -> left.fit(TABLE, 1, Watcher.NOBODY)).hasMessageContaining("no column is left");
        assertThatThrownBy(() -> Preparation.of(Recipe.numbers("income")).fit(TABLE.pickRows(0), 1, Watcher.NOBODY))
                .hasMessage("expected at least 2 rows, but got 1");
    }

    @Test
    void a_column_without_gaps_in_training_may_have_them_later() {
        FittedPreparation fitted = Preparation.of(
                        Recipe.numbers("income").withImputation(Imputation.Statistic.MEDIAN, true),
                        Recipe.texts("city", Encoding.ordinal()).withImputation(Imputation.Statistic.MODE, true))
                .fit(TABLE, 1, Watcher.NOBODY)
                .pipeline();
        assertThat(fitted.names()).containsExactly("income", "city");
        assertThat(fitted.row(null, null)).containsExactly(3, 3);
    }

    @Test
    void numbers_can_be_read_as_texts() {
        FittedPreparation fitted = Preparation.of(Recipe.texts("debt", Encoding.oneHot()))
                .fit(TABLE, 1, Watcher.NOBODY)
                .pipeline();
        assertThat(fitted.names()).containsExactly("debt=-2", "debt=1", "debt=3", "debt=4");
        assertThat(fitted.row(3)).containsExactly(0, 0, 1, 0);
        assertThat(fitted.row("3")).containsExactly(0, 0, 1, 0);
    }

    @Test
    void whoever_waits_can_end_it() {
        Watcher impatient = (what, done, total) -> {
            throw new CancelledException();
        };
        assertThatThrownBy(() -> Preparation.of(Recipe.numbers("income")).fit(TABLE, 1, impatient))
                .isInstanceOf(CancelledException.class);
    }

    private static double[] nothing(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static List<String> problems(Preparation preparation) {
        Target target = new Target("bought", new double[] {0, 1, 0, 1, 0});
        DataException thrown =
                catchThrowableOfType(DataException.class, () -> preparation.fit(TABLE, target, 1, Watcher.NOBODY));
        return thrown.problems().stream()
                .map(it -> it.code() + ": " + it.text())
                .toList();
    }
}
