package io.segue.server.runtime;

import io.segue.core.event.Event;
import io.segue.core.event.IsoTime;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.TakenCall;
import io.segue.server.json.JsonLine;
import io.segue.server.people.Directory;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionText;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pipeline over a real data folder, with a clock moved by hand. Instants are told from {@link #START}. */
public final class PipelineHarness implements AutoCloseable {
    public static final long START = 1_772_359_200_000L;

    private static final int CHANGES_MAX = 100_000;

    public final HandClock clock = new HandClock(START);
    private final Path folder;
    private final Limits limits;
    private Store store;
    private Pipeline pipeline;
    private int messages;

    public PipelineHarness() throws Exception {
        this(Limits.DEFAULT);
    }

    public PipelineHarness(Limits limits) throws Exception {
        this.folder = Files.createTempDirectory("segue-pipeline");
        this.limits = limits;
        this.store = Store.open(folder, StoreOptions.SMALL);
        this.pipeline = Pipeline.open(store, limits, clock);
    }

    public static byte[] track(
            String messageId, @Nullable String userId, @Nullable String anonymousId, String event, long at) {
        var line = new JsonLine()
                .add("type", "track")
                .add("messageId", messageId)
                .add("event", event)
                .add("timestamp", IsoTime.format(START + at));
        if (userId != null) {
            line.add("userId", userId);
        }
        if (anonymousId != null) {
            line.add("anonymousId", anonymousId);
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    public void track(String userId, String event, long at) throws Exception {
        send(track("message-" + messages++, userId, null, event, at));
    }

    public void send(byte[]... calls) throws Exception {
        take(false, calls);
    }

    public void history(byte[]... calls) throws Exception {
        take(true, calls);
    }

    private void take(boolean history, byte[]... calls) throws Exception {
        var reader = new CallReader();
        List<TakenCall> taken = Arrays.stream(calls)
                .map(it -> new TakenCall(it, reader.event(it)))
                .toList();
        pipeline.take(new Intake(clock.millis(), "test", history, taken, List.of()));
    }

    public void apply(DefinitionText... files) throws Exception {
        int version = pipeline.definitions().version() + 1;
        pipeline.apply(new DefinitionSet(version, clock.millis(), "test", "", List.of(files)));
    }

    public void tick() throws Exception {
        settle();
        pipeline.tick();
    }

    public void settle() throws InterruptedException {
        pipeline.settle();
    }

    public void restart() throws Exception {
        pipeline.close();
        store.close();
        store = Store.open(folder, StoreOptions.SMALL);
        pipeline = Pipeline.open(store, limits, clock);
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public Store store() {
        return store;
    }

    public Directory directory() {
        return pipeline.directory();
    }

    public ChangeFeed feed() {
        return pipeline.changes();
    }

    public List<Event> history(String anyId) {
        return directory().history(directory().find(anyId).orElseThrow().key());
    }

    /** As {@code ann entered adders at 0 by 1}. */
    public List<String> changes() {
        return feed().read(Cursor.START, CHANGES_MAX).stream()
                .map(PipelineHarness::text)
                .toList();
    }

    private static String text(ChangeRecord it) {
        return it.profile().name() + " " + it.change().name().toLowerCase(Locale.ROOT) + " " + it.segment() + " at "
                + (it.at() - START) + " by " + it.version();
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
