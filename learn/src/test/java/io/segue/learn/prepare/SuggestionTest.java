package io.segue.learn.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuggestionTest {
    private static final int ROWS = 100;

    private static final Table TABLE = new Table(
            ROWS,
            List.of(
                    numbers("even", row -> row % 10 - 5),
                    numbers("spend", row -> Math.expm1(row % 10)),
                    numbers("flag", row -> row % 20 == 0 ? 1 : 0),
                    numbers("gaps", row -> row % 4 == 0 ? Double.NaN : row),
                    numbers("constant", row -> 3),
                    numbers("nothing", row -> Double.NaN),
                    texts("plan", 2),
                    texts("city", 5),
                    texts("shop", 25),
                    texts("id", ROWS),
                    texts("country", 1)));

    @Test
    void for_clusters_skewed_numbers_are_logged_and_all_are_z_scores() {
        assertThat(recipe("even", Purpose.CLUSTERING).scalings()).containsExactly(Scaling.Z_SCORE);
        assertThat(recipe("spend", Purpose.CLUSTERING).scalings()).containsExactly(Scaling.LOG1P, Scaling.Z_SCORE);
        assertThat(recipe("spend", Purpose.CLUSTERING).why())
                .isEqualTo("log1p, then z-score: skewness 2.1, and 0.0 after it");
        assertThat(recipe("flag", Purpose.CLUSTERING).scalings())
                .as("log1p changes nothing about 0 and 1")
                .containsExactly(Scaling.Z_SCORE);
        assertThat(recipe("gaps", Purpose.CLUSTERING).imputation()).isEqualTo(Imputation.Statistic.MEDIAN);
        assertThat(recipe("gaps", Purpose.CLUSTERING).why())
                .isEqualTo(
                        "z-score, so that all columns count alike; 25.0 % missing: the median, with a column that says so");
    }

    @Test
    void for_trees_numbers_stay_as_they_are() {
        for (String name : List.of("even", "spend", "gaps")) {
            assertThat(recipe(name, Purpose.TREES).scalings()).isEmpty();
            assertThat(recipe(name, Purpose.TREES).imputation()).isEqualTo(Imputation.Statistic.LEAVE);
        }
    }

    @Test
    void for_trees_the_number_of_levels_says_how_texts_become_numbers() {
        assertThat(encoding("plan", Purpose.TREES)).isInstanceOf(Encoding.Ordinal.class);
        assertThat(encoding("city", Purpose.TREES)).isInstanceOf(Encoding.OneHot.class);
        assertThat(encoding("shop", Purpose.TREES)).isInstanceOf(Encoding.ByTarget.class);
        assertThat(encoding("plan", Purpose.LINEAR)).isInstanceOf(Encoding.OneHot.class);
        assertThat(encoding("shop", Purpose.CLUSTERING)).isInstanceOf(Encoding.OneHot.class);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void what_says_nothing_is_left_out_and_every_choice_has_a_reason(Purpose purpose) {
        List<Recipe> recipes = Preparation.suggest(TABLE, purpose).recipes();
        assertThat(recipes).allMatch(it -> !it.why().isEmpty());
        assertThat(recipes.stream().filter(Recipe.LeaveOut.class::isInstance).map(it -> it.column() + ": " + it.why()))
                .containsExactly(
                        "constant: all values are 3",
                        "nothing: all values are missing",
                        "id: 100 different texts in 100 rows: it names rows",
                        "country: all values are l0");
    }

    @Test
    void a_scale_that_is_asked_for_is_taken_where_a_column_allows_it() {
        Wishes wishes = new Wishes(Optional.of(Scaling.ROBUST), Outliers.NONE);
        assertThat(recipe("even", Purpose.LINEAR, wishes).scalings()).containsExactly(Scaling.ROBUST);
        assertThat(recipe("gaps", Purpose.LINEAR, wishes).why())
                .isEqualTo("robust, as asked; 25.0 % missing: the median, with a column that says so");
        assertThat(recipe("flag", Purpose.LINEAR, wishes).scalings()).containsExactly(Scaling.Z_SCORE);
        assertThat(recipe("flag", Purpose.LINEAR, wishes).why())
                .isEqualTo("z-score, so that all columns count alike; "
                        + "not robust: expected the quartiles to differ, but both are 0");
        assertThat(recipe("even", Purpose.TREES, wishes).scalings()).isEmpty();
        Wishes log = new Wishes(Optional.of(Scaling.LOG1P), Outliers.NONE);
        assertThat(recipe("spend", Purpose.LINEAR, log).scalings()).containsExactly(Scaling.LOG1P, Scaling.Z_SCORE);
        assertThat(recipe("even", Purpose.LINEAR, log).why())
                .contains("not log1p, then z-score: expected numbers from 0");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void outliers_are_treated_as_asked_whatever_the_purpose(Purpose purpose) {
        Wishes wishes = new Wishes(Optional.empty(), Outliers.mad(Outliers.Action.CAP));
        assertThat(recipe("spend", purpose, wishes).outliers()).isEqualTo(wishes.outliers());
        assertThat(recipe("spend", purpose, wishes).why()).contains("outliers by MAD capped");
        assertThat(recipe("flag", purpose, wishes).why())
                .contains("outliers kept: half of the values or more are the same");
        assertThat(recipe("spend", purpose).outliers()).isEqualTo(Outliers.NONE);
    }

    @Test
    void a_column_whose_outliers_are_capped_is_scaled_by_what_is_left() {
        Table table = new Table(ROWS, List.of(numbers("x", row -> row < 3 ? 1000 : row)));
        assertThat(Preparation.suggest(table, Purpose.CLUSTERING).recipes())
                .singleElement()
                .satisfies(it -> assertThat(it.why()).startsWith("log1p, then z-score"));
        Wishes capped = new Wishes(Optional.empty(), Outliers.iqr(Outliers.Action.CAP));
        assertThat(Preparation.suggest(table, Purpose.CLUSTERING, capped).recipes())
                .singleElement()
                .satisfies(it -> assertThat(it.why())
                        .isEqualTo("z-score, so that all columns count alike; outliers by IQR capped"));
    }

    private static Recipe.OfNumbers recipe(String column, Purpose purpose, Wishes wishes) {
        return (Recipe.OfNumbers) Preparation.suggest(TABLE, purpose, wishes).recipes().stream()
                .filter(it -> it.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static Recipe.OfNumbers recipe(String column, Purpose purpose) {
        return (Recipe.OfNumbers) find(column, purpose);
    }

    private static Encoding encoding(String column, Purpose purpose) {
        return ((Recipe.OfTexts) find(column, purpose)).encoding();
    }

    private static Recipe find(String column, Purpose purpose) {
        return Preparation.suggest(TABLE, purpose).recipes().stream()
                .filter(it -> it.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static Column numbers(String name, IntToDoubleFunction value) {
        return new Column.Numbers(
                name, IntStream.range(0, ROWS).mapToDouble(value).toArray());
    }

    private static Column texts(String name, int levels) {
        return new Column.Categories(
                name,
                IntStream.range(0, levels).mapToObj(i -> "l" + i).toList(),
                IntStream.range(0, ROWS).map(row -> row % levels).toArray());
    }
}
