package io.segue.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code segue serve} as a process of its own, on a free port. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("listens on (https?://\\S+), data in");
    private static final Pattern TOKEN = Pattern.compile("sg_[0-9A-Za-z]+");
    private static final Pattern WRITE_KEY = Pattern.compile("(?m)^  ([0-9A-Za-z]{20,})$");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServerProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts it, and does not wait. */
    public static ServerProcess launch(Path data, String... more) throws IOException {
        return run(List.of(), command(List.of(), data, more));
    }

    /** The command that starts a server with these arguments. */
    public static List<String> command(List<String> javaOptions, Path data, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(more));
        if (!command.contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        return command;
    }

    /** @param around a command that runs the one behind it */
    public static ServerProcess run(List<String> around, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(around);
        all.addAll(command);
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SEGUE_"));
        return new ServerProcess(builder.start());
    }

    /** Starts it for a short life, and waits until it listens. */
    static ServerProcess startQuickly(Path data, Path classArchive, String... more) throws Exception {
        List<String> quickly = List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classArchive);
        ServerProcess server = run(List.of(), command(quickly, data, more));
        server.uri();
        return server;
    }

    /** Starts it, and waits until it listens. */
    public static ServerProcess start(Path data, String... more) throws Exception {
        ServerProcess server = launch(data, more);
        server.uri();
        return server;
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = reader.readLine()) != null) {
                lines.add(line);
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(URI.create(found.group(1)));
                }
            }
            address.completeExceptionally(new IOException("expected it to listen, but it said: " + output()));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    public URI uri() throws Exception {
        return address.get(START_MAX.toSeconds(), TimeUnit.SECONDS);
    }

    /** Everything it said. */
    public String output() {
        return String.join("\n", lines);
    }

    public String token() {
        return find(TOKEN, 0);
    }

    public String writeKey() {
        return find(WRITE_KEY, 1);
    }

    private String find(Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("expected " + pattern + " in: " + output());
        }
        return matcher.group(group);
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri().resolve(path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An answer that goes on and on. */
    public InputStream open(String path, String... headers) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri().resolve(path)).headers(headers).build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    /** With a body of JSON. */
    public HttpResponse<String> post(String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A call of the tracking API with a write key. */
    public HttpResponse<String> track(String writeKey, String json) throws Exception {
        return call("/v1/track", writeKey, json);
    }

    /** Several calls of the tracking API with a write key. */
    public HttpResponse<String> batch(String writeKey, String json) throws Exception {
        return call("/v1/batch", writeKey, json);
    }

    private HttpResponse<String> call(String path, String writeKey, String json) throws Exception {
        String basic = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        return post(path, json, "Authorization", "Basic " + basic);
    }

    /** SIGTERM; answers how it ended, and fails when it takes longer than it may. */
    public int stop(Duration atMost) throws InterruptedException {
        process.destroy();
        return await(atMost);
    }

    public int await(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("expected it to end within " + atMost + ", but it said: " + output());
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
