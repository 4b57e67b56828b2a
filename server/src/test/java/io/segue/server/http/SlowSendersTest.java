package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.http.HttpService;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowSendersTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private final CountDownLatch patient = new CountDownLatch(1);
    private final HttpService routes = rules -> rules.post("/read", (request, response) -> {
                request.content().as(byte[].class);
                boolean unused = patient.await(3 * SHORT.toMillis(), TimeUnit.MILLISECONDS);
                response.send("done");
            })
            .post("/unread", (request, response) -> response.send("done"))
            .get("/get", (request, response) -> response.send("done"));
    private final HttpHost host = start();

    private HttpHost start() {
        try {
            return HttpHost.start(
                    new HostOptions("127.0.0.1", 0, null),
                    List.of(),
                    List.of(routes),
                    new SlowSenders(SHORT, SHORT, Duration.ofMillis(10)));
        } catch (Failure e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /read HTTP/1.1\r\nHost: here\r\nX-Hea",
                "POST /read HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n12345",
                "POST /read HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n12\r\n",
            })
    void who_does_not_end_what_it_began_is_hung_up_on(String beginning) throws IOException {
        try (RawClient client = new RawClient(host.port())) {
            assertThat(client.send(beginning).status()).isLessThan(500);
        }
    }

    @Test
    void a_body_that_nobody_reads_is_not_waited_for_either() throws IOException {
        try (RawClient client = new RawClient(host.port())) {
            client.send("POST /unread HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n1");
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void a_route_may_take_its_time_once_it_has_read() throws IOException {
        try (RawClient client = new RawClient(host.port())) {
            client.send("POST /read HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n12");
            assertThat(client.status()).isEqualTo(200);
        }
    }
}
