package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.IsoTime;
import io.segue.server.Workspace.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segue import}: what it sends, what it says, and how it goes on. */
class ImportCommandTest {
    private static final Path FIRST = Repository.ROOT.resolve("examples/first");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Workspace workspace() {
        return new Workspace(folder);
    }

    private Run run(String url, String key, String... args) {
        return workspace().run(args(url, key, args));
    }

    private Run run(RunningServer server, String... args) {
        return run(server.url(), server.writeKey(), args);
    }

    private static String[] args(String url, String key, String... args) {
        return Stream.concat(Stream.of("import", "--server", url, "--write-key", key), Stream.of(args))
                .toArray(String[]::new);
    }

    private RunningServer server() throws Exception {
        return RunningServer.start(folder.resolve("data"));
    }

    private static String call(int number) {
        return "{\"type\":\"track\",\"userId\":\"user-" + number % 100 + "\",\"event\":\"Product Viewed\","
                + "\"timestamp\":\"" + Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number) + "\"}";
    }

    private static String[] calls(int count) {
        return IntStream.range(0, count).mapToObj(ImportCommandTest::call).toArray(String[]::new);
    }

    @Test
    void an_imported_file_leads_to_the_changes_of_a_replay() throws Exception {
        String until = "2026-03-10T00:00:00Z";
        Run replay = workspace()
                .run(
                        "replay",
                        "--segments",
                        FIRST.resolve("segments").toString(),
                        "--events",
                        FIRST.resolve("events.jsonl").toString(),
                        "--until",
                        until);
        try (RunningServer server = server().apply(FIRST.resolve("segments"))) {
            Run run = run(
                    server, FIRST.resolve("events.jsonl").toString(), "--state", "@state", "--rejected", "@rejected");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err())
                    .containsPattern("(?m)^sent +39   in .* a second$")
                    .containsPattern("(?m)^rejected +1$")
                    .containsPattern("(?m)^  no-event +1   first at .*events.jsonl:20: expected a track call to name");
            assertThat(workspace().read("rejected")).contains("\"line\":20,\"code\":\"no-event\"");
            assertThat(lasting(server.changes(IsoTime.parse(until).getAsLong())))
                    .containsExactlyInAnyOrderElementsOf(lasting(replay.lines()));
        }
    }

    /**
     * Without those who entered and left at one instant: somebody whose late call answers a deadline that had passed by the
     * files' clock. Whether the deadline is noticed before the call depends on when a server looks.
     */
    private static List<String> lasting(List<String> changes) {
        return changes.stream()
                .filter(it -> !changes.contains(it.replace("entered", "left"))
                        || !changes.contains(it.replace("left", "entered")))
                .toList();
    }

    @Test
    void a_second_run_sends_nothing_and_one_without_the_state_counts_for_nothing() throws Exception {
        workspace().file("a.jsonl", calls(5_000));
        try (RunningServer server = server()) {
            assertThat(run(server, "@a.jsonl").err()).containsPattern("sent +5,000 ");
            assertThat(run(server, "@a.jsonl").err())
                    .containsPattern("sent +0 ")
                    .containsPattern("sent before +5,000   acknowledged in an earlier run");
            assertThat(server.received()).isEqualTo(5_000);
            assertThat(run(server, "@a.jsonl", "--restart").err()).containsPattern("sent +5,000 ");
            assertThat(server.duplicates()).isEqualTo(5_000);
            assertThat(server.calls()).isEqualTo(5_000);
        }
    }

    @Test
    void a_file_that_grew_is_gone_on_with_and_one_that_changed_is_told() throws Exception {
        workspace().file("a.jsonl", calls(10));
        try (RunningServer server = server()) {
            run(server, "@a.jsonl");
            workspace().file("a.jsonl", calls(15));
            assertThat(run(server, "@a.jsonl").err()).containsPattern("sent +5 ");
            workspace().file("a.jsonl", Stream.of(calls(16)).skip(1).toArray(String[]::new));
            Run changed = run(server, "@a.jsonl");
            assertThat(changed.exitCode()).isEqualTo(3);
            assertThat(changed.err())
                    .startsWith("segue: expected the first 15 calls of a.jsonl to be those that were acknowledged in an"
                            + " earlier run, but they are others; --restart forgets that run");
            workspace().file("a.jsonl", calls(3));
            assertThat(run(server, "@a.jsonl").exitCode()).isEqualTo(3);
            assertThat(server.calls()).isEqualTo(15);
        }
    }

    @Test
    void an_import_that_is_killed_goes_on_with_nothing_lost_and_nothing_doubled() throws Exception {
        int count = 60_000;
        Path file = folder.resolve("a.jsonl");
        workspace().file("a.jsonl", calls(count));
        try (RunningServer server = server()) {
            Process process = process(args(server.url(), server.writeKey(), file.toString()));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (server.received() < 10_000 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            long before = server.received();
            assertThat(before).as("calls before the kill").isBetween(10_000L, count - 1L);
            assertThat(run(server, "@a.jsonl").exitCode()).isZero();
            assertThat(server.calls()).isEqualTo(count);
            assertThat(server.duplicates()).as("what was sent again").isLessThan(before);
        }
    }

    private static Process process(String... args) throws Exception {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        return new ProcessBuilder(Stream.concat(java, Stream.of(args)).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void a_server_that_asks_for_a_pause_gets_one_and_then_everything_once_and_in_order() throws Exception {
        workspace().file("a.jsonl", calls(6_000));
        try (var door = new FakeDoor(200, 429, 503, 200, 429)) {
            Run run = run(door.url(), "key", "@a.jsonl");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err()).containsPattern("sent +6,000 ").containsPattern("waits +3 ");
            assertThat(times(door)).hasSize(6_000).isSorted().doesNotHaveDuplicates();
            assertThat(door.paths()).startsWith("/v1/history").endsWith("/v1/history/end");
        }
    }

    @Test
    void an_import_that_is_cancelled_says_so_and_goes_on_later() throws Exception {
        workspace().file("a.jsonl", calls(6_000));
        Integer[] answers = Collections.nCopies(50, 503).toArray(Integer[]::new);
        answers[0] = 200;
        try (var door = new FakeDoor(answers)) {
            var ended = new CompletableFuture<Run>();
            Thread running = Thread.ofPlatform().start(() -> ended.complete(run(door.url(), "key", "@a.jsonl")));
            Eventually.assertThat(() -> assertThat(door.left()).isLessThan(48));
            running.interrupt();
            Run cancelled = ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(cancelled.exitCode()).isEqualTo(130);
            assertThat(cancelled.err())
                    .matches(
                            "segue: cancelled\n  2,\\d{3} calls were acknowledged; the same command goes on behind them\n");
            assertThat(door.paths()).containsExactly("/v1/history");
            door.openUp();
            assertThat(run(door.url(), "key", "@a.jsonl").err()).containsPattern("sent before +2,\\d{3} ");
            assertThat(times(door)).hasSize(6_000).isSorted().doesNotHaveDuplicates();
        }
    }

    private static List<String> times(FakeDoor door) {
        return door.taken().stream()
                .flatMap(body -> Stream.of(body.split("\"timestamp\":\"")).skip(1))
                .map(rest -> rest.substring(0, 20))
                .toList();
    }

    @Test
    void calls_that_have_just_happened_go_to_the_live_door_and_history_is_not_ended() throws Exception {
        workspace().file("a.jsonl", """
                {"type":"track","userId":"u","event":"X","messageId":"mine","timestamp":"2026-01-01T00:00:00Z","sentAt":"2026-01-01T00:00:01Z"}""");
        try (var door = new FakeDoor()) {
            run(door.url(), "key", "--live", "@a.jsonl");
            assertThat(door.paths()).containsExactly("/v1/batch");
            assertThat(door.taken())
                    .containsExactly("{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"event\":\"X\","
                            + "\"messageId\":\"mine\",\"timestamp\":\"2026-01-01T00:00:00Z\"}]}");
        }
    }

    @Test
    void names_do_not_depend_on_where_the_file_is_or_how_it_is_packed() throws Exception {
        String[] calls = calls(3);
        workspace().file("a.jsonl", calls).bytes("b.gz", Workspace.gzip(calls));
        try (var door = new FakeDoor()) {
            run(door.url(), "key", "@a.jsonl");
            run(door.url(), "key", "@b.gz");
            workspace().input(calls).run(args(door.url(), "key", "-"));
            List<String> bodies =
                    door.taken().stream().filter(it -> !it.isEmpty()).toList();
            assertThat(bodies).hasSize(3).containsOnly(bodies.getFirst());
            assertThat(bodies.getFirst()).contains("\"messageId\":\"import-");
            assertThat(Files.exists(folder.resolve("a.jsonl.segue-import"))).isTrue();
        }
    }

    @Test
    void what_is_no_call_or_has_no_time_is_told_with_its_place_and_not_sent() throws Exception {
        workspace().file("a.jsonl", call(1), "{oops", "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"X\"}", call(2));
        try (var door = new FakeDoor()) {
            Run run = run(door.url(), "key", "@a.jsonl");
            assertThat(run.err())
                    .containsPattern("sent +2 ")
                    .containsPattern("rejected +2\n")
                    .containsPattern("bad-json +1   first at a.jsonl:2: ")
                    .containsPattern("missing-time +1   first at a.jsonl:3: expected an old call to say when");
        }
    }

    @Test
    void csv_is_sent_by_a_mapping() throws Exception {
        workspace()
                .file("a.csv", "who,what,when", "ann,Product Viewed,2026-01-01T00:00:00Z")
                .file("map.yaml", "time: when", "userId: who", "event: what");
        try (var door = new FakeDoor()) {
            Run run = run(door.url(), "key", "@a.csv", "--map", "@map.yaml");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(door.taken().getFirst()).contains("\"userId\":\"ann\"", "\"messageId\":\"import-");
        }
    }

    @Test
    void what_does_not_work_is_told_with_the_way_out() throws Exception {
        workspace().file("a.jsonl", calls(1));
        Run nobody = run("http://127.0.0.1:1", "key", "@a.jsonl");
        assertThat(nobody.exitCode()).isEqualTo(6);
        assertThat(nobody.err()).isEqualTo("""
                segue: cannot reach http://127.0.0.1:1
                  0 calls were acknowledged; the same command goes on behind them
                """);
        try (RunningServer server = server()) {
            Run stranger = run(server.url(), "guess", "@a.jsonl", "--restart");
            assertThat(stranger.exitCode()).isEqualTo(6);
            assertThat(stranger.err()).contains(" does not know this write key; 'segue serve' shows one");
            Run elsewhere = run(server, "@a.jsonl");
            assertThat(elsewhere.exitCode()).as(elsewhere.err()).isZero();
            Run other = run("http://127.0.0.1:1", "key", "@a.jsonl");
            assertThat(other.exitCode()).isEqualTo(3);
            assertThat(other.err())
                    .contains("cannot go on by a.jsonl.segue-import: it is about another server or door than")
                    .contains("name another file with --state, or forget it with --restart");
        }
        assertThat(workspace().run("import", "@a.jsonl").err()).contains("--write-key");
    }
}
