package io.segue.server.metrics;

import io.segue.server.runtime.Pipeline;
import io.segue.server.runtime.Standing;
import io.segue.server.runtime.Stats;
import java.time.InstantSource;

/** What the way of the data counts. */
public final class PipelineMetrics {
    private static final double MILLIS_PER_SECOND = 1e3;

    private PipelineMetrics() {}

    public static void register(Metrics metrics, Pipeline pipeline, InstantSource clock) {
        Stats stats = pipeline.stats();
        metrics.watch(Metric.EVENTS_PROCESSED, stats.events::sum);
        metrics.watch(Metric.EVENTS_DUPLICATE, stats.duplicates::sum);
        metrics.watch(Metric.EVENTS_IN_FLIGHT, pipeline::eventsInFlight);
        metrics.watch(Metric.PROFILES, () -> pipeline.directory().profiles());
        metrics.watch(Metric.PROFILES_MERGED, stats.merges::sum);
        metrics.watch(Metric.PROFILES_WOKEN, stats.woken::sum);
        metrics.watch(Metric.CONFLICTS, stats.conflicts::sum);
        metrics.watch(Metric.LOG_RECORDS, stats.records::sum);
        metrics.watch(Metric.LOG_SKIPPED, stats.skipped::sum);
        Metrics.Timing sync = metrics.timing(Metric.LOG_SYNC);
        stats.watchSyncs(nanos -> sync.add(nanos));
        metrics.watch(Metric.DEFINITIONS, () -> pipeline.definitions().version());
        metrics.watch(Metric.SEGMENTS, () -> pipeline.catalog().programs().size());
        metrics.watch(Metric.FEED_END, () -> pipeline.changes().end().position());
        registerStanding(metrics, pipeline, clock);
    }

    private static void registerStanding(Metrics metrics, Pipeline pipeline, InstantSource clock) {
        metrics.watch(Metric.LOG_END, () -> pipeline.standing().logEnd());
        metrics.watch(Metric.LOG_COMMITTED, () -> pipeline.standing().committed());
        metrics.watch(Metric.WATERMARK, () -> pipeline.standing().deadlinesPassed() / MILLIS_PER_SECOND);
        metrics.watchAll(Metric.LAG_RECORDS, values -> {
            Standing standing = pipeline.standing();
            values.put((double) (standing.logEnd() - standing.committed()), "commit");
        });
        metrics.watchAll(Metric.LAG_SECONDS, values -> {
            Standing standing = pipeline.standing();
            long now = clock.millis();
            values.put(Math.max(0, now - standing.waitingSince()) / MILLIS_PER_SECOND, "commit");
            values.put(Math.max(0, now - standing.deadlinesPassed()) / MILLIS_PER_SECOND, "deadlines");
        });
    }
}
