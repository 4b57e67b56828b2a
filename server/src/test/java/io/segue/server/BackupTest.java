package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.server.feed.Cursor;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.people.MembershipView;
import io.segue.server.runtime.Limits;
import io.segue.server.runtime.Pipeline;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up while the server worked is, restored, what it was at that position of the log. */
class BackupTest {
    private static final int FINE = 0;
    private static final int INPUT = 3;
    private static final int OUTPUT = 4;
    private static final int SERVER = 6;
    private static final int USERS = 50;
    private static final int CALLS_OF_A_MEMBER = 3;
    private static final int CALLS_BEFORE = 300;
    private static final Pattern USER = Pattern.compile("\"userId\":\"(user-\\d+)\"");

    @TempDir
    Path folder;

    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void a_backup_under_load_is_the_state_at_its_position() throws Exception {
        long position;
        try (ServerProcess server = ServerProcess.start(folder.resolve("data"))) {
            define(server);
            var enough = new AtomicBoolean();
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> send(server, enough));
            Eventually.assertThat(() -> assertThat(sent.get()).isGreaterThan(CALLS_BEFORE));
            backUp(server); // the first copies all, the second what is new
            position = backUp(server);
            int then = sent.get();
            Eventually.assertThat(() -> assertThat(sent.get()).isGreaterThan(then + CALLS_BEFORE));
            enough.set(true);
            load.join();
            assertThat(sent.get()).isGreaterThan((int) position);
        }
        Workspace.Run restored = restore();
        assertThat(restored.exitCode()).as(restored.err()).isEqualTo(FINE);
        assertThat(restored.out()).startsWith("everything up to position ");
        assertIsWhatItsLogSays(folder.resolve("restored"), position);
    }

    private void define(ServerProcess server) throws Exception {
        String yaml = "segment: busy\\nrule: did 'E' " + CALLS_OF_A_MEMBER + "+ times\\n";
        assertThat(server.post(
                                "/v1/definitions/apply",
                                "{\"why\":\"test\",\"files\":[{\"file\":\"busy.yaml\",\"yaml\":\"" + yaml + "\"}]}",
                                "Authorization",
                                "Bearer " + server.token())
                        .statusCode())
                .isEqualTo(200);
    }

    private void send(ServerProcess server, AtomicBoolean enough) {
        try {
            while (!enough.get()) {
                int number = sent.get();
                String call = "{\"userId\":\"user-" + number % USERS + "\",\"event\":\"E\",\"messageId\":\"m" + number
                        + "\"}";
                assertThat(server.track(server.writeKey(), call).statusCode()).isEqualTo(200);
                sent.incrementAndGet();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long backUp(ServerProcess server) throws Exception {
        Workspace.Run run = new Workspace(folder)
                .run("backup", "@backup", "--server", server.uri().toString(), "--token", server.token());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(FINE);
        Matcher position = Pattern.compile("position (\\d+) is in backup").matcher(run.out());
        assertThat(position.find()).as(run.out()).isTrue();
        return Long.parseLong(position.group(1));
    }

    private Workspace.Run restore() {
        return new Workspace(folder).run("restore", "@backup", "--data", "@restored");
    }

    private static void assertIsWhatItsLogSays(Path data, long position) throws Exception {
        try (Store store = Store.open(data, StoreOptions.SMALL);
                Pipeline pipeline = Pipeline.open(store, Limits.DEFAULT, InstantSource.system())) {
            var log = new EventLog(store);
            assertThat(log.end()).isGreaterThanOrEqualTo(position);
            Map<String, List<String>> callsOf = callsOf(log);
            assertThat(callsOf).hasSize(USERS);
            assertThat(pipeline.directory().profiles()).isEqualTo(USERS);
            callsOf.forEach((user, calls) -> {
                var profile = pipeline.directory().find(user).orElseThrow();
                assertThat(pipeline.directory().history(profile.key()))
                        .extracting(Event::messageId)
                        .containsExactlyElementsOf(calls);
                assertThat(profile.memberships())
                        .extracting(MembershipView::segment)
                        .isEqualTo(calls.size() >= CALLS_OF_A_MEMBER ? List.of("busy") : List.of());
            });
            assertThat(pipeline.changes().read(Cursor.START, 2 * USERS)).hasSize(USERS);
            assertThat(pipeline.definitions().version()).isEqualTo(1);
        }
    }

    /** The message ids of each user's calls, as the log has them. */
    private static Map<String, List<String>> callsOf(EventLog log) {
        Map<String, List<String>> callsOf = new HashMap<>();
        log.forEachFrom(1, (item, position) -> {
            if (item instanceof LogRecord.Calls calls) {
                for (byte[] call : calls.calls()) {
                    String json = new String(call, StandardCharsets.UTF_8);
                    Matcher user = USER.matcher(json);
                    Matcher message =
                            Pattern.compile("\"messageId\":\"(m\\d+)\"").matcher(json);
                    assertThat(user.find() && message.find()).as(json).isTrue();
                    callsOf.computeIfAbsent(user.group(1), name -> new ArrayList<>())
                            .add(message.group(1));
                }
            }
        });
        return callsOf;
    }

    @Test
    void a_stopped_server_is_backed_up_by_its_folder_and_a_running_one_is_not() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.start(data)) {
            server.track(server.writeKey(), "{\"userId\":\"ann\",\"event\":\"E\"}");
            Workspace.Run refused = new Workspace(folder).run("backup", "@backup", "--data", "@data");
            assertThat(refused.exitCode()).isEqualTo(OUTPUT);
            assertThat(refused.err()).contains("another process has it open");
        }
        Workspace.Run done = new Workspace(folder).run("backup", "@backup", "--data", "@data");
        assertThat(done.exitCode()).as(done.err()).isEqualTo(FINE);
        assertThat(done.out()).isEqualTo("everything up to position 1 is in backup\n");
    }

    @Test
    void a_restore_overwrites_nothing() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/precious"), "");
        new Workspace(folder).run("backup", "@backup", "--data", "@nowhere");
        assertThat(new Workspace(folder)
                        .run("restore", "@backup", "--data", "@data")
                        .exitCode())
                .isEqualTo(INPUT);
        try (Store store = Store.open(folder.resolve("old"), StoreOptions.SMALL)) {
            store.backup(folder.resolve("backup"), 1);
        }
        Workspace.Run run = new Workspace(folder).run("restore", "@backup", "--data", "@data");
        assertThat(run.exitCode()).isEqualTo(OUTPUT);
        assertThat(run.err()).contains("expected data to be new or empty");
        assertThat(folder.resolve("data/precious")).exists();
    }

    @Test
    void a_folder_with_other_things_in_it_and_the_data_folder_itself_are_no_place_for_a_backup() throws Exception {
        Files.writeString(folder.resolve("precious"), "");
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.start(data)) {
            for (String place : List.of("@.", "@data/backup", "@data")) {
                Workspace.Run run = new Workspace(folder)
                        .run("backup", place, "--server", server.uri().toString(), "--token", server.token());
                assertThat(run.exitCode()).as(place).isEqualTo(SERVER);
                assertThat(run.err()).contains("expected a folder");
            }
        }
    }
}
