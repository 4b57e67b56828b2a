package io.segue.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.feed.Cursor;
import io.segue.server.registry.DefinitionText;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import io.segue.server.store.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's clock jumps back and forth: what is remembered stays what the log says, and nothing counts twice. */
final class ClockJumpTest {
    private static final DefinitionText GONE = new DefinitionText("gone.yaml", """
            segment: gone
            rule: did 'Product Added' then not 'Order Completed' within 1 hour
            """);
    private static final DefinitionText BUSY =
            new DefinitionText("busy.yaml", "segment: busy\nrule: did 'Product Added' 5+ times\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_clock_that_jumps_corrupts_nothing(long seed) throws Exception {
        Random random = new Random(seed);
        try (var server = new PipelineHarness()) {
            server.apply(GONE, BUSY);
            long before = server.clock.millis();
            for (int i = 0; i < 40; i++) {
                long hours = random.nextInt(40) - 15L;
                server.clock.advance(Duration.ofHours(hours));
                long now = server.clock.millis() - before;
                byte[] call = PipelineHarness.track("m" + i, "user-" + i % 4, null, "Product Added", now);
                server.send(call);
                server.send(call);
                server.tick();
                if (random.nextInt(10) == 0) {
                    server.restart();
                }
            }
            server.clock.advance(Duration.ofDays(30));
            server.tick();
            assertThat(server.directory().size("gone")).as("seed %s", seed).isEqualTo(4);
            assertThat(server.directory().size("busy")).as("seed %s", seed).isEqualTo(4);
            assertThat(server.pipeline().stats().skipped.sum()).isZero();
            checkAgainstLog(server, seed);
        }
    }

    private void checkAgainstLog(PipelineHarness server, long seed) throws Exception {
        try (Store again = Store.open(folder, StoreOptions.SMALL)) {
            try (Scan scan = server.store().scan(Table.LOG, Keys.FIRST, Keys.LAST);
                    Batch batch = again.newBatch()) {
                while (scan.next()) {
                    batch.put(Table.LOG, scan.key(), scan.value());
                }
                again.write(batch);
            }
            try (Pipeline replayed = Pipeline.open(again, Limits.DEFAULT, server.clock)) {
                assertThat(server.feed().read(Cursor.START, 10_000))
                        .as("seed %s", seed)
                        .isEqualTo(replayed.changes().read(Cursor.START, 10_000));
                assertThat(TableDump.of(server.store(), Table.PROFILES))
                        .as("seed %s", seed)
                        .isEqualTo(TableDump.of(again, Table.PROFILES));
            }
        }
    }
}
