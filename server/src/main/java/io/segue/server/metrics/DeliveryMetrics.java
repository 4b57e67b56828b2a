package io.segue.server.metrics;

import io.segue.server.delivery.Dispatcher;
import io.segue.server.delivery.Figures;
import java.util.function.ToDoubleFunction;

/** How the destinations of webhooks do. */
public final class DeliveryMetrics {
    private static final double MILLIS_PER_SECOND = 1e3;

    private DeliveryMetrics() {}

    public static void register(Metrics metrics, Dispatcher dispatcher) {
        metrics.watchAll(Metric.DELIVERIES, values -> {
            for (Figures figures : dispatcher.figures()) {
                values.put((double) figures.delivered(), figures.destination().id(), "delivered");
                values.put((double) figures.failed(), figures.destination().id(), "failed");
            }
        });
        watch(metrics, Metric.DELIVERIES_WAITING, dispatcher, Figures::queue);
        watch(metrics, Metric.DELIVERIES_DEAD, dispatcher, Figures::dead);
        watch(metrics, Metric.DELIVERIES_LAG, dispatcher, figures -> figures.oldestMillis() / MILLIS_PER_SECOND);
    }

    private static void watch(Metrics metrics, Metric metric, Dispatcher dispatcher, ToDoubleFunction<Figures> figure) {
        metrics.watchAll(
                metric,
                values -> dispatcher
                        .figures()
                        .forEach(it -> values.put(
                                figure.applyAsDouble(it), it.destination().id())));
    }
}
