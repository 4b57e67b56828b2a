package io.segue.learn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void cells_that_are_all_numbers_are_numbers() {
        assertThat(column("age", "12", " 1e3 ", "-0.5"))
                .isInstanceOfSatisfying(
                        Column.Numbers.class, it -> assertThat(it.values()).containsExactly(12, 1000, -0.5));
    }

    @Test
    void one_text_makes_all_of_them_texts() {
        assertThat(column("size", "12", "large", "12")).isInstanceOfSatisfying(Column.Categories.class, it -> {
            assertThat(it.levels()).containsExactly("12", "large");
            assertThat(it.codes()).containsExactly(0, 1, 0);
        });
    }

    @Test
    void what_says_that_nothing_is_known_is_missing() {
        Column column = column("age", "", "NA", "n/a", "NaN", "null", "7");
        assertThat(column).isInstanceOf(Column.Numbers.class);
        assertThat(column.missing()).isEqualTo(5);
    }

    @Test
    void among_texts_only_an_empty_cell_is_missing() {
        assertThat(column("plan", "none", "NA", "", "\\N", "full", "null", "none"))
                .isInstanceOfSatisfying(Column.Categories.class, it -> {
                    assertThat(it.levels()).containsExactly("none", "NA", "full", "null");
                    assertThat(it.codes()).containsExactly(0, 1, -1, -1, 2, 3, 0);
                });
        ColumnBuilder names = ColumnBuilder.ofTexts("name");
        names.add("None");
        assertThat(names.build().missing()).isZero();
    }

    @Test
    void a_column_of_nothing_but_signs_of_nothing_is_missing() {
        assertThat(column("plan", "none", "NA", "null", "\\N").missing()).isEqualTo(4);
    }

    @Test
    void an_infinite_number_is_told_with_its_column() {
        assertThatThrownBy(() -> column("spend", "1", "Infinity"))
                .isInstanceOf(DataException.class)
                .hasMessage("column spend: expected finite numbers, but got 'Infinity'; leave the cell empty where the"
                        + " number is not known, or cap it");
    }

    @Test
    void a_misspelt_column_is_answered_with_the_nearest() {
        Table table = new Table(1, List.of(column("recency", "1"), column("city", "Bonn")));
        assertThatThrownBy(() -> table.column("recencey"))
                .hasMessage("column recencey: there is no column 'recencey'; did you mean 'recency'?");
        assertThatThrownBy(() -> table.numbers("city"))
                .hasMessage("column city: expected numbers, but got texts such as 'Bonn'; leave the column out, or turn"
                        + " it into numbers first");
    }

    @Test
    void rows_are_picked_in_the_order_asked_for() {
        Table table = new Table(3, List.of(column("n", "1", "2", "3"), column("t", "a", "b", "a")));
        Table picked = table.pickRows(2, 0);
        assertThat(picked.numbers("n").values()).containsExactly(3, 1);
        assertThat(picked.column("t"))
                .isInstanceOfSatisfying(
                        Column.Categories.class, it -> assertThat(it.codes()).containsExactly(0, 0));
    }

    private static Column column(String name, String... cells) {
        var builder = new ColumnBuilder(name);
        for (String cell : cells) {
            builder.add(cell);
        }
        return builder.build();
    }
}
