package io.segue.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.catalog.Catalog;
import io.segue.core.event.IsoTime;
import io.segue.core.segment.SegmentDefinition;
import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import io.segue.server.source.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameForAnyThreadsTest {
    private static final String[] EVENTS = {"Product Viewed", "Product Added", "Order Completed"};

    private static final List<SegmentDefinition> SEGMENTS = List.of(
            SegmentDefinition.of("abandoner", "did 'Product Added' then not 'Order Completed' within 1 hour"),
            SegmentDefinition.of("burst", "did 'Product Viewed' 3+ times in the last 10 minutes"),
            SegmentDefinition.of("quiet", "did not anything in the last 2 hours"),
            SegmentDefinition.of("spender", "sum price of 'Order Completed' in the last 1 day > 100"),
            SegmentDefinition.of("both", "in segment 'abandoner' and in segment 'quiet'"));

    /** Late events, duplicates, merges, shared devices, and lines that are none of these. */
    private static byte[] history(long seed) {
        var random = new Random(seed);
        var lines = new StringBuilder();
        long now = 1_772_323_200_000L;
        for (int i = 0; i < 30_000; i++) {
            now += random.nextInt(20_000);
            long time = random.nextInt(10) == 0 ? now - random.nextInt(10_000_000) : now / 60_000 * 60_000;
            int person = random.nextInt(200);
            String who = switch (random.nextInt(10)) {
                case 0 -> "\"userId\":\"u" + person + "\",\"anonymousId\":\"a" + random.nextInt(400) + "\"";
                case 1, 2, 3 -> "\"anonymousId\":\"a" + random.nextInt(400) + "\"";
                case 4 -> "\"unknown\":1";
                default -> "\"userId\":\"u" + person + "\"";
            };
            String id = random.nextInt(3) == 0 ? "\"messageId\":\"m" + random.nextInt(20_000) + "\"," : "";
            lines.append("{\"type\":\"track\",").append(id).append(who).append(",\"event\":\"");
            lines.append(EVENTS[random.nextInt(3)]).append("\",\"properties\":{\"price\":");
            lines.append(random.nextInt(50))
                    .append("},\"timestamp\":\"")
                    .append(IsoTime.format(time))
                    .append("\"}\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String run(byte[] history, ReplayOptions options) throws Failure {
        var catalog = ((Catalog.Compiled) Catalog.compile(SEGMENTS)).catalog();
        var out = new ByteArrayOutputStream();
        try (var source =
                new JsonLines(List.of(new EventFile("-")), new ByteArrayInputStream(history), new AtomicLong())) {
            Summary summary = new Replay(catalog, options)
                    .run(
                            source,
                            new Replay.Output("out", out),
                            new Replay.Output("rejected", OutputStream.nullOutputStream()));
            assertThat(summary.merges()).isPositive();
            assertThat(summary.duplicates()).isPositive();
            assertThat(summary.conflicts()).isPositive();
            assertThat(summary.rejections()).isPositive();
            assertThat(summary.late()).isPositive();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threads_and_temporary_files_change_nothing(long seed) throws Failure {
        byte[] history = history(seed);
        String one = run(history, ReplayOptions.DEFAULT.withThreads(1));
        assertThat(one.lines()).hasSizeGreaterThan(1_000);
        assertThat(one.lines()).isSortedAccordingTo((a, b) -> a.substring(0, 30).compareTo(b.substring(0, 30)));
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(run(history, ReplayOptions.DEFAULT.withThreads(threads))).isEqualTo(one);
        }
        assertThat(run(history, ReplayOptions.DEFAULT.withThreads(3).withChangesHeldMax(50)))
                .isEqualTo(one);
    }
}
