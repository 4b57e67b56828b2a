package io.segue.server.metrics;

import java.util.List;

/**
 * Everything that is measured. Names stay: dashboards and alerts are built on them. The guide's table is held to this
 * list by a test.
 */
public enum Metric {
    BUILD(Kind.GAUGE, "segue_build_info", "Always 1; the label says which version this is.", "version"),
    READY(Kind.GAUGE, "segue_ready", "1 when `/health/ready` says yes, otherwise 0."),

    EVENTS_RECEIVED(Kind.COUNTER, "segue_events_received_total", "Calls that were acknowledged and are on disk."),
    EVENTS_REJECTED(
            Kind.COUNTER,
            "segue_events_rejected_total",
            "Calls that were not taken and are kept with the reason.",
            "code"),
    EVENTS_PROCESSED(
            Kind.COUNTER, "segue_events_processed_total", "Calls that went through the engine, duplicates included."),
    EVENTS_DUPLICATE(
            Kind.COUNTER, "segue_events_duplicate_total", "Calls whose `messageId` came in before; they count once."),
    EVENTS_IN_FLIGHT(
            Kind.GAUGE,
            "segue_events_in_flight",
            "Calls on the way from the request to the commit. At the limit: 429."),
    OVERLOADS(
            Kind.COUNTER,
            "segue_overloads_total",
            "Requests that were told to come again: `busy` is 429, `disk` and `stopping` are 503.",
            "reason"),

    LOG_END(Kind.GAUGE, "segue_log_end_position", "The latest record on disk."),
    LOG_COMMITTED(Kind.GAUGE, "segue_log_committed_position", "The latest record whose consequences are committed."),
    LOG_RECORDS(Kind.COUNTER, "segue_log_records_total", "Records written to the log."),
    LOG_SYNC(
            Kind.HISTOGRAM,
            "segue_log_sync_seconds",
            "How long a synced write of the log takes; each takes many along."),
    LOG_SKIPPED(
            Kind.COUNTER, "segue_log_skipped_total", "Records that could not be processed. Above 0, look at the log."),

    LAG_RECORDS(Kind.GAUGE, "segue_stage_lag_records", "Records a stage is behind: `commit` behind the log.", "stage"),
    LAG_SECONDS(
            Kind.GAUGE,
            "segue_stage_lag_seconds",
            "How long the oldest thing a stage has not done yet has waited: `commit` since it came in, `deadlines` since it"
                    + " was due.",
            "stage"),
    WATERMARK(
            Kind.GAUGE,
            "segue_segments_watermark_seconds",
            "The instant, in seconds since 1970, up to which all deadlines have passed: memberships are right as of then."),

    PROFILES(Kind.GAUGE, "segue_profiles", "How many profiles there are."),
    PROFILES_MERGED(Kind.COUNTER, "segue_profiles_merged_total", "Anonymous profiles that turned out to be a user."),
    PROFILES_WOKEN(Kind.COUNTER, "segue_profiles_woken_total", "Profiles looked at because a deadline was due."),
    CONFLICTS(Kind.COUNTER, "segue_identity_conflicts_total", "Calls of a user from a device that belongs to another."),
    DEFINITIONS(Kind.GAUGE, "segue_definitions_version", "The version of the definitions in force."),
    SEGMENTS(Kind.GAUGE, "segue_segments", "How many segments there are."),
    FEED_END(Kind.GAUGE, "segue_feed_end_position", "The log's position of the latest change of membership."),

    DELIVERIES(
            Kind.COUNTER,
            "segue_deliveries_total",
            "Attempts to deliver a message to a destination, by what came of them.",
            "destination",
            "outcome"),
    DELIVERIES_WAITING(
            Kind.GAUGE,
            "segue_deliveries_waiting",
            "Messages that wait for a destination, retries included.",
            "destination"),

    DELIVERIES_LAG(
            Kind.GAUGE,
            "segue_deliveries_lag_seconds",
            "How long the oldest message that waits for a destination has waited.",
            "destination"),
    DELIVERIES_DEAD(
            Kind.GAUGE,
            "segue_deliveries_dead",
            "Messages that were given up, to be looked at by a person.",
            "destination"),

    HTTP_REQUESTS(Kind.COUNTER, "segue_http_requests_total", "Answered requests.", "method", "route", "status"),
    HTTP_SECONDS(Kind.HISTOGRAM, "segue_http_request_seconds", "How long an answer takes.", "route"),

    DISK_FREE(Kind.GAUGE, "segue_disk_free_bytes", "Room that is left on the disk of the data folder."),
    CPU(Kind.COUNTER, "process_cpu_seconds_total", "Processor time of the process."),
    STARTED(Kind.GAUGE, "process_start_time_seconds", "When the process started, in seconds since 1970."),
    OPEN_FILES(Kind.GAUGE, "process_open_fds", "Open files and connections."),
    MEMORY_USED(Kind.GAUGE, "jvm_memory_used_bytes", "Memory of the Java process that is in use.", "area"),
    MEMORY_MAX(Kind.GAUGE, "jvm_memory_max_bytes", "Memory that the Java heap may grow to.", "area"),
    GC(Kind.COUNTER, "jvm_gc_collection_seconds_total", "Time spent on collecting garbage.", "gc"),
    THREADS(Kind.GAUGE, "jvm_threads_current", "Platform threads; those of requests are virtual and not counted.");

    /** What the number means to Prometheus. */
    public enum Kind {
        /** Only grows; of interest is how fast. */
        COUNTER,
        /** Goes up and down. */
        GAUGE,
        /** How many took how long. */
        HISTOGRAM
    }

    private final Kind kind;
    private final String title;
    private final String help;
    /** With commas between them. */
    private final String labels;

    Metric(Kind kind, String title, String help, String... labels) {
        this.kind = kind;
        this.title = title;
        this.help = help;
        this.labels = String.join(",", labels);
    }

    public Kind kind() {
        return kind;
    }

    /** As it is written. */
    public String title() {
        return title;
    }

    public String help() {
        return help;
    }

    public List<String> labels() {
        return List.of(labelArray());
    }

    String[] labelArray() {
        return labels.isEmpty() ? new String[0] : labels.split(",");
    }
}
