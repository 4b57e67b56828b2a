package io.segue.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.webserver.http.HttpService;
import io.segue.server.access.Access;
import io.segue.server.access.Scope;
import io.segue.server.api.CurrentDefinitions;
import io.segue.server.feed.ChangeFeed;
import io.segue.server.ingest.Reception;
import io.segue.server.registry.DefinitionText;
import io.segue.server.runtime.PipelineHarness;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The reading API over a real pipeline, on a port of its own. What it answers is held to the document at once. */
final class ReadingServer implements AutoCloseable {
    static final ChangeStreams.Options STREAMS =
            new ChangeStreams.Options(Duration.ofMillis(50), Duration.ofSeconds(5), 2);

    private static final ObjectMapper JSON = new ObjectMapper();

    final PipelineHarness shop = new PipelineHarness();
    final FewRejected rejected = new FewRejected();
    final ChangeStreams streams;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Guard guard;
    private final ReadingApi reading;
    private final List<HttpService> services;
    private final TrackingRoutes tracking;
    private final String writeKey;
    private final HttpHost server;
    private final String reader;
    private final String admin;

    ReadingServer() throws Exception {
        this(STREAMS, null);
    }

    /** @param feed instead of the pipeline's; null for that */
    ReadingServer(ChangeStreams.Options options, ChangeFeed feed) throws Exception {
        Access access = Access.open(shop.store(), new SecureRandom(), shop.clock);
        reader = access.tokens().create("reader", Set.of(Scope.READ)).secret();
        admin = access.firstToken().orElseThrow();
        guard = new Guard(access.tokens());
        reading = new ReadingApi(
                shop.directory(), feed == null ? shop.feed() : feed, this::definitions, guard, shop.clock, options);
        streams = reading.streams();
        services = new ArrayList<>(reading.services());
        services.add(new RejectedRoutes(rejected, guard));
        writeKey = access.writeKeys().list().getFirst().key();
        tracking = new TrackingRoutes(
                new Reception(access.writeKeys(), new Random(1)),
                shop.pipeline(),
                shop.clock,
                new TrackingOptions(false));
        server = HttpHost.start(new HostOptions("127.0.0.1", 0, null), List.of(), all());
    }

    private CurrentDefinitions definitions() {
        return new CurrentDefinitions(
                shop.pipeline().definitions().version(), shop.pipeline().catalog());
    }

    /** Segments {@code adders} and {@code abandoners}; Ann was device-1 first and left her cart, Bob only looks. */
    ReadingServer withShop() throws Exception {
        shop.apply(
                new DefinitionText("adders.yaml", "segment: adders\nrule: did 'Product Added'\n"),
                new DefinitionText("abandoners.yaml", """
                        segment: abandoners
                        name: Cart abandoners
                        description: They filled a cart and went away.
                        rationale: Most of them come back when they are asked.
                        owner: crm@shop.example
                        review: 90d
                        data: [web]
                        rule: did 'Product Added' then not 'Order Completed' within $patience
                        parameters: {patience: 1 hour}
                        """));
        shop.send(PipelineHarness.track("m-1", null, "device-1", "Product Added", 0));
        shop.track("bob", "Page Viewed", 1_000);
        shop.send(
                PipelineHarness.track("m-2", "ann", "device-1", "Page Viewed", 2_000),
                identify("m-3", "ann", "{\"name\":\"Ann\",\"orders\":42,\"rate\":0.5}", 3_000));
        shop.settle();
        return this;
    }

    private static byte[] identify(String messageId, String userId, String traits, long at) {
        return new String(PipelineHarness.track(messageId, userId, null, "", at), StandardCharsets.UTF_8)
                .replace("\"track\"", "\"identify\"")
                .replace("\"event\":\"\"", "\"traits\":" + traits)
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<HttpService> all() {
        List<HttpService> all = new ArrayList<>(services);
        all.add(tracking);
        return all;
    }

    String writeKey() {
        return writeKey;
    }

    Guard guard() {
        return guard;
    }

    /** Those that read. */
    List<HttpService> services() {
        return services;
    }

    URI uri(String path) {
        return URI.create(server.uri() + path);
    }

    int port() {
        return server.port();
    }

    String readerToken() {
        return reader;
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
    }

    /** Checked against the document. */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, reader);
        return checked(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered with " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What a problem says, after its status. */
    String problem(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        return answer.statusCode() + " "
                + JSON.readTree(answer.body()).get("detail").textValue();
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return checked(request(path, admin).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> checked(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Contract.get().check(answer);
        return answer;
    }

    /** A stream that is open, or what was answered instead. */
    HttpResponse<InputStream> open(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, reader);
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() throws IOException {
        reading.close();
        client.shutdownNow();
        server.close();
        shop.close();
    }
}
