package io.segue.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a server is set up. What each part means and what it is unless set, {@link Settings} says. */
public record ServerConfig(Http http, Data data, Messages messages, Limits limits, Memory memory, Delivery delivery) {

    /** @param behindProxy whether what a proxy says of the sender is believed */
    public record Http(String bind, int port, Optional<Tls> tls, boolean behindProxy) {}

    /** Two PEM files. */
    public record Tls(Path certificate, Path key) {}

    public record Data(Path folder) {}

    public record Messages(Duration remember) {}

    public record Limits(int callsInFlight) {}

    /**
     * @param profiles that are kept decoded
     * @param blockCache in bytes
     * @param writeBuffers in bytes
     */
    public record Memory(int profiles, long blockCache, long writeBuffers) {}

    public record Delivery(List<Network> allowPrivate) {
        public Delivery {
            allowPrivate = List.copyOf(allowPrivate);
        }
    }
}
