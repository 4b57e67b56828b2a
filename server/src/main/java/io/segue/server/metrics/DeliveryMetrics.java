package io.segue.server.metrics;

import io.segue.server.delivery.Dispatcher;
import io.segue.server.delivery.Figures;

/** How the destinations of webhooks do. */
public final class DeliveryMetrics {
    private DeliveryMetrics() {}

    public static void register(Metrics metrics, Dispatcher dispatcher) {
        metrics.watchAll(Metric.DELIVERIES, values -> {
            for (Figures figures : dispatcher.figures()) {
                values.put((double) figures.delivered(), figures.destination().id(), "delivered");
                values.put((double) figures.failed(), figures.destination().id(), "failed");
            }
        });
        metrics.watchAll(Metric.DELIVERIES_WAITING, values -> {
            for (Figures figures : dispatcher.figures()) {
                values.put((double) figures.queue(), figures.destination().id());
            }
        });
    }
}
