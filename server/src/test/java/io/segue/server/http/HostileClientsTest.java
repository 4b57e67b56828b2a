package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends: it is not the server's fault, and the next client is served. */
class HostileClientsTest {
    private static final String HEAD =
            "POST /v1/batch HTTP/1.1\r\nHost: here\r\nAuthorization: " + TrackingServer.BASIC + "\r\n";
    private static final String CALL = "{\"type\":\"track\",\"userId\":\"ada\",\"event\":\"X\"}";

    private final TrackingServer server = TrackingServer.start();

    @AfterEach
    void the_next_client_is_served() {
        assertThat(server.post("/v1/track", CALL).statusCode()).isEqualTo(200);
        server.close();
    }

    private RawClient client() throws IOException {
        return new RawClient(server.port());
    }

    private int statusOf(byte[] body, String... headers) throws IOException {
        try (RawClient client = client()) {
            String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            return client.send(HEAD + lines + "Content-Length: " + body.length + "\r\n\r\n")
                    .trySend(body)
                    .status();
        }
    }

    @Test
    void random_bytes_as_body() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] body = new byte[random.nextInt(3_000)];
            random.nextBytes(body);
            assertThat(statusOf(body)).as("seed " + seed).isBetween(400, 499);
        }
    }

    @Test
    void damaged_json_as_body() throws IOException {
        byte[] good = ("{\"batch\":[" + CALL + "," + CALL + "],\"context\":{\"a\":[1,2.5,null,\"é\"]}}")
                .getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            byte[] body = Arrays.copyOf(good, good.length - (random.nextInt(4) == 0 ? random.nextInt(good.length) : 0));
            for (int i = random.nextInt(3); i >= 0 && body.length > 0; i--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThat(statusOf(body)).as("seed " + seed).isBetween(200, 499);
        }
    }

    @Test
    void damaged_gzip_as_body() throws IOException {
        byte[] good = Gzip.of("{\"batch\":[" + (CALL + ",").repeat(50) + CALL + "]}");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] body = good.clone();
            if (random.nextBoolean()) {
                body = Arrays.copyOf(good, random.nextInt(good.length));
            } else {
                body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(statusOf(body, "Content-Encoding: gzip"))
                    .as("seed " + seed)
                    .isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, gzip", "\u0001", "deflate"})
    void encodings_we_do_not_know(String encoding) throws IOException {
        assertThat(statusOf(new byte[100], "Content-Encoding: " + encoding)).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"batch\":[{\"a\":", "{\"batch\":["})
    void deep_json(String opening) throws IOException {
        byte[] body = opening.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(statusOf(body)).isEqualTo(400);
        assertThat(statusOf(Gzip.of(opening.repeat(50_000)), "Content-Encoding: gzip"))
                .isEqualTo(400);
    }

    @Test
    void names_without_end() throws IOException {
        StringBuilder body = new StringBuilder("{\"batch\":[{");
        for (int i = 0; i < 30_000; i++) {
            body.append("\"n").append(i).append("\":0,");
        }
        assertThat(statusOf(body.append("\"z\":0}]}").toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1073741824", "9223372036854775807", "9223372036854775808", "-1", "1e3", "", "12, 12"})
    void promises_of_length_that_are_not_kept(String length) throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawClient client = client()) {
                client.send(HEAD + "Content-Length: " + length + "\r\n\r\n{\"batch\":[")
                        .end();
                assertThat(client.status()).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7fffffff", "ffffffffff", "zz", "", "-5", "40000000"})
    void chunks_that_are_none(String size) throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawClient client = client()) {
                client.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n{\"batch\":[]}\r\n")
                        .end();
                assertThat(client.status()).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0\r\n"})
    void a_line_before_or_after_a_chunk_that_does_not_end(String before) throws IOException {
        try (RawClient client = client()) {
            client.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + before);
            client.trySend("0".repeat(HttpLimits.CHUNK_LINE_BYTES_MAX).getBytes(StandardCharsets.US_ASCII));
            assertThat(client.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "chunked, chunked", "identity", "\u0001"})
    void transfers_we_do_not_know(String encoding) throws IOException {
        try (RawClient client = client()) {
            client.send(HEAD + "Transfer-Encoding: " + encoding + "\r\n\r\n0\r\n\r\n")
                    .end();
            assertThat(client.status()).isBetween(400, 499);
        }
    }

    @Test
    void header_floods() throws IOException {
        byte[] line = ("X-Header: " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 5; i++) {
            try (RawClient client = client()) {
                client.send("POST /v1/track HTTP/1.1\r\nHost: here\r\n");
                for (int j = 0; j < 1_000; j++) {
                    client.trySend(line);
                }
                assertThat(client.status()).isLessThan(500);
            }
            try (RawClient client = client()) {
                client.send("GET /").trySend("x".repeat(200_000).getBytes(StandardCharsets.US_ASCII));
                assertThat(client.status()).isLessThan(500);
            }
        }
    }

    @Test
    void random_bytes_instead_of_http() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            var bytes = new ByteArrayOutputStream();
            if (random.nextBoolean()) {
                bytes.writeBytes("POST /v1/batch HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            byte[] noise = new byte[random.nextInt(500)];
            random.nextBytes(noise);
            bytes.writeBytes(noise);
            try (RawClient client = client()) {
                client.trySend(bytes.toByteArray()).end();
                assertThat(client.status()).as("seed " + seed).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/track HTTP/9.9\r\nHost: here\r\n\r\n",
                "POST /v1/track HTTP/1.1\r\n\r\n",
                "FROBNICATE /v1/track HTTP/1.1\r\nHost: here\r\n\r\n",
                "POST /%zz/%00 HTTP/1.1\r\nHost: here\r\n\r\n",
                "GET /pixel/v1/track?data=%zz&&=& HTTP/1.1\r\nHost: here\r\n\r\n",
                "GET /v1/projects/%ff%fe/settings HTTP/1.1\r\nHost: here\r\n\r\n",
                "GET /v1/projects//settings HTTP/1.1\r\nHost: a\"b<\r\n\r\n",
                "POST /v1/track HTTP/1.1\r\nHost: here\r\nAuthorization: Basic\r\nContent-Length: 2\r\n\r\n{}",
                "POST /v1/track HTTP/1.1\r\nHost: here\r\nExpect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}",
            })
    void requests_that_are_odd(String request) throws IOException {
        try (RawClient client = client()) {
            client.send(request).end();
            assertThat(client.status()).isLessThan(500);
        }
    }

    @Test
    void clients_that_leave_in_the_middle_of_a_sentence() throws IOException {
        for (int i = 0; i < 200; i++) {
            client().send(HEAD + "Content-Length: 500000\r\n\r\n{\"batch\":[").close();
        }
        assertThat(server.collected().intakes()).isEmpty();
    }
}
