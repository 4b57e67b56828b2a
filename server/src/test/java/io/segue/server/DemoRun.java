package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.Workspace.Run;
import io.segue.server.http.CurlLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A demo on a thread of its own, and somebody who pastes what it says. */
final class DemoRun implements AutoCloseable {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CompletableFuture<Run> run = new CompletableFuture<>();
    private final Thread thread;
    private final HttpClient client = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(int status, String body) {}

    private DemoRun(Workspace workspace, String[] args) {
        thread = Thread.ofPlatform().start(() -> run.complete(workspace.run(out, args)));
    }

    static DemoRun start(Workspace workspace, String[] args, String... more) {
        return new DemoRun(
                workspace,
                Stream.of(Stream.of("demo"), Stream.of(args), Stream.of(more))
                        .flatMap(it -> it)
                        .toArray(String[]::new));
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    void awaitOutput(String text) throws Exception {
        Eventually.assertThat(() -> {
            if (run.isDone()) {
                throw new IllegalStateException("ended early: " + run.get());
            }
            assertThat(output()).contains(text);
        });
    }

    Run await(Duration atMost) throws Exception {
        return run.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    List<CurlLine> curlLines() {
        return CurlLine.in(output(), Map.of());
    }

    Answer send(CurlLine line) throws Exception {
        HttpResponse<String> response = client.send(line.request(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    void works(CurlLine line) throws Exception {
        Answer answer = send(line);
        assertThat(answer.status()).as(line.text()).isEqualTo(200);
        assertThat(answer.body()).as(line.text()).isNotBlank().doesNotContain("\"errors\"");
    }

    /** What the line answers that has this in it. */
    String answer(List<CurlLine> lines, String pattern) throws Exception {
        Pattern sought = Pattern.compile(pattern);
        for (CurlLine line : lines) {
            if (sought.matcher(line.text()).find()) {
                return send(line).body();
            }
        }
        throw new AssertionError("expected a line with " + pattern);
    }

    /** What comes without end, collected on a thread of its own. */
    Endless stream(CurlLine line) throws Exception {
        return new Endless(client.send(line.request(), HttpResponse.BodyHandlers.ofInputStream())
                .body());
    }

    static final class Endless implements AutoCloseable {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final InputStream in;

        private Endless(InputStream in) {
            this.in = in;
            Thread.ofVirtual().start(() -> {
                try (in) {
                    in.transferTo(text);
                } catch (IOException e) {
                    text.writeBytes("the end".getBytes(StandardCharsets.UTF_8));
                }
            });
        }

        String text() {
            return text.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        thread.interrupt();
        Run ended = run.orTimeout(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS).join();
        client.close();
        assertThat(ended.exitCode()).as(ended.err()).isIn(0, 130);
    }
}
