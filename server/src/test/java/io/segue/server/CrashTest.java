package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.server.feed.Cursor;
import io.segue.server.log.EventLog;
import io.segue.server.people.MemberView;
import io.segue.server.people.Page;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionText;
import io.segue.server.runtime.CallReader;
import io.segue.server.runtime.Limits;
import io.segue.server.runtime.Pipeline;
import io.segue.server.runtime.TableDump;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import io.segue.server.store.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real process (SIGKILL) at random moments under load, again and again: {@code -Dsegue.crashes=1000} for more.
 * Senders do what SDKs do: what was not acknowledged they send again.
 */
final class CrashTest {
    private static final int CRASHES = Integer.getInteger("segue.crashes", 100);
    private static final long SEED = Long.getLong("segue.seed", System.nanoTime());
    private static final int[] THRESHOLDS = {3, 10, 30, 100};
    private static final int SENDERS = 3;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_counts_twice_however_often_it_is_killed() throws Exception {
        Path data = folder.resolve("data");
        apply(data);
        Path config = Files.writeString(folder.resolve("segue.yaml"), "delivery: { allow-private: [127.0.0.0/8] }\n");
        Path classes = folder.resolve("classes.jsa");
        String[] options = {"--config", config.toString()};
        String writeKey;
        String token;
        try (var inbox = new WebhookInbox()) {
            try (ServerProcess first = ServerProcess.startQuickly(data, classes, options)) {
                writeKey = first.writeKey();
                token = first.token();
                inbox.subscribe(first, token);
                first.stop(Duration.ofSeconds(10)); // leaves the archive of loaded classes, as a killed one cannot
            }
            List<Sender> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(new Sender("sender-" + i, random.nextLong(), acknowledged));
            }
            for (int crash = 0; crash < CRASHES; crash++) {
                try (ServerProcess server = ServerProcess.startQuickly(data, classes, options)) {
                    Sender.sendUntilKilled(senders, server, writeKey, 1 + random.nextInt(40));
                }
            }
            try (ServerProcess last = ServerProcess.startQuickly(data, classes, options)) {
                inbox.awaitAll(last, token);
            }
        }
        check(data);
    }

    private static void apply(Path data) throws Exception {
        List<DefinitionText> files = new ArrayList<>();
        for (int times : THRESHOLDS) {
            files.add(new DefinitionText(
                    times + ".yaml", "segment: " + name(times) + "\nrule: did 'Product Added' " + times + "+ times\n"));
        }
        files.add(new DefinitionText("gone.yaml", """
                segment: gone
                rule: did 'Product Added' then not 'Order Completed' within 1 second
                """));
        try (Store store = Store.open(data, StoreOptions.SMALL);
                Pipeline pipeline = Pipeline.open(store, Limits.DEFAULT, InstantSource.system())) {
            pipeline.apply(new DefinitionSet(1, 0, "test", "", files));
        }
    }

    private static String name(int times) {
        return "added-" + times;
    }

    private void check(Path data) throws Exception {
        try (Store store = Store.open(data, StoreOptions.SMALL);
                Pipeline pipeline = Pipeline.open(store, Limits.DEFAULT, InstantSource.system())) {
            Map<String, Integer> counts = counts(store);
            for (int times : THRESHOLDS) {
                Set<String> expected = new TreeSet<>();
                counts.forEach((user, count) -> {
                    if (count >= times) {
                        expected.add(user);
                    }
                });
                assertThat(members(pipeline, name(times))).as("seed %s", SEED).isEqualTo(expected);
            }
            assertThat(counts.values().stream().mapToInt(it -> it).max().orElse(0))
                    .as("calls of the busiest, so that the thresholds mean something")
                    .isGreaterThan(THRESHOLDS[0]);
            checkAgainstLog(store, pipeline);
        }
    }

    /** Calls of each person in the log, each message id once; all that were acknowledged are there. */
    private Map<String, Integer> counts(Store store) {
        var reader = new CallReader();
        Set<String> ids = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        new EventLog(store).forEachFrom(1, (item, position) -> {
            for (Event event : reader.events(item)) {
                Identifiers who = event.who();
                String user = who.userId();
                String device = who.anonymousId();
                if (user != null && device != null) {
                    owners.put(device, user);
                }
                if (ids.add(event.messageId()) && "Product Added".equals(event.name())) {
                    counts.merge(String.valueOf(user == null ? device : user), 1, Integer::sum);
                }
            }
        });
        assertThat(ids).as("seed %s", SEED).containsAll(acknowledged);
        owners.forEach((device, user) -> {
            Integer before = counts.remove(device);
            if (before != null) {
                counts.merge(user, before, Integer::sum);
            }
        });
        return counts;
    }

    private static Set<String> members(Pipeline pipeline, String segment) {
        Set<String> members = new TreeSet<>();
        Page<MemberView> page = pipeline.directory().members(segment, null, 100);
        page.items().forEach(it -> members.add(it.profile().name()));
        while (page.next() != null) {
            page = pipeline.directory().members(segment, page.next(), 100);
            page.items().forEach(it -> members.add(it.profile().name()));
        }
        assertThat(pipeline.directory().size(segment)).isEqualTo(members.size());
        return members;
    }

    /** What is remembered is what the log says, gone through once, without any crash. */
    private void checkAgainstLog(Store store, Pipeline pipeline) throws Exception {
        try (Store again = Store.open(folder.resolve("again"), StoreOptions.SMALL)) {
            copyLog(store, again);
            try (Pipeline replayed = Pipeline.open(again, Limits.DEFAULT, InstantSource.system())) {
                assertThat(pipeline.changes().read(Cursor.START, Integer.MAX_VALUE))
                        .as("seed %s", SEED)
                        .isNotEmpty()
                        .isEqualTo(replayed.changes().read(Cursor.START, Integer.MAX_VALUE));
                for (Table table :
                        new Table[] {Table.LINKS, Table.MEMBERS, Table.WAKES, Table.MESSAGES, Table.PROFILES}) {
                    assertThat(TableDump.of(store, table))
                            .as("seed %s, %s", SEED, table)
                            .isEqualTo(TableDump.of(again, table));
                }
            }
        }
    }

    private static void copyLog(Store from, Store to) {
        try (Scan scan = from.scan(Table.LOG, Keys.FIRST, Keys.LAST);
                Batch batch = to.newBatch()) {
            while (scan.next()) {
                batch.put(Table.LOG, scan.key(), scan.value());
            }
            to.write(batch);
        }
    }
}
