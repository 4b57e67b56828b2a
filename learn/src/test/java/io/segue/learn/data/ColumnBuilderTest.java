package io.segue.learn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnBuilderTest {
    private static Column column(String... cells) {
        return fill(new ColumnBuilder("x"), cells);
    }

    private static Column fill(ColumnBuilder builder, String... cells) {
        for (String cell : cells) {
            builder.add(cell);
        }
        return builder.build();
    }

    private static String[] texts(Column column) {
        var texts = (Column.Categories) column;
        String[] all = new String[texts.rows()];
        for (int row = 0; row < all.length; row++) {
            all[row] = texts.isMissing(row) ? "?" : texts.text(row);
        }
        return all;
    }

    @Test
    void numbers_stay_numbers_and_what_is_not_known_is_nan() {
        var numbers = (Column.Numbers) column("1", " 2.50 ", "", "-1e3", "NaN", "n/a", "+.5");
        assertThat(numbers.values()).containsExactly(1, 2.5, Double.NaN, -1000, Double.NaN, Double.NaN, 0.5);
    }

    @Test
    void one_text_makes_all_of_them_texts_as_they_were_written() {
        assertThat(texts(column("007", "1.50", "", "1e3", "seven", "1.50")))
                .containsExactly("007", "1.50", "?", "1e3", "seven", "1.50");
    }

    @Test
    void a_column_of_texts_takes_no_number() {
        assertThat(texts(fill(ColumnBuilder.ofTexts("id"), "00123", "123", "", "00123")))
                .containsExactly("00123", "123", "?", "00123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "0x1p3", "2024-01-05", "1 000", "1,5", "e", "--1", "infinite"})
    void what_only_looks_like_a_number_is_a_text(String cell) {
        assertThat(texts(column("1", cell))).containsExactly("1", cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "+INF", "1e999"})
    void an_infinite_number_is_a_problem_with_the_way_out(String cell) {
        assertThatThrownBy(() -> column("1", cell))
                .isInstanceOf(DataException.class)
                .hasMessage("column x: expected finite numbers, but got '" + cell
                        + "'; leave the cell empty where the number is not known, or cap it");
    }

    @Test
    void among_texts_infinite_is_a_text() {
        assertThat(texts(column("Inf", "beta"))).containsExactly("Inf", "beta");
    }

    @Test
    void a_column_without_any_value_is_one_of_numbers_that_nobody_knows() {
        assertThat(((Column.Numbers) column("", "NA")).values()).containsExactly(Double.NaN, Double.NaN);
    }
}
