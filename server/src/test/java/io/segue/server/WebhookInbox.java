package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes every webhook, and remembers what came under which id. */
final class WebhookInbox implements AutoCloseable {
    private static final Pattern CHANGE = Pattern.compile("\"id\":\"(\\d+-\\d+)\"");

    private final HttpServer receiver;
    private final Map<String, Set<String>> bodies = new ConcurrentHashMap<>();

    WebhookInbox() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.computeIfAbsent(
                            exchange.getRequestHeaders().getFirst("webhook-id"), id -> ConcurrentHashMap.newKeySet())
                    .add(body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    void subscribe(ServerProcess server, String token) throws Exception {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        assertThat(server.post(
                                "/v1/destinations",
                                "{\"name\":\"inbox\",\"url\":\"" + url + "\"}",
                                "Authorization",
                                "Bearer " + token)
                        .statusCode())
                .isEqualTo(201);
    }

    /** Every change of the feed has come, whichever process sent it, and each id has always meant the same. */
    void awaitAll(ServerProcess server, String token) throws Exception {
        Eventually.assertThat(() -> assertThat(bodies.keySet()).containsAll(changes(server, token)));
        assertThat(bodies).allSatisfy((id, told) -> assertThat(told).as(id).hasSize(1));
    }

    private static Set<String> changes(ServerProcess server, String token) throws Exception {
        Set<String> ids = new TreeSet<>();
        String after = "0-0";
        while (true) {
            String page = server.get("/v1/changes?limit=1000&after=" + after, "Authorization", "Bearer " + token)
                    .body();
            Matcher matcher = CHANGE.matcher(page);
            String last = after;
            while (matcher.find()) {
                last = matcher.group(1);
                ids.add(last);
            }
            if (last.equals(after)) {
                assertThat(ids).isNotEmpty();
                return ids;
            }
            after = last;
        }
    }

    @Override
    public void close() {
        receiver.stop(0);
    }
}
