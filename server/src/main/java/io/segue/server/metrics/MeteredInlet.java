package io.segue.server.metrics;

import io.segue.server.ingest.Inlet;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.Overload;
import io.segue.server.ingest.RefusedCall;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes in through another inlet. */
public final class MeteredInlet implements Inlet {
    private final Inlet inlet;
    private final LongAdder received = new LongAdder();
    private final Metrics.Tally rejected;
    private final Metrics.Tally overloads;

    public MeteredInlet(Inlet inlet, Metrics metrics) {
        this.inlet = inlet;
        this.rejected = metrics.tally(Metric.EVENTS_REJECTED);
        this.overloads = metrics.tally(Metric.OVERLOADS);
        metrics.watch(Metric.EVENTS_RECEIVED, received::sum);
    }

    @Override
    public void take(Intake intake) throws Overload, InterruptedException {
        try {
            inlet.take(intake);
        } catch (Overload e) {
            overloads.add(1, e.reason().name().toLowerCase(Locale.ROOT));
            throw e;
        }
        received.add(intake.taken().size());
        for (RefusedCall refused : intake.refused()) {
            rejected.add(1, refused.why().code());
        }
    }
}
