package io.segue.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final Metrics metrics = new Metrics();

    @Test
    void a_watched_counter_is_read_when_somebody_asks() {
        var counter = new LongAdder();
        metrics.watch(Metric.EVENTS_RECEIVED, counter::sum);
        counter.add(3);
        assertThat(text())
                .contains("# HELP segue_events_received_total Calls that were acknowledged and are on disk.")
                .contains("# TYPE segue_events_received_total counter")
                .contains("\nsegue_events_received_total 3");
        counter.increment();
        assertThat(text()).contains("\nsegue_events_received_total 4");
    }

    @Test
    void labels_are_told_in_the_order_in_which_the_metric_names_them() {
        metrics.watchAll(Metric.DELIVERIES_WAITING, values -> {
            values.put(1, "crm");
            values.put(2, "say \"hi\"\n");
        });
        assertThat(text())
                .contains("segue_deliveries_waiting{destination=\"crm\"} 1")
                .contains("segue_deliveries_waiting{destination=\"say \\\"hi\\\"\\n\"} 2");
    }

    @Test
    void a_tally_counts_by_labels() {
        Metrics.Tally requests = metrics.tally(Metric.HTTP_REQUESTS);
        requests.add(1, "GET", "/v1/segments", "200");
        requests.add(2, "GET", "/v1/segments", "200");
        assertThat(text())
                .contains("segue_http_requests_total{method=\"GET\",route=\"/v1/segments\",status=\"200\"} 3");
    }

    @Test
    void a_timing_is_a_histogram_in_seconds() {
        Metrics.Timing sync = metrics.timing(Metric.LOG_SYNC);
        sync.add(Duration.ofMillis(4).toNanos());
        sync.add(Duration.ofMillis(40).toNanos());
        assertThat(text())
                .contains("segue_log_sync_seconds_bucket{le=\"0.005\"} 1")
                .contains("segue_log_sync_seconds_bucket{le=\"+Inf\"} 2")
                .contains("segue_log_sync_seconds_count 2")
                .contains("segue_log_sync_seconds_sum 0.044");
    }

    @Test
    void a_metric_has_one_source_of_its_own_kind() {
        metrics.watch(Metric.PROFILES, () -> 1);
        assertThatThrownBy(() -> metrics.watch(Metric.PROFILES, () -> 2)).hasMessageContaining("PROFILES");
        assertThatThrownBy(() -> metrics.tally(Metric.LOG_END)).hasMessageContaining("GAUGE");
        assertThatThrownBy(() -> metrics.watch(Metric.LOG_SYNC, () -> 2)).hasMessageContaining("histogram");
    }

    @Test
    void the_process_tells_of_itself() {
        ProcessMetrics.register(metrics);
        assertThat(text())
                .containsPattern("process_cpu_seconds_total \\d")
                .containsPattern("jvm_memory_used_bytes\\{area=\"heap\"} \\d")
                .containsPattern("jvm_gc_collection_seconds_total\\{gc=\"[^\"]+\"} \\d")
                .containsPattern("process_open_fds \\d");
    }

    private String text() {
        return new String(metrics.write(), StandardCharsets.UTF_8);
    }
}
