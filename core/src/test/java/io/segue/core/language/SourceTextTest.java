package io.segue.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.language.SourceText.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void a_plain_text_counts_lines_and_columns_from_one() {
        SourceText text = SourceText.of("rule", "ab\ncd\n");
        assertThat(text.place(0)).isEqualTo(new Place(1, 1));
        assertThat(text.place(2)).isEqualTo(new Place(1, 3));
        assertThat(text.place(3)).isEqualTo(new Place(2, 1));
        assertThat(text.place(6)).isEqualTo(new Place(3, 1));
    }

    @Test
    void columns_count_code_points() {
        assertThat(SourceText.of("rule", "😀😀x").place(4)).isEqualTo(new Place(1, 3));
    }

    @Test
    void a_block_is_indented_in_its_file() {
        SourceText text = SourceText.block("a.yaml", "did 'A'\n  then 'B'\n", new Place(7, 3));
        assertThat(text.place(4)).isEqualTo(new Place(7, 7));
        assertThat(text.place(10)).isEqualTo(new Place(8, 5));
    }

    @Test
    void each_line_can_have_a_place_of_its_own() {
        SourceText text = new SourceText("a.yaml", "a\nb\nc\nd", List.of(new Place(2, 9), new Place(4, 3)));
        assertThat(text.place(0)).isEqualTo(new Place(2, 9));
        assertThat(text.place(2)).isEqualTo(new Place(4, 3));
        assertThat(text.place(4)).isEqualTo(new Place(5, 3));
        assertThat(text.place(6)).isEqualTo(new Place(6, 3));
    }
}
