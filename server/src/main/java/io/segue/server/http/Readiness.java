package io.segue.server.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the server can take calls, and which part keeps it from that.
 *
 * @param parts by name, in the order in which they are told
 */
public record Readiness(Map<String, Part> parts) {
    public Readiness {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** @param why it is not ready; empty when it is */
    public record Part(boolean ready, String why) {
        public static final Part FINE = new Part(true, "");

        public static Part not(String why) {
            return new Part(false, why);
        }
    }

    public boolean isReady() {
        return parts.values().stream().allMatch(Part::ready);
    }
}
