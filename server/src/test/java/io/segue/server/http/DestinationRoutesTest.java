package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.helidon.webserver.WebServer;
import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;
import io.segue.server.Eventually;
import io.segue.server.Repository;
import io.segue.server.access.Access;
import io.segue.server.access.Scope;
import io.segue.server.config.Network;
import io.segue.server.delivery.AddressGuard;
import io.segue.server.delivery.Dispatcher;
import io.segue.server.delivery.Timeouts;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.ChangeTable;
import io.segue.server.feed.Cursor;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer is held to the OpenAPI document. */
class DestinationRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private Store store;
    private ChangeTable feed;
    private Dispatcher dispatcher;
    private Access access;
    private WebServer server;
    private HttpServer receiver;

    private record Message(Map<String, List<String>> headers, String body) {}

    @BeforeEach
    void start() throws Exception {
        store = Store.open(folder, StoreOptions.SMALL);
        feed = new ChangeTable(store);
        access = Access.open(store, new SecureRandom(), InstantSource.system());
        var addresses = new AddressGuard(List.of(Network.parse("127.0.0.1").orElseThrow()));
        dispatcher = new Dispatcher(
                store,
                feed,
                Dispatcher.http(addresses, Timeouts.DEFAULT, InstantSource.system()),
                new Random(1),
                new SecureRandom(),
                InstantSource.system());
        dispatcher.start();
        var guard = new Guard(access.tokens());
        server = WebServer.builder()
                .port(0)
                .routing(rules -> rules.register(new DestinationRoutes(dispatcher, addresses, guard))
                        .register(new LetterRoutes(dispatcher, guard)))
                .build()
                .start();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Message(headers, body));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
        dispatcher.close();
        receiver.stop(0);
        store.close();
    }

    private HttpResponse<String> send(String method, String path, String json) throws Exception {
        return send(access.firstToken().orElseThrow(), method, path, json);
    }

    private HttpResponse<String> send(String token, String method, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Contract.get().check(answer);
        return answer;
    }

    private JsonNode fine(String method, String path, String json) throws Exception {
        HttpResponse<String> answer = send(method, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hooks";
    }

    private JsonNode create() throws Exception {
        return fine("POST", "/v1/destinations", "{\"name\":\"crm\",\"url\":\"" + url() + "\"}");
    }

    private static String at(JsonNode destination) {
        return "/v1/destinations/" + destination.get("id").textValue();
    }

    private void enters(int position) {
        var id = new Cursor(position, 0);
        try (Batch batch = store.newBatch()) {
            feed.put(batch, new ChangeRecord(id, 0, ProfileKey.user("ada"), "loyal", 1, Effect.Change.ENTERED));
            store.write(batch);
        }
        feed.committed(id);
    }

    private Message next() throws InterruptedException {
        Message message = received.poll(20, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    @Test
    void a_destination_is_created_told_of_changes_and_deleted() throws Exception {
        JsonNode created = create();
        assertThat(created.get("state").textValue()).isEqualTo("active");
        assertThat(created.get("changes").toString()).isEqualTo("[\"entered\",\"left\"]");
        enters(7);
        Message message = next();
        new Webhook(created.get("secret").textValue()).verify(message.body(), message.headers());
        Eventually.assertThat(() -> {
            JsonNode queue = fine("GET", at(created), "").get("queue");
            assertThat(queue.get("delivered").intValue()).isOne();
            assertThat(queue.get("size").intValue()).isZero();
        });
        JsonNode line =
                fine("GET", at(created) + "/deliveries", "").get("items").get(0);
        assertThat(line.get("message").textValue()).isEqualTo("7-0");
        assertThat(line.get("delivered").booleanValue()).isTrue();
        assertThat(send("DELETE", at(created), "").statusCode()).isEqualTo(204);
        assertThat(send("GET", at(created), "").statusCode()).isEqualTo(404);
        assertThat(fine("GET", "/v1/destinations", "").get("destinations")).isEmpty();
    }

    @Test
    void a_secret_is_told_once() throws Exception {
        JsonNode created = create();
        String secret = created.get("secret").textValue();
        for (String path : List.of(at(created), "/v1/destinations")) {
            assertThat(send("GET", path, "").body())
                    .doesNotContain(secret)
                    .contains("\"key\":\"" + secret.substring(0, 10) + "…\"");
        }
        JsonNode rotated = fine("POST", at(created) + "/rotate-key", "");
        assertThat(rotated.get("secret").textValue()).isNotEqualTo(secret);
        assertThat(rotated.get("keys")).hasSize(2);
        assertThat(rotated.get("keys").get(1).has("validUntil")).isTrue();
        assertThat(fine("POST", at(created) + "/rotate-key", "{\"oldKeyHours\":0}")
                        .get("keys"))
                .hasSize(1);
    }

    @Test
    void what_is_not_given_stays_as_it_is() throws Exception {
        JsonNode created = create();
        JsonNode changed = fine("PATCH", at(created), "{\"segments\":[\"loyal\"],\"state\":\"paused\"}");
        assertThat(changed.get("name").textValue()).isEqualTo("crm");
        assertThat(changed.get("segments").toString()).isEqualTo("[\"loyal\"]");
        assertThat(changed.get("state").textValue()).isEqualTo("paused");
        changed = fine("PATCH", at(created), "{\"name\":\"mail\",\"segments\":[],\"changes\":[\"left\"]}");
        assertThat(changed.get("name").textValue()).isEqualTo("mail");
        assertThat(changed.get("segments")).isEmpty();
        assertThat(changed.get("state").textValue()).isEqualTo("paused");
        assertThat(fine("POST", at(created) + "/enable", "").get("state").textValue())
                .isEqualTo("active");
    }

    @Test
    void a_test_message_tells_what_came_of_it() throws Exception {
        JsonNode created = create();
        status = 500;
        JsonNode attempt = fine("POST", at(created) + "/test", "");
        assertThat(attempt.get("delivered").booleanValue()).isFalse();
        assertThat(attempt.get("outcome").textValue()).isEqualTo("status 500");
        Message message = next();
        new Webhook(created.get("secret").textValue()).verify(message.body(), message.headers());
        assertThat(message.body()).contains("\"type\":\"segue.test\"");
    }

    @Test
    void a_destination_that_is_gone_is_disabled_and_says_why() throws Exception {
        JsonNode created = create();
        status = 410;
        enters(1);
        Eventually.assertThat(() -> {
            JsonNode destination = fine("GET", at(created), "");
            assertThat(destination.get("state").textValue()).isEqualTo("disabled");
            assertThat(destination.get("reason").textValue()).isEqualTo("it answered 410, Gone");
        });
    }

    @Test
    void lists_are_told_in_pages() throws Exception {
        JsonNode created = create();
        for (int i = 0; i < 3; i++) {
            fine("POST", at(created) + "/test", "");
        }
        JsonNode first = fine("GET", at(created) + "/deliveries?limit=2", "");
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = fine(
                "GET",
                at(created) + "/deliveries?limit=2&after=" + first.get("next").textValue(),
                "");
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(send("GET", at(created) + "/deliveries?after=-1", "").statusCode())
                .isEqualTo(400);
        assertThat(fine("GET", at(created) + "/dead", "").get("items")).isEmpty();
        assertThat(send("GET", at(created) + "/dead?after=x", "").statusCode()).isEqualTo(400);
        assertThat(fine("POST", at(created) + "/dead/replay", "{\"ids\":[\"1-0\"]}")
                        .toString())
                .isEqualTo("{\"replayed\":0,\"dead\":0}");
        assertThat(fine("POST", at(created) + "/dead/replay", "").toString()).isEqualTo("{\"replayed\":0,\"dead\":0}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                       | expected 'name' to be a text
                    {"name":"x"}                                             | expected 'url' to be a text
                    {"name":"x","url":"ftp://a.example"}                     | begins with https:// or http://
                    {"name":"x","url":"http://10.0.0.1/"}                    | not a public address
                    {"name":"x","url":"https://a.example","segment":"a"}     | did you mean
                    {"name":"x","url":"https://a.example","segments":"a"}    | expected 'segments' to be a list
                    {"name":"x","url":"https://a.example","changes":["up"]}  | expected changes of entered and left
                    {"name":"x","url":"https://a.example","changes":[]}      | one of the changes
                    {"name":"x","url":"https://a.example","from":"never"}    | now or beginning
                    nothing                                                  | nothing
                    """)
    void what_cannot_be_created_is_told(String body, String why) throws Exception {
        HttpResponse<String> answer = send("POST", "/v1/destinations", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(why);
        assertThat(fine("GET", "/v1/destinations", "").get("destinations")).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String call : List.of(
                "GET ",
                "PATCH ",
                "DELETE ",
                "POST /enable",
                "POST /rotate-key",
                "POST /test",
                "GET /deliveries",
                "GET /dead",
                "POST /dead/replay")) {
            String[] parts = call.split(" ", -1);
            HttpResponse<String> answer =
                    send(parts[0], "/v1/destinations/dst_x" + parts[1], parts[0].equals("PATCH") ? "{}" : "");
            assertThat(answer.statusCode()).as(call).isEqualTo(404);
            assertThat(answer.body()).contains("urn:segue:problem:unknown-destination");
        }
    }

    @Test
    void the_lines_of_the_guide_work() throws Exception {
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/webhooks.md"));
        List<CurlLine> lines = CurlLine.in(
                guide,
                Map.of(
                        "SEGUE", "http://127.0.0.1:" + server.port(),
                        "TOKEN", access.firstToken().orElseThrow(),
                        "ID", create().get("id").textValue()));
        assertThat(lines).hasSize(10);
        for (CurlLine line : lines) {
            HttpResponse<String> answer = client.send(line.request(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(line.text() + "\n" + answer.body())
                    .isIn(200, 201);
            Contract.get().check(answer);
        }
    }

    @Test
    void only_administrators_come_in() throws Exception {
        String reader = access.tokens().create("reader", Set.of(Scope.READ)).secret();
        assertThat(send(reader, "GET", "/v1/destinations", "").statusCode()).isEqualTo(403);
        assertThat(send("nobody", "POST", "/v1/destinations", "{}").statusCode())
                .isEqualTo(401);
    }
}
