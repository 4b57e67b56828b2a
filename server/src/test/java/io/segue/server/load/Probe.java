package io.segue.server.load;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Asks a running server how long things take: from the answer to a call until its membership can be read, until a webhook
 * tells of it, and the reading of a profile at a steady rate. Needs a segment that anybody enters with one
 * {@code Product Added}.
 *
 * <pre>
 * java -cp 'server/target/test-classes:server/target/lib/*' io.segue.server.load.Probe URL --key KEY --token TOKEN
 * </pre>
 */
@Command(name = "probe", mixinStandardHelpOptions = true)
public final class Probe implements Callable<Integer> {
    private static final int WARM_UP_SECONDS = 5;
    private static final int SECONDS = 10;
    private static final Pattern USER = Pattern.compile("\"userId\":\"([^\"]+)\"");

    @Parameters(description = "where the server is, such as http://127.0.0.1:8080")
    private URI server;

    @Option(names = "--key", required = true, description = "a write key")
    private String key;

    @Option(names = "--token", required = true, description = "an administrator's token")
    private String token;

    @Option(names = "--segment", defaultValue = "adders", description = "entered with one Product Added")
    private String segment;

    @Option(names = "--times", defaultValue = "300")
    private int times;

    @Option(names = "--reads-per-second", defaultValue = "1000")
    private int readsPerSecond;

    @Option(names = "--webhook", description = "the server allows webhooks to 127.0.0.1")
    private boolean webhook;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Probe()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        membership();
        reads();
        if (webhook) {
            webhook();
        }
        return 0;
    }

    private void membership() throws Exception {
        var latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            String user = user("reader", i);
            long from = track(user);
            while (!get("/v1/profiles/" + user).contains("\"" + segment + "\"")) {
                Thread.onSpinWait();
            }
            latencies.add(true, System.nanoTime() - from);
        }
        print("from the 200 to the membership in the profile", latencies);
    }

    private String user(String kind, int number) {
        return kind + "-" + ProcessHandle.current().pid() + "-" + number;
    }

    /** When it was acknowledged. */
    private long track(String user) throws Exception {
        String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.resolve("/v1/track"))
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"userId\":\"" + user + "\",\"event\":\"Product Added\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("expected 200, but got " + answer.statusCode() + " " + answer.body());
        }
        return System.nanoTime();
    }

    private String get(String path) throws Exception {
        return client.send(authorised(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    /** At a rate; an answer's time counts from when it was due. */
    private void reads() throws Exception {
        read(WARM_UP_SECONDS);
        print(readsPerSecond + " reads of profiles a second", read(SECONDS));
    }

    private Latencies read(int seconds) throws Exception {
        var latencies = new Latencies();
        int connections = 8;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            long start = System.nanoTime();
            for (int c = 0; c < connections; c++) {
                int first = c;
                threads.execute(() -> read(latencies, start, first, connections, seconds * readsPerSecond));
            }
        }
        return latencies;
    }

    private void read(Latencies latencies, long start, int first, int step, int end) {
        long period = 1_000_000_000L / readsPerSecond;
        for (int i = first; i < end; i += step) {
            long due = start + i * period;
            Connection.pauseUntil(due);
            try {
                String body = get("/v1/profiles/" + user("reader", i % times));
                synchronized (latencies) {
                    latencies.add(body.contains(segment), System.nanoTime() - due);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void webhook() throws Exception {
        Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Matcher user = USER.matcher(body);
            if (user.find()) {
                expected.computeIfAbsent(user.group(1), it -> new CompletableFuture<>())
                        .complete(System.nanoTime());
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        HttpResponse<String> made = client.send(
                authorised("/v1/destinations")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"probe\",\"url\":\"" + url + "\",\"segments\":[\"" + segment + "\"]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (made.statusCode() / 100 != 2) {
            throw new IllegalStateException("expected a destination, but got " + made.body());
        }
        var latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            String user = user("told", i);
            long from = track(user);
            long told = expected.computeIfAbsent(user, it -> new CompletableFuture<>())
                    .get(20, TimeUnit.SECONDS);
            latencies.add(true, Math.max(0, told - from));
        }
        print("from the 200 to the webhook's arrival", latencies);
        receiver.stop(0);
    }

    private static void print(String what, Latencies all) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d, %d failed; ms: p50 %.2f, p99 %.2f, max %.2f%n",
                what,
                all.count(),
                all.refused(),
                all.millis(0.5),
                all.millis(0.99),
                all.millis(1));
    }
}
