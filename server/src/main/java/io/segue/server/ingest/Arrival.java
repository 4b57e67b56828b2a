package io.segue.server.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beside its body.
 *
 * @param at when it came, in milliseconds since 1970 UTC
 * @param writeKeys those it was sent with, outside of the body, the likeliest first
 * @param ip the sender's address
 * @param userAgent what the sender says it is
 * @param fromPage whether a browser sent it for a page, whatever it calls itself
 */
public record Arrival(
        long at,
        List<String> writeKeys,
        @Nullable String ip,
        @Nullable String userAgent,
        boolean fromPage) {
    public Arrival {
        writeKeys = List.copyOf(writeKeys);
    }

    /** The same, known to come from a page or a mail. */
    public Arrival fromItsPage() {
        return new Arrival(at, writeKeys, ip, userAgent, true);
    }
}
