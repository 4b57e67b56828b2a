package io.segue.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Collects what is measured, and writes it when asked. What nobody has registered is not written. Any thread may use it. */
public final class Metrics {
    /** What {@link #write} writes. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /** Upper bounds in seconds, from a fast disk's sync to a call nobody waits for any more. */
    private static final double[] BOUNDS = {
        0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10
    };

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Set<Metric> registered = EnumSet.noneOf(Metric.class);

    /** Takes a value with its labels, in the order in which the metric names them. */
    @FunctionalInterface
    public interface Values {
        void put(double value, String... labels);
    }

    /** A counter with labels, counted by whoever holds it. */
    @FunctionalInterface
    public interface Tally {
        void add(long count, String... labels);
    }

    /** A histogram, filled by whoever holds it. */
    @FunctionalInterface
    public interface Timing {
        void add(long nanos, String... labels);
    }

    /** A counter or gauge without labels that is asked for its value when somebody wants to see it. */
    public void watch(Metric metric, DoubleSupplier value) {
        watchAll(metric, values -> values.put(value.getAsDouble()));
    }

    /** As {@link #watch}, with one value for each combination of labels there is. */
    public void watchAll(Metric metric, Consumer<Values> source) {
        claim(metric);
        switch (metric.kind()) {
            case COUNTER ->
                CounterWithCallback.builder()
                        .name(metric.title())
                        .help(plain(metric))
                        .labelNames(metric.labelArray())
                        .callback(callback -> source.accept(callback::call))
                        .register(registry);
            case GAUGE ->
                GaugeWithCallback.builder()
                        .name(metric.title())
                        .help(plain(metric))
                        .labelNames(metric.labelArray())
                        .callback(callback -> source.accept(callback::call))
                        .register(registry);
            case HISTOGRAM ->
                throw new IllegalArgumentException("expected a counter or a gauge, but " + metric + " is a histogram");
        }
    }

    public Tally tally(Metric metric) {
        claim(metric, Metric.Kind.COUNTER);
        Counter counter = Counter.builder()
                .name(metric.title())
                .help(plain(metric))
                .labelNames(metric.labelArray())
                .withoutExemplars()
                .register(registry);
        return (count, labels) -> counter.labelValues(labels).inc(count);
    }

    public Timing timing(Metric metric) {
        claim(metric, Metric.Kind.HISTOGRAM);
        Histogram histogram = Histogram.builder()
                .name(metric.title())
                .help(plain(metric))
                .labelNames(metric.labelArray())
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .withoutExemplars()
                .register(registry);
        return (nanos, labels) -> histogram.labelValues(labels).observe(nanos / NANOS_PER_SECOND);
    }

    private void claim(Metric metric, Metric.Kind kind) {
        if (metric.kind() != kind) {
            throw new IllegalArgumentException("expected a " + kind + ", but " + metric + " is a " + metric.kind());
        }
        claim(metric);
    }

    private synchronized void claim(Metric metric) {
        if (!registered.add(metric)) {
            throw new IllegalStateException("expected " + metric + " to be registered once, but it was before");
        }
    }

    private static String plain(Metric metric) {
        return metric.help().replace("`", "");
    }

    /** Everything as of now, in Prometheus's text format. */
    public byte[] write() {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out, registry.scrape());
        } catch (IOException e) {
            throw new IllegalStateException("expected no I/O from an array", e);
        }
        return out.toByteArray();
    }
}
