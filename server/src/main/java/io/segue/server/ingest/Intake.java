package io.segue.server.ingest;

import java.util.List;

/**
 * What one request brought.
 *
 * @param receivedAt when, in milliseconds since 1970 UTC
 * @param source the name of the write key's owner
 * @param history whether these are old calls that are loaded afterwards
 */
public record Intake(
        long receivedAt, String source, boolean history, List<TakenCall> taken, List<RefusedCall> refused) {
    public Intake {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }
}
