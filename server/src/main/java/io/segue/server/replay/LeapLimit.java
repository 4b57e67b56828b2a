package io.segue.server.replay;

import io.segue.core.event.Event;
import io.segue.core.event.IsoTime;
import io.segue.core.event.Rejection;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one event of the year 2099 from firing every deadline of every profile: an event may be ahead of the clock by no
 * more than a set duration. As there is no clock before the first event, the median time of the first events stands in.
 */
final class LeapLimit {
    static final Duration DEFAULT = Duration.ofDays(730);

    private static final int FIRST_CALLS = 1024;

    private final long maxLeap;
    private long median = Long.MIN_VALUE;

    LeapLimit(Duration maxLeap) {
        this.maxLeap = maxLeap.toMillis();
    }

    /** Looks at the run's calls before any of them is taken; only the first batch with events in it counts. */
    void learn(DecodedBatch batch) {
        if (median == Long.MIN_VALUE) {
            long[] times = Arrays.stream(batch.calls)
                    .limit(FIRST_CALLS)
                    .filter(Event.class::isInstance)
                    .mapToLong(call -> ((Event) call).time())
                    .sorted()
                    .toArray();
            median = times.length == 0 ? Long.MIN_VALUE : times[(times.length - 1) / 2];
        }
    }

    /** Why this event cannot be taken; null when it can. */
    @Nullable
    Rejection check(Event event, long clock) {
        long now = Math.max(clock, median);
        return now == Long.MIN_VALUE || event.time() - now <= maxLeap
                ? null
                : new Rejection(
                        "time-ahead",
                        "expected an instant at most "
                                + Duration.ofMillis(maxLeap).toDays()
                                + " days after the events around it, but " + IsoTime.format(event.time())
                                + " is later; see --max-leap");
    }
}
