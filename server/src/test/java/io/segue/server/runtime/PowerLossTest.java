package io.segue.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.Event;
import io.segue.server.feed.Cursor;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.TakenCall;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionText;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A power cut takes away what was not synced: here, the end of the write-ahead log behind the size it had when a call was
 * acknowledged, cut at any byte or overwritten with rubbish. Everything acknowledged must be there, and what is remembered
 * must be what the log says.
 */
final class PowerLossTest {
    private static final List<DefinitionText> SEGMENTS = List.of(new DefinitionText(
            "twice.yaml", "segment: twice\nrule: did 'Product Added' 2+ times then not 'Order Completed'\n"));

    /** Room enough that nothing but the log is written while a copy is made. */
    private static final StoreOptions ROOMY = new StoreOptions(8 << 20, 256 << 20);

    @TempDir
    private Path folder;

    /** What was on disk when so many calls were acknowledged. */
    private record Acknowledged(int calls, Path log, long size) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothing_acknowledged_is_lost_wherever_the_log_is_cut(long seed) throws Exception {
        Random random = new Random(seed);
        Path data = folder.resolve("data");
        List<Acknowledged> acknowledged = new ArrayList<>();
        List<Path> cuts = new ArrayList<>();
        List<Integer> least = new ArrayList<>();
        var clock = new HandClock(PipelineHarness.START);
        try (Store store = Store.open(data, ROOMY);
                Pipeline pipeline = Pipeline.open(store, Limits.DEFAULT, clock)) {
            pipeline.apply(new DefinitionSet(1, clock.millis(), "test", "", SEGMENTS));
            for (int i = 0; i < 60; i++) {
                pipeline.take(request(i, random));
                acknowledged.add(acknowledged(i + 1, data));
                if (random.nextInt(15) == 0) {
                    Acknowledged last = acknowledged.getLast();
                    pipeline.take(request(++i, random)); // in the log, but perhaps behind the cut
                    Path copy = copy(data, folder.resolve("cut-" + cuts.size()));
                    Path log = newestLog(copy);
                    damage(log, log.getFileName().equals(last.log().getFileName()) ? last.size() : 0, random);
                    cuts.add(copy);
                    least.add(last.calls());
                }
            }
        }
        for (int i = 0; i < cuts.size(); i++) {
            check(cuts.get(i), least.get(i), "seed " + seed + ", cut " + i);
        }
    }

    private static Intake request(int number, Random random) {
        String event = random.nextInt(4) == 0 ? "Order Completed" : "Product Added";
        byte[] call = PipelineHarness.track("m" + number, "user-" + random.nextInt(5), null, event, number);
        Event parsed = new CallReader().event(call);
        return new Intake(
                PipelineHarness.START + number, "test", false, List.of(new TakenCall(call, parsed)), List.of());
    }

    private static Acknowledged acknowledged(int calls, Path data) throws IOException {
        Path log = newestLog(data);
        return new Acknowledged(calls, log, Files.size(log));
    }

    private static Path newestLog(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(it -> it.toString().endsWith(".log"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(it -> !it.endsWith("LOCK")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void damage(Path log, long synced, Random random) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            long behind = file.length() - synced;
            long cut = synced + (behind > 0 ? random.nextLong(behind + 1) : 0);
            if (random.nextBoolean()) {
                file.setLength(cut);
            } else {
                byte[] rubbish = new byte[(int) (file.length() - cut)];
                random.nextBytes(rubbish);
                file.seek(cut);
                file.write(rubbish);
            }
        }
    }

    private static void check(Path data, int least, String which) throws Exception {
        var clock = new HandClock(PipelineHarness.START + 1000);
        List<String> memberships;
        List<byte[]> calls = new ArrayList<>();
        try (Store store = Store.open(data, ROOMY);
                Pipeline pipeline = Pipeline.open(store, Limits.DEFAULT, clock)) {
            Set<String> ids = new HashSet<>();
            new EventLog(store).forEachFrom(1, (item, position) -> {
                if (item instanceof LogRecord.Calls request) {
                    calls.addAll(request.calls());
                    request.calls()
                            .forEach(
                                    call -> ids.add(new CallReader().event(call).messageId()));
                }
            });
            assertThat(ids).as(which).hasSize(calls.size()).hasSizeGreaterThanOrEqualTo(least);
            memberships = changes(pipeline);
        }
        try (var again = new PipelineHarness()) {
            again.apply(SEGMENTS.toArray(DefinitionText[]::new));
            for (byte[] call : calls) {
                again.send(call);
            }
            again.settle();
            assertThat(memberships).as(which).isEqualTo(changes(again.pipeline()));
        }
    }

    private static List<String> changes(Pipeline pipeline) {
        return pipeline.changes().read(Cursor.START, 1_000).stream()
                .map(it -> it.id() + " " + it.profile().name() + " " + it.change() + " " + it.at())
                .toList();
    }
}
