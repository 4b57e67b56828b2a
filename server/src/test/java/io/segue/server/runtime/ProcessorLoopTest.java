package io.segue.server.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.ingest.Intake;
import io.segue.server.ingest.Overload;
import io.segue.server.ingest.TakenCall;
import io.segue.server.log.EventLog;
import io.segue.server.log.LogRecord;
import io.segue.server.registry.DefinitionText;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessorLoopTest {
    private static final DefinitionText BROKEN = new DefinitionText("broken.yaml", "segment: broken\nrule: did did\n");

    @TempDir
    private Path folder;

    @Test
    void a_record_that_cannot_be_processed_is_passed_over_and_stops_nobody_else() throws Exception {
        try (var server = new PipelineHarness()) {
            server.apply(new DefinitionText("adders.yaml", "segment: adders\nrule: did 'Product Added'\n"));
            server.track("ann", "Product Added", 0);
            server.apply(BROKEN); // the registry would not have let it in
            server.track("bob", "Product Added", 1);
            server.settle();
            assertThat(server.changes())
                    .containsExactly("ann entered adders at 0 by 1", "bob entered adders at 1 by 1");
            assertThat(server.pipeline().stats().skipped.sum()).isEqualTo(1);
            assertThat(server.pipeline().definitions().version()).isEqualTo(1);
        }
    }

    @Test
    void what_was_logged_and_not_committed_is_processed_at_the_next_start() throws Exception {
        byte[] call = PipelineHarness.track("m1", "ann", null, "Product Added", 0);
        try (Store store = Store.open(folder, StoreOptions.SMALL);
                Batch batch = store.newBatch()) {
            var item = new LogRecord.Calls(PipelineHarness.START, "test", false, List.of(call, call));
            EventLog.put(batch, 1, EventLog.encode(item));
            store.write(batch);
        }
        try (Store store = Store.open(folder, StoreOptions.SMALL);
                Pipeline pipeline = Pipeline.open(store, Limits.DEFAULT, new HandClock(PipelineHarness.START))) {
            assertThat(pipeline.directory().find("ann")).isPresent();
            assertThat(pipeline.directory()
                            .calls(
                                    pipeline.directory()
                                            .find("ann")
                                            .orElseThrow()
                                            .key(),
                                    null,
                                    9)
                            .items())
                    .hasSize(1);
            assertThat(pipeline.eventsInFlight()).isZero();
        }
    }

    @Test
    void more_than_can_be_processed_is_sent_back() throws Exception {
        var limits = new Limits(10, 2, Duration.ofDays(7), Duration.ofSeconds(30));
        try (Store store = Store.open(folder, StoreOptions.SMALL);
                Pipeline idle = Pipeline.prepare(store, limits, new HandClock(PipelineHarness.START))) {
            idle.take(request("m1", "m2", "m3"));
            assertThatThrownBy(() -> idle.take(request("m4"))).isInstanceOfSatisfying(Overload.class, it -> {
                assertThat(it.reason()).isEqualTo(Overload.Reason.BUSY);
                assertThat(it.retryAfter()).isPositive();
            });
        }
    }

    private static Intake request(String... messageIds) {
        List<TakenCall> calls = new ArrayList<>();
        for (String id : messageIds) {
            byte[] call = PipelineHarness.track(id, "ann", null, "Product Added", 0);
            calls.add(new TakenCall(call, new CallReader().event(call)));
        }
        return new Intake(PipelineHarness.START, "test", false, calls, List.of());
    }
}
