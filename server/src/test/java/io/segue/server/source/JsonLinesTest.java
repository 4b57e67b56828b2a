package io.segue.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.Workspace;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
    @TempDir
    Path folder;

    private List<String> lines(InputStream in, String... names) throws Failure {
        List<EventFile> files = Stream.of(names).map(EventFile::new).toList();
        List<String> lines = new ArrayList<>();
        try (var source = new JsonLines(files, in, new AtomicLong())) {
            for (Batch batch = source.next(); batch != null; batch = source.next()) {
                for (int i = 0; i < batch.size(); i++) {
                    Batch.Place place = batch.place(i);
                    lines.add(Path.of(place.file()).getFileName() + ":" + place.line() + ":" + batch.text(i));
                }
            }
        }
        return lines;
    }

    private List<String> lines(String text) throws Failure {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-");
    }

    @Test
    void lines_end_with_a_line_feed_or_both_or_the_file() throws Failure {
        assertThat(lines("a\nb\r\n\n  \t\nc")).containsExactly("-:1:a", "-:2:b", "-:5:c");
    }

    @Test
    void nothing_has_no_lines() throws Failure {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_line() throws Failure {
        assertThat(lines("\uFEFFa\nb")).containsExactly("-:1:a", "-:2:b");
    }

    @Test
    void files_are_read_one_after_another_compressed_or_not() throws Failure {
        var workspace = new Workspace(folder)
                .file("a", "1", "2")
                .bytes("b", Workspace.gzip("3"))
                .file("c");
        var in = new ByteArrayInputStream("4".getBytes(StandardCharsets.UTF_8));
        assertThat(lines(
                        in,
                        workspace.path("a").toString(),
                        workspace.path("b").toString(),
                        workspace.path("c").toString(),
                        "-"))
                .containsExactly("a:1:1", "a:2:2", "b:1:3", "-:1:4");
    }

    @Test
    void lines_that_go_over_the_end_of_the_buffer_stay_whole() throws Failure {
        List<String> expected = new ArrayList<>();
        var text = new StringBuilder();
        for (int i = 1; text.length() < 2_000_000; i++) {
            String line = "x".repeat(i * 37 % 3_000 + 1);
            text.append(line).append('\n');
            expected.add("-:" + i + ":" + line);
        }
        assertThat(lines(text.toString())).isEqualTo(expected);
    }

    @Test
    void a_line_of_exactly_the_limit_is_read_and_a_longer_one_is_rejected_with_its_beginning() throws Failure {
        String fits = "{\"a\":\"" + "x".repeat(JsonLines.LINE_BYTES_MAX - 8) + "\"}";
        String tooLarge = "y".repeat(3_000_000);
        var in = new ByteArrayInputStream((fits + "\n" + tooLarge + "\nz\n").getBytes(StandardCharsets.UTF_8));
        try (var source = new JsonLines(List.of(new EventFile("-")), in, new AtomicLong())) {
            Batch batch = source.next();
            assertThat(batch.size()).isEqualTo(3);
            assertThat(batch.body(0, new JsonReader())).isInstanceOf(JsonReader.Read.class);
            assertThat(((JsonReader.Bad) batch.body(1, new JsonReader()))
                            .rejection()
                            .code())
                    .isEqualTo("too-large");
            assertThat(batch.text(1)).hasSize(1024);
            assertThat(batch.text(2)).isEqualTo("z");
        }
    }

    @Test
    void a_compressed_file_that_breaks_off_is_told_apart_from_a_damaged_one() {
        byte[] whole = Workspace.gzip("{}".repeat(10_000));
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 10, damaged.length - 8, (byte) 0xff);
        var workspace = new Workspace(folder)
                .bytes("cut.gz", Arrays.copyOf(whole, whole.length - 9))
                .bytes("damaged.gz", damaged);
        assertThatThrownBy(() -> lines(
                        InputStream.nullInputStream(), workspace.path("cut.gz").toString()))
                .isInstanceOf(Failure.class)
                .hasMessageEndingWith("cut.gz: the compressed data end too early; is the download complete?");
        assertThatThrownBy(() -> lines(
                        InputStream.nullInputStream(),
                        workspace.path("damaged.gz").toString()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("damaged.gz: the compressed data are damaged");
    }
}
