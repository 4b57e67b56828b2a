package io.segue.server.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param calls acknowledged in it
 * @param before acknowledged in earlier runs and not sent again
 * @param waits how often the server had to be asked again
 * @param remarks what else was read, by what it is called
 */
public record TransferSummary(
        long calls,
        long before,
        List<Rejects.Reason> rejected,
        long waits,
        Duration elapsed,
        Map<String, Long> remarks) {
    public TransferSummary {
        rejected = List.copyOf(rejected);
    }

    public long callsPerSecond() {
        return Math.round(calls / Math.max(0.001, elapsed.toNanos() / 1e9));
    }
}
