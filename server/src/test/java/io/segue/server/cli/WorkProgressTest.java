package io.segue.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.learn.work.CancelledException;
import io.segue.server.Eventually;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkProgressTest {
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(boolean interactive) {
        return new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void who_watches_sees_how_far_the_work_is_and_an_empty_line_after_it() throws Exception {
        try (var cancellation = new Cancellation();
                var progress = new WorkProgress(terminal(true), cancellation)) {
            progress.at("fitting", 0, 0);
            Eventually.assertThat(
                    () -> assertThat(shown()).containsPattern("\r\u001B\\[Kfitting, \\d+ s, Ctrl-C cancels"));
            progress.at("reading a.csv", 30, 100);
            Eventually.assertThat(
                    () -> assertThat(shown()).containsPattern("reading a.csv, 30 %, \\d+ s left, Ctrl-C cancels"));
            progress.at("reading a.csv", 120, 100);
            Eventually.assertThat(() -> assertThat(shown()).contains("reading a.csv, 100 %, 0 s left"));
        }
        assertThat(shown()).endsWith(CLEAR_LINE);
    }

    @Test
    void work_that_has_not_said_anything_shows_nothing() {
        try (var cancellation = new Cancellation();
                var progress = new WorkProgress(terminal(true), cancellation)) {
            assertThat(progress).isNotNull();
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void an_interrupted_thread_ends_the_work() {
        try (var cancellation = new Cancellation();
                var progress = new WorkProgress(terminal(false), cancellation)) {
            progress.at("fitting", 1, 2);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> progress.at("fitting", 2, 2)).isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(shown()).isEmpty();
    }
}
