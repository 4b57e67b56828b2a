package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody's server on this machine. Whatever it received must be signed with one of its secrets. */
final class Receiver implements AutoCloseable {
    /** How it answers. */
    record Answering(int status, Map<String, String> headers, String body) {
        static final Answering OK = status(200);

        static Answering status(int status) {
            return new Answering(status, Map.of(), "");
        }

        static Answering retryAfter(int status, String value) {
            return new Answering(status, Map.of("Retry-After", value), "come again");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<String> secrets = new ConcurrentSkipListSet<>();
    private volatile Function<Received, Answering> answers = request -> Answering.OK;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Received(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
            received.add(request);
            Answering answer = answers.apply(request);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/hooks?from=segue");
    }

    void answer(Function<Received, Answering> how) {
        answers = how;
    }

    void answer(Answering always) {
        answers = request -> always;
    }

    /** Does not answer before this is counted down. */
    CountDownLatch holdBack() {
        var gate = new CountDownLatch(1);
        answers = request -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answering.OK;
        };
        return gate;
    }

    void knows(Destination destination) {
        destination.keys().forEach(key -> secrets.add(key.text()));
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> ids() {
        return received.stream().map(Received::id).toList();
    }

    /** Waits until there are so many requests, and no fewer. */
    List<Received> await(int count) {
        Office.eventually(count + " requests arrive; so far " + ids(), () -> received.size() >= count);
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        List<Received> unsigned = new ArrayList<>(received);
        unsigned.removeIf(request -> secrets.stream().anyMatch(request::isSignedWith));
        assertThat(unsigned).as("requests without a good signature").isEmpty();
    }
}
