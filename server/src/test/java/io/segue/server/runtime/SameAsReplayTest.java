package io.segue.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.event.IsoTime;
import io.segue.server.Repository;
import io.segue.server.definitions.DefinitionFolder;
import io.segue.server.definitions.Reading;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.Cursor;
import io.segue.server.io.EventFile;
import io.segue.server.json.JsonLine;
import io.segue.server.registry.DefinitionText;
import io.segue.server.replay.Replay;
import io.segue.server.replay.ReplayOptions;
import io.segue.server.source.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server over the same calls finds the same changes as a replay: whatever comes in one request, however often it is
 * restarted in between.
 */
final class SameAsReplayTest {
    private static final Path SEGMENTS = Repository.ROOT.resolve("examples/shop/segments");
    /** So that nearly every profile is read from the store when it is needed. */
    private static final Limits FEW_IN_MEMORY = new Limits(2, 100_000, Duration.ofDays(7), Duration.ofSeconds(30));

    private static final long SPAN = Duration.ofDays(40).toMillis();
    private static final String[] EVENTS = {
        "Product Viewed", "Product Added", "Order Completed", "Page Viewed", "Email Opened", "Checkout Started"
    };

    static List<Long> seeds() {
        long first = Long.getLong("segue.seed", 1);
        return new Random(first)
                .longs(Integer.getInteger("segue.tries", 500) / 100)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void calls_in_order_of_time_in_requests_of_any_size(long seed) throws Exception {
        List<byte[]> calls = new Calls(new Random(seed)).take(300, 0);
        assertThat(server(calls, new Random(seed), 20)).as("seed %s", seed).isEqualTo(replay(calls));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void calls_that_come_late_one_by_one(long seed) throws Exception {
        List<byte[]> calls =
                new Calls(new Random(seed)).take(120, Duration.ofDays(3).toMillis());
        assertThat(server(calls, new Random(seed), 1)).as("seed %s", seed).isEqualTo(replay(calls));
    }

    private static List<String> server(List<byte[]> calls, Random random, int requestMax) throws Exception {
        try (var server = new PipelineHarness(FEW_IN_MEMORY)) {
            server.clock.advance(Duration.ofMillis(SPAN));
            server.apply(definitions());
            for (int i = 0; i < calls.size(); ) {
                int end = Math.min(calls.size(), i + 1 + random.nextInt(requestMax));
                server.history(calls.subList(i, end).toArray(byte[][]::new));
                if (requestMax == 1 || random.nextInt(4) == 0) {
                    server.tick();
                }
                if (random.nextInt(50) == 0) {
                    server.restart();
                }
                i = end;
            }
            server.pipeline().endHistory();
            server.tick();
            return server.feed().read(Cursor.START, Integer.MAX_VALUE).stream()
                    .map(SameAsReplayTest::line)
                    .sorted()
                    .toList();
        }
    }

    private static String line(ChangeRecord it) {
        return new JsonLine()
                .add("at", IsoTime.format(it.at()))
                .add("profile", it.profile().name())
                .add("segment", it.segment())
                .add("change", it.change().name().toLowerCase(Locale.ROOT))
                .toString();
    }

    private static DefinitionText[] definitions() throws Exception {
        List<DefinitionText> texts = new ArrayList<>();
        try (var files = Files.list(SEGMENTS)) {
            for (Path file : files.sorted().toList()) {
                texts.add(new DefinitionText(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return texts.toArray(DefinitionText[]::new);
    }

    private static List<String> replay(List<byte[]> calls) throws Exception {
        var lines = new ByteArrayOutputStream();
        for (byte[] call : calls) {
            lines.writeBytes(call);
            lines.write('\n');
        }
        var out = new ByteArrayOutputStream();
        var catalog = ((Reading.Valid) DefinitionFolder.read(SEGMENTS)).catalog();
        InputStream input = new ByteArrayInputStream(lines.toByteArray());
        try (var source = new JsonLines(List.of(new EventFile("-")), input, new AtomicLong())) {
            new Replay(catalog, ReplayOptions.DEFAULT.withUntil(PipelineHarness.START + SPAN))
                    .run(
                            source,
                            new Replay.Output("changes", out),
                            new Replay.Output("rejected", OutputStream.nullOutputStream()));
        }
        List<String> changes =
                out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
        assertThat(changes).as("changes to compare").hasSizeGreaterThan(10);
        return changes;
    }

    /** Calls of few people, so that much happens to each. */
    private record Calls(Random random) {
        List<byte[]> take(int count, long latenessMax) {
            List<byte[]> calls = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < count; i++) {
                at += random.nextInt(4) == 0 ? random.nextLong(SPAN / count * 3) : random.nextLong(600_000);
                at = Math.min(at, SPAN - 1);
                long time =
                        latenessMax > 0 && random.nextInt(5) == 0 ? Math.max(0, at - random.nextLong(latenessMax)) : at;
                calls.add(call("m" + i, time));
            }
            return calls;
        }

        private byte[] call(String messageId, long time) {
            int person = random.nextInt(6);
            var line = new JsonLine()
                    .add("messageId", messageId)
                    .add("timestamp", IsoTime.format(PipelineHarness.START + time));
            int identified = random.nextInt(4);
            if (identified > 0) {
                line.add("userId", "user-" + person);
            }
            if (identified < 2) {
                line.add("anonymousId", "device-" + person + "-" + random.nextInt(3));
            }
            return (random.nextInt(12) == 0 ? identify(line) : track(line))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }

        private JsonLine identify(JsonLine line) {
            return line.add("type", "identify")
                    .addRaw("traits", "{\"gender\":\"female\",\"age\":" + (20 + random.nextInt(20)) + "}");
        }

        private JsonLine track(JsonLine line) {
            return line.add("type", "track")
                    .add("event", EVENTS[random.nextInt(EVENTS.length)])
                    .addRaw(
                            "properties",
                            "{\"category\":\"outdoor\",\"total\":" + random.nextInt(300) + ",\"coupon\":\"X\"}");
        }
    }
}
