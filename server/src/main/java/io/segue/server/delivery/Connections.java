package io.segue.server.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * Connections to one destination. The host's addresses are asked for once for each new connection, all of them must pass the
 * guard, and the connection goes to one of exactly these: there is no second look-up that could answer differently.
 */
final class Connections implements AutoCloseable {
    /** How many may wait to be used again. */
    private static final int IDLE_MAX = Lane.IN_FLIGHT_MAX;

    /** After this the addresses are asked for again. */
    private static final Duration AGE_MAX = Duration.ofMinutes(1);

    private final URI url;
    private final Lookup lookup;
    private final AddressGuard guard;
    private final SSLContext tls;
    private final Duration timeout;
    private final InstantSource clock;
    private final BlockingDeque<Wire> idle = new LinkedBlockingDeque<>(IDLE_MAX);
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean closed;

    Connections(URI url, Lookup lookup, AddressGuard guard, SSLContext tls, Duration timeout, InstantSource clock) {
        this.url = url;
        this.lookup = lookup;
        this.guard = guard;
        this.tls = tls;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** One that was used before. The other side may have closed it meanwhile. */
    Optional<Wire> used() {
        for (Wire wire = idle.pollLast(); wire != null; wire = idle.pollLast()) {
            long age = clock.millis() - wire.since();
            if (age >= 0 && age < AGE_MAX.toMillis()) {
                return Optional.of(wire);
            }
            wire.close();
        }
        return Optional.empty();
    }

    /** A new one. */
    Wire connect() throws IOException, InterruptedException {
        List<InetAddress> addresses = lookup.addresses(timeout);
        for (InetAddress address : addresses) {
            if (!guard.passes(address)) {
                throw new IOException(AddressGuard.refusal(url.getHost(), address));
            }
        }
        InetAddress address = addresses.get(Math.floorMod(turn.get(), addresses.size()));
        return Wire.connect(url, address, tls, timeout, clock.millis());
    }

    /** The last address was of no use; the next connection goes to the one after it. */
    void turn() {
        turn.incrementAndGet();
    }

    /** It may be used again. */
    void keep(Wire wire) {
        if (closed || !idle.offerLast(wire)) {
            wire.close();
        } else if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
            wire.close();
        }
    }
}
