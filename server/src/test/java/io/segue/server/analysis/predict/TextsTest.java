package io.segue.server.analysis.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static Column column(String... cells) {
        var builder = new ColumnBuilder("x");
        for (String cell : cells) {
            builder.add(cell);
        }
        return builder.build();
    }

    @Test
    void numbers_become_the_texts_they_were_written_as() {
        Column.Categories texts = Texts.of(column("3", "", "1.5", "3"));
        assertThat(texts.levels()).containsExactly("1.5", "3");
        assertThat(texts.codes()).containsExactly(1, -1, 0, 1);
    }

    @Test
    void bands_hold_about_as_many_rows_and_many_zeros_are_one() {
        var zeros = (Column.Numbers) column("0", "0", "0", "0", "0", "1", "2", "3.25");
        assertThat(Texts.banded(zeros, 4).levels()).containsExactly("up to 0", "above 0 to 2", "above 2");
        assertThat(Texts.banded(zeros, 4).codes()).containsExactly(0, 0, 0, 0, 0, 1, 1, 2);
        assertThat(Texts.brief(1234.567)).isEqualTo("1230");
        assertThat(Texts.brief(0.0123456)).isEqualTo("0.0123");
    }

    @Test
    void what_is_positive_is_guessed_where_it_is_clear() {
        assertThat(Target.of(Texts.of(column("0", "1", "0")), Optional.empty()).positive())
                .isEqualTo("1");
        assertThat(Target.of(Texts.of(column("FALSE", "TRUE")), Optional.empty())
                        .positive())
                .isEqualTo("TRUE");
        assertThat(Target.of(Texts.of(column("a", "b", "c")), Optional.of("b")).labels(table("a", "b", "c")))
                .containsExactly(0, 1, 0);
        assertThatThrownBy(() -> Target.of(Texts.of(column("gold", "silver")), Optional.of("gald")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("did you mean 'gold'?");
    }

    private static Table table(String... cells) {
        return new Table(cells.length, List.of(column(cells)));
    }

    @Test
    void times_are_numbers_dates_or_instants() {
        assertThat(Moments.of(column("3", "1.5")).values()).containsExactly(3, 1.5);
        assertThat(Moments.of(column("1970-01-02", "1970-01-01 00:00:01", "1970-01-01T00:00:02Z"))
                        .values())
                .containsExactly(86_400_000, 1000, 2000);
        assertThatThrownBy(() -> Moments.of(column("yesterday")))
                .hasMessageContaining("dates such as 2026-03-01")
                .hasMessageContaining("yesterday");
        assertThatThrownBy(() -> Moments.of(column("1", ""))).hasMessageContaining("none in row 2");
    }
}
