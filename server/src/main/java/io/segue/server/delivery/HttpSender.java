package io.segue.server.delivery;

import io.segue.server.store.Keys;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * POST with the headers of Standard Webhooks over HTTP/1.1. Follows no redirect, uses no proxy, unpacks nothing, and reads
 * only the beginning of an answer. It has a protocol of its own, because no library lets the address be checked and the url
 * be sent as it was written.
 */
final class HttpSender implements Sender {
    private static final int GONE = 410;

    /** As much of an answer as is kept. */
    private static final int TOLD_CHARS = 200;

    private final Connections connections;
    private final Timeouts timeouts;
    private final InstantSource clock;

    /** Only virtual threads: an interrupt takes them out of whatever a socket keeps them waiting for. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpSender(Connections connections, Timeouts timeouts, InstantSource clock) {
        this.connections = connections;
        this.timeouts = timeouts;
        this.clock = clock;
    }

    static Sender.Maker maker(
            AddressGuard guard, Lookup.Names names, SSLContext tls, Timeouts timeouts, InstantSource clock) {
        return destination -> {
            URI url = destination.url();
            var lookup = new Lookup(names, DestinationUrl.hostName(url));
            var connections = new Connections(url, lookup, guard, tls, timeouts.connect(), clock);
            return new HttpSender(connections, timeouts, clock);
        };
    }

    @Override
    public Answer send(Message message, Destination destination) throws InterruptedException {
        Future<Answer> sending = threads.submit(() -> exchange(message, destination));
        try {
            return sending.get(timeouts.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed("no whole answer within " + timeouts.total().toMillis() + " milliseconds");
        } catch (ExecutionException e) {
            return failed(reason(e.getCause() == null ? e : e.getCause()));
        } finally {
            sending.cancel(true);
        }
    }

    private Answer failed(String reason) {
        connections.turn();
        return new Answer.Failed(reason);
    }

    private Answer exchange(Message message, Destination destination) throws IOException, InterruptedException {
        byte[] request = request(message, destination);
        Optional<Wire> used = connections.used();
        if (used.isPresent()) {
            Optional<Answer> answer = again(used.get(), request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        Wire wire = connections.connect();
        return exchange(wire, request, new HttpAnswerReader(wire.in()));
    }

    /** Empty when the connection turns out to be closed; nobody can tell before. */
    private Optional<Answer> again(Wire wire, byte[] request) throws IOException {
        var reader = new HttpAnswerReader(wire.in());
        try {
            return Optional.of(exchange(wire, request, reader));
        } catch (IOException e) {
            if (reader.begun() || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Answer exchange(Wire wire, byte[] request, HttpAnswerReader reader) throws IOException {
        boolean reusable = false;
        try {
            wire.out().write(request);
            wire.out().flush();
            HttpAnswer answer = reader.read();
            reusable = answer.reusable();
            return answer(answer);
        } finally {
            if (reusable) {
                connections.keep(wire);
            } else {
                wire.close();
            }
        }
    }

    private byte[] request(Message message, Destination destination) {
        long now = clock.millis();
        long seconds = TimeUnit.MILLISECONDS.toSeconds(now);
        URI url = destination.url();
        String head = "POST " + DestinationUrl.pathAndQuery(url) + " HTTP/1.1\r\n"
                + "Host: " + url.getRawAuthority() + "\r\n"
                + "User-Agent: Segue\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + message.body().length + "\r\n"
                + "webhook-id: " + message.id() + "\r\n"
                + "webhook-timestamp: " + seconds + "\r\n"
                + "webhook-signature: " + Signature.of(message, seconds, destination.validKeys(now)) + "\r\n"
                + "\r\n";
        return Keys.join(head.getBytes(StandardCharsets.US_ASCII), message.body());
    }

    private Answer answer(HttpAnswer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new Answer.Taken(status);
        }
        if (status == GONE) {
            return new Answer.Gone();
        }
        Optional<Duration> retryAfter = answer.retryAfter().flatMap(it -> RetryAfter.parse(it, clock.instant()));
        return new Answer.Refused(status, retryAfter, oneLine(answer.body()));
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return oneLine(message == null ? e.getClass().getSimpleName() : message);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= TOLD_CHARS ? line : line.substring(0, TOLD_CHARS) + "…";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        connections.close();
    }
}
