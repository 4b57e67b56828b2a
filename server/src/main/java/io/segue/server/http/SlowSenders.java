package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Hangs up on clients that take too long to send what they began: otherwise some thousand of them, a byte a minute each,
 * would keep everybody else out. A thread that reads a request is entered here with a deadline, and interrupted after it,
 * which closes its connection.
 */
final class SlowSenders implements Http1ConnectionListener, Filter, AutoCloseable {
    private final Duration headersMax;
    private final Duration bodyMax;
    private final Map<Thread, Long> deadlines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch;

    /**
     * @param headersMax from a request's first line to the end of its headers
     * @param bodyMax from the body's first byte to its last
     * @param every how often to look
     */
    SlowSenders(Duration headersMax, Duration bodyMax, Duration every) {
        this.headersMax = headersMax;
        this.bodyMax = bodyMax;
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("slow-senders").daemon().factory());
        Future<?> unused =
                watch.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        begin(headersMax);
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        end();
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        boolean hasBody = request.headers().contentLength().orElse(0) > 0
                || request.headers().contains(HeaderNames.TRANSFER_ENCODING);
        if (!hasBody) {
            chain.proceed();
            return;
        }
        request.streamFilter(Watched::new);
        try {
            chain.proceed();
        } finally {
            if (request.content().consumed()) {
                end();
            } else {
                begin(bodyMax); // the host reads and drops what is left
            }
        }
    }

    private void begin(Duration patience) {
        deadlines.put(Thread.currentThread(), System.nanoTime() + patience.toNanos());
    }

    private void end() {
        deadlines.remove(Thread.currentThread());
    }

    private void look() {
        long now = System.nanoTime();
        for (Thread thread : deadlines.keySet()) {
            deadlines.computeIfPresent(thread, (reader, deadline) -> {
                if (deadline - now > 0) {
                    return deadline;
                }
                reader.interrupt();
                return null;
            });
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** A body while it is read. */
    private final class Watched extends FilterInputStream {
        private boolean begun;

        Watched(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!begun) {
                begun = true;
                begin(bodyMax);
            }
            int read = BodyFaults.read(in, bytes, offset, length);
            if (read < 0) {
                end();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            super.close();
            end();
        }
    }
}
