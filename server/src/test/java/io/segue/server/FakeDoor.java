package io.segue.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes calls as it is told to. Requests are served one at a time. */
final class FakeDoor implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();

    FakeDoor(Integer... answers) throws IOException {
        this.answers.addAll(List.of(answers));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer told = answers.poll();
        int status = told == null ? 200 : told;
        if (status == 200) {
            taken.add(body);
            paths.add(exchange.getRequestURI().getPath());
        } else if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "0");
        }
        byte[] answer = "{\"success\":true,\"detail\":\"not today\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it was told to answer and has not answered yet. */
    int left() {
        return answers.size();
    }

    /** From now on everything is taken. */
    void openUp() {
        answers.clear();
    }

    /** The bodies that were taken. */
    List<String> taken() {
        return taken;
    }

    /** Where they went. */
    List<String> paths() {
        return paths;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
