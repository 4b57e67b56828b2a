package io.segue.server.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.Table;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import io.segue.server.Workspace;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    @TempDir
    private Path folder;

    private static Table read(TableOptions options, String... lines) throws Failure {
        return read(options, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Table read(TableOptions options, byte[] bytes) throws Failure {
        InputStream in = new ByteArrayInputStream(bytes);
        return new TableFile(new EventFile(EventFile.STANDARD_INPUT), options).read(in, Watcher.NOBODY);
    }

    private static Table read(String... lines) throws Failure {
        return read(TableOptions.ALL, lines);
    }

    private static String problems(String... lines) {
        return catchThrowableOfType(DataException.class, () -> read(lines)).getMessage();
    }

    private static double[] numbers(Table table, String column) {
        return table.numbers(column).values();
    }

    private static String text(Table table, String column, int row) {
        return ((Column.Categories) table.column(column)).text(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_guessed_from_the_first_line(String delimiter) throws Failure {
        Table table = read(
                String.join(delimiter, "name", "\"a,b;c\td,,;;\t\td\"", "age"),
                String.join(delimiter, "Anna", "1", "2.5"));
        assertThat(table.names()).containsExactly("name", "a,b;c\td,,;;\t\td", "age");
        assertThat(numbers(table, "age")).containsExactly(2.5);
    }

    @Test
    void a_delimiter_may_be_given() throws Failure {
        assertThat(read(new TableOptions('|', List.of(), List.of(), List.of(), List.of()), "a,b|c", "1|2")
                        .names())
                .containsExactly("a,b", "c");
    }

    @Test
    void columns_may_be_chosen_when_their_names_are_known() throws Failure {
        InputStream in = new ByteArrayInputStream(" a ,b\n1,02\n".getBytes(StandardCharsets.UTF_8));
        Table table = new TableFile(
                        new EventFile(EventFile.STANDARD_INPUT),
                        null,
                        names -> new TableOptions(
                                null, List.of(names.get(1)), List.of(), List.of(), List.of(names.get(1))))
                .read(in, Watcher.NOBODY);
        assertThat(table.names()).containsExactly("b");
        assertThat(text(table, "b", 0)).isEqualTo("02");
    }

    @Test
    void a_byte_order_mark_quotes_blanks_and_empty_lines_do_not_count() throws Failure {
        Table table = read("\uFEFF\"id\", note ", "1,  x", "", " 2 ,", "");
        assertThat(table.names()).containsExactly("id", "note");
        assertThat(numbers(table, "id")).containsExactly(1, 2);
        assertThat(text(table, "note", 0)).isEqualTo("x");
    }

    @Test
    void quoted_cells_may_hold_lines() throws Failure {
        assertThat(text(read("id,note", "1,\"a \"\"b\"\"\nc\"", "2,x"), "note", 0))
                .isEqualTo("a \"b\"\nc");
    }

    @Test
    void ids_and_dates_stay_texts_when_they_are_named() throws Failure {
        Table table = read(
                new TableOptions(null, List.of(), List.of(), List.of(), List.of("id", "day")),
                "id,day,x",
                "00123,20240105,1");
        assertThat(text(table, "id", 0)).isEqualTo("00123");
        assertThat(text(table, "day", 0)).isEqualTo("20240105");
        assertThat(numbers(table, "x")).containsExactly(1);
    }

    @Test
    void columns_are_picked_in_the_order_of_the_file() throws Failure {
        assertThat(read(new TableOptions(null, List.of("c", "a"), List.of(), List.of(), List.of()), "a,b,c", "1,2,3")
                        .names())
                .containsExactly("a", "c");
        assertThat(read(new TableOptions(null, List.of(), List.of("b", "c"), List.of("c"), List.of()), "a,b,c", "1,2,3")
                        .names())
                .containsExactly("a", "c");
    }

    @Test
    void wrong_names_are_told_all_at_once_with_the_nearest() {
        assertThatThrownBy(() -> read(
                        new TableOptions(null, List.of("revenu"), List.of("xyz"), List.of(), List.of("costumer")),
                        "customer,revenue",
                        "1,2"))
                .hasMessage("""
                        there is no column 'revenu'; did you mean 'revenue'?
                        there is no column 'xyz'; the columns are customer, revenue
                        there is no column 'costumer'; did you mean 'customer'?""");
    }

    @Test
    void names_are_there_and_each_once() {
        assertThat(problems("a,,b,a", "1,2,3,4")).isEqualTo("""
                        column 2 has no name; name it in the first line
                        columns 1 and 4 are both named 'a'; give one of them another name in the first line""");
        assertThat(problems("5.1,3.5", "4.9,3.0"))
                .isEqualTo("expected names in the first line, but got '5.1, 3.5';"
                        + " put a line with the names of the columns before the data");
        assertThat(problems("")).isEqualTo("- is empty; is it the right file?");
        assertThat(problems("a,b")).isEqualTo("there is no row below the names of the columns");
    }

    @Test
    void lines_of_another_length_are_told_with_their_number() {
        String told = problems("a,b", "1,2", "3", "\"x\ny\",4", "5,6,7", "8", "8", "8", "8", "8");
        assertThat(told.lines())
                .hasSize(6)
                .startsWith(
                        "line 3: expected 2 cells, as the first line has, but got 1;"
                                + " a cell that holds the delimiter stands in double quotes",
                        "line 6: expected 2 cells, as the first line has, but got 3;"
                                + " a cell that holds the delimiter stands in double quotes")
                .endsWith("and 2 more lines of another length");
    }

    @Test
    void infinite_numbers_are_told_for_every_column() {
        assertThat(problems("a,b,c", "inf,1e999,3").lines()).hasSize(2);
    }

    @Test
    void other_encodings_and_open_quotes_are_told() {
        assertThatThrownBy(() -> read(TableOptions.ALL, "a\n1\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("expected text in UTF-8")
                .hasMessageContaining("iconv");
        assertThat(problems("a,b", "\"1,2", "x".repeat(1 << 20))).contains("this is no CSV", "not closed");
    }

    @Test
    void compressed_files_are_read_and_their_bytes_told() throws Failure {
        String[] lines = new String[20_000];
        lines[0] = "x";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = String.valueOf(i);
        }
        new Workspace(folder).bytes("x.csv.gz", Workspace.gzip(lines));
        String name = folder.resolve("x.csv.gz").toString();
        List<Long> news = new ArrayList<>();
        Table table = new TableFile(new EventFile(name), TableOptions.ALL)
                .read(InputStream.nullInputStream(), (what, done, total) -> {
                    assertThat(what).isEqualTo("reading " + name);
                    assertThat(total)
                            .isEqualTo(folder.resolve("x.csv.gz").toFile().length());
                    news.add(done);
                });
        assertThat(table.rows()).isEqualTo(19_999);
        assertThat(news).hasSize(4).isSorted();
    }

    @Test
    void reading_can_be_cancelled() {
        assertThatThrownBy(() -> new TableFile(new EventFile(EventFile.STANDARD_INPUT), TableOptions.ALL)
                        .read(
                                new ByteArrayInputStream("x\n1\n".repeat(10_000).getBytes(StandardCharsets.UTF_8)),
                                (what, done, total) -> {
                                    throw new CancelledException();
                                }))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void a_file_that_is_not_there_is_a_failure() {
        assertThatThrownBy(() -> new TableFile(new EventFile("nowhere.csv"), TableOptions.ALL)
                        .read(InputStream.nullInputStream(), Watcher.NOBODY))
                .isInstanceOf(Failure.class)
                .hasMessage("cannot read nowhere.csv: no such file");
    }

    @Test
    void what_is_written_reads_the_same_again() throws Failure, java.io.IOException {
        Table table = read("id,note,x", "1,\"a,\"\"b\"\"\nc\",0.1", "2,,", "3,z,1e300");
        Path path = folder.resolve("out.csv");
        TableWriter.save(table, path);
        assertThat(Files.readString(path)).isEqualTo("id,note,x\n1,\"a,\"\"b\"\"\nc\",0.1\n2,,\n3,z,1.0E300\n");
        Table again = new TableFile(new EventFile(path.toString()), TableOptions.ALL)
                .read(InputStream.nullInputStream(), Watcher.NOBODY);
        assertThat(numbers(again, "x")).containsExactly(numbers(table, "x"));
        assertThat(text(again, "note", 0)).isEqualTo(text(table, "note", 0));
        assertThat(again.column("note").isMissing(1)).isTrue();
    }
}
