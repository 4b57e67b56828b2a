package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.config.Network;
import io.segue.server.delivery.Receiver.Answering;
import io.segue.server.runtime.HandClock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSenderTest {
    private static final Timeouts SHORT = new Timeouts(Duration.ofMillis(200), Duration.ofMillis(400));

    private static final Message MESSAGE = new Message("1-0", "{\"type\":\"x\"}".getBytes(StandardCharsets.UTF_8));

    private final HandClock clock = new HandClock(System.currentTimeMillis());
    private Lookup.Names names = InetAddress::getAllByName;
    private AddressGuard guard = Office.thisMachineAllowed();

    private static Destination destination(URI url) {
        return new Destination(
                "dst_1",
                "test",
                url,
                Filter.ALL,
                new State.Active(),
                List.of(SigningKey.generate(new Random(1), 0)),
                0);
    }

    private Sender sender(URI url, Timeouts timeouts) {
        return HttpSender.maker(guard, name -> names.addresses(name), Office.tls(), timeouts, clock)
                .to(destination(url));
    }

    private Answer send(URI url, Timeouts timeouts) throws InterruptedException {
        try (Sender sender = sender(url, timeouts)) {
            return sender.send(MESSAGE, destination(url));
        }
    }

    private Answer answerTo(RawServer.Behaviour behaviour) throws IOException, InterruptedException {
        try (var server = new RawServer(behaviour)) {
            return send(server.url(), Office.PATIENT);
        }
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void any_status_of_the_two_hundreds_is_a_delivery(int status) throws Exception {
        try (Receiver receiver = new Receiver()) {
            receiver.knows(destination(receiver.url()));
            receiver.answer(Answering.status(status));
            assertThat(send(receiver.url(), Office.PATIENT)).isEqualTo(new Answer.Taken(status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) throws Exception {
        try (Receiver other = new Receiver();
                Receiver receiver = new Receiver()) {
            receiver.knows(destination(receiver.url()));
            receiver.answer(new Answering(status, Map.of("Location", other.url().toString()), ""));
            assertThat(send(receiver.url(), Office.PATIENT)).isInstanceOf(Answer.Refused.class);
            assertThat(receiver.received()).hasSize(1);
            assertThat(other.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 404, 429, 500, 503})
    void any_other_status_is_none(int status) throws Exception {
        try (Receiver receiver = new Receiver()) {
            receiver.knows(destination(receiver.url()));
            receiver.answer(Answering.status(status));
            assertThat(send(receiver.url(), Office.PATIENT))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class, it -> assertThat(it.status()).isEqualTo(status));
        }
    }

    @Test
    void the_beginning_of_what_it_says_is_kept_on_one_line() throws Exception {
        Answer answer = answerTo(out -> write(out, "HTTP/1.1 500 No\r\nContent-Length: 12\r\n\r\nit\r\n \tbroke!"));
        assertThat(answer.told()).isEqualTo("status 500: it broke!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a%2Fb//../c%20d/",
                "/a;b=c/~d/%C3%BC?x=a%20b%2Fc&y=1+2&y=2&x=3&z",
                "/?a=b?c=/d:e@f,g",
                "/?sp=%2Ftriggers%2Fmanual&sv=1.0&sig=a_b-c%3D",
            })
    void the_path_is_sent_as_it_was_written(String path) throws Exception {
        try (Receiver receiver = new Receiver()) {
            URI url = URI.create("http://127.0.0.1:" + receiver.port() + path);
            receiver.knows(destination(url));
            assertThat(DestinationUrl.problem(url.toString(), guard)).isEmpty();
            assertThat(send(url, Office.PATIENT)).isInstanceOf(Answer.Taken.class);
            assertThat(receiver.received().getFirst().path()).isEqualTo(path);
        }
    }

    @Test
    void connections_are_used_again_and_not_for_long() throws Exception {
        try (Receiver receiver = new Receiver();
                Sender sender = sender(receiver.url(), Office.PATIENT)) {
            receiver.knows(destination(receiver.url()));
            var asked = new AtomicInteger();
            names = name -> {
                asked.incrementAndGet();
                return InetAddress.getAllByName(name);
            };
            for (int i = 0; i < 10; i++) {
                assertThat(sender.send(MESSAGE, destination(receiver.url()))).isInstanceOf(Answer.Taken.class);
            }
            assertThat(asked).hasValue(1);
            clock.advance(Duration.ofMinutes(1));
            assertThat(sender.send(MESSAGE, destination(receiver.url()))).isInstanceOf(Answer.Taken.class);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void a_connection_that_the_other_side_closed_is_not_used_again() throws Exception {
        try (var server = new RawServer(out -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                Sender sender = sender(server.url(), Office.PATIENT)) {
            assertThat(sender.send(MESSAGE, destination(server.url()))).isEqualTo(new Answer.Taken(200));
            Office.eventually("it is noticed", () -> {
                try {
                    return sender.send(MESSAGE, destination(server.url())).equals(new Answer.Taken(200));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void somebody_who_never_answers_is_given_up() throws Exception {
        var gate = new CountDownLatch(1);
        try (var server = new RawServer(out -> gate.await())) {
            assertThat(send(server.url(), SHORT).told()).isEqualTo("no whole answer within 400 milliseconds");
            gate.countDown();
        }
    }

    @Test
    void somebody_who_answers_byte_by_byte_is_given_up() throws Exception {
        var gate = new CountDownLatch(1);
        try (var server = new RawServer(out -> {
            write(out, "HTTP/1.1 200 OK\r\nX: ");
            while (!gate.await(50, TimeUnit.MILLISECONDS)) {
                write(out, "a");
            }
        })) {
            assertThat(send(server.url(), SHORT).told()).isEqualTo("no whole answer within 400 milliseconds");
            gate.countDown();
        }
    }

    @Test
    void a_body_without_an_end_is_not_read_to_its_end_and_nothing_follows_it() throws Exception {
        try (var server = new RawServer(out -> {
                    write(out, "HTTP/1.1 500 No\r\n\r\n");
                    while (true) {
                        write(out, "a".repeat(8_192));
                    }
                });
                Sender sender = sender(server.url(), Office.PATIENT)) {
            for (int i = 1; i < 4; i++) {
                Answer answer = sender.send(MESSAGE, destination(server.url()));
                assertThat(answer).isInstanceOf(Answer.Refused.class);
                assertThat(answer.told()).hasSizeLessThan(250).endsWith("…");
                assertThat(server.connections()).isEqualTo(i);
            }
        }
    }

    @Test
    void a_packed_body_is_not_unpacked() throws Exception {
        Answer answer = answerTo(
                out -> write(out, "HTTP/1.1 500 No\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain"));
        assertThat(answer.told()).isEqualTo("status 500: plain");
    }

    @Test
    void a_flood_of_headers_is_refused() throws Exception {
        Answer answer = answerTo(out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 10_000; i++) {
                write(out, "X-" + i + ": " + "a".repeat(1_000) + "\r\n");
            }
            write(out, "\r\n");
        });
        assertThat(answer).isInstanceOf(Answer.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "220 smtp ready\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "\0\0"})
    void what_is_no_http_is_a_failure(String text) throws Exception {
        Answer answer = answerTo(out -> write(out, text));
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        assertThat(answer.told()).isNotBlank();
    }

    @Test
    void nobody_there_is_a_failure() throws Exception {
        int port;
        try (var server = new RawServer(out -> {})) {
            port = server.port();
        }
        Answer answer = send(URI.create("http://127.0.0.1:" + port + "/"), Office.PATIENT);
        assertThat(answer).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void a_name_that_nobody_knows_is_a_failure() throws Exception {
        names = name -> {
            throw new UnknownHostException(name);
        };
        assertThat(send(URI.create("https://hooks.example/"), Office.PATIENT).told())
                .isEqualTo("there is no address for hooks.example");
    }

    @Test
    void a_look_up_that_takes_long_is_given_up_and_not_asked_twice() throws Exception {
        var gate = new CountDownLatch(1);
        var asked = new AtomicInteger();
        names = name -> {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return InetAddress.getAllByName("127.0.0.1");
        };
        URI url = URI.create("https://hooks.example/");
        try (Sender sender = sender(url, SHORT)) {
            for (int i = 0; i < 3; i++) {
                assertThat(sender.send(MESSAGE, destination(url)).told())
                        .isEqualTo("nobody told the address of hooks.example within 200 milliseconds");
            }
        }
        gate.countDown();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_name_that_leads_to_a_private_address_is_refused() throws Exception {
        try (Receiver receiver = new Receiver()) {
            guard = new AddressGuard(List.of());
            names = name -> new InetAddress[] {address("8.8.8.8"), address("127.0.0.1")};
            URI url = URI.create("http://hooks.example:" + receiver.port() + "/");
            assertThat(send(url, Office.PATIENT).told())
                    .isEqualTo("hooks.example is at 127.0.0.1, which is not a public address; "
                            + "delivery.allow-private in the configuration lets it pass");
            assertThat(receiver.received()).isEmpty();
        }
    }

    /** The name answers with a good address first, and with another one ever after. */
    @Test
    void a_name_that_changes_its_mind_is_only_asked_once_for_a_connection() throws Exception {
        try (Receiver receiver = new Receiver()) {
            guard = new AddressGuard(List.of(Network.parse("127.0.0.1").orElseThrow()));
            var asked = new AtomicInteger();
            names = name -> InetAddress.getAllByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254");
            URI url = URI.create("http://hooks.example:" + receiver.port() + "/");
            receiver.knows(destination(url));
            try (Sender sender = sender(url, Office.PATIENT)) {
                assertThat(sender.send(MESSAGE, destination(url))).isInstanceOf(Answer.Taken.class);
                assertThat(asked).hasValue(1);
                assertThat(receiver.received().getFirst().header("host")).startsWith("hooks.example:");
                clock.advance(Duration.ofMinutes(2));
                assertThat(sender.send(MESSAGE, destination(url)).told()).contains("169.254.169.254");
            }
        }
    }

    @Test
    void when_one_address_does_not_answer_the_next_one_is_tried() throws Exception {
        try (Receiver receiver = new Receiver()) {
            names = name -> new InetAddress[] {address("127.9.9.9"), address("127.0.0.1")};
            URI url = URI.create("http://hooks.example:" + receiver.port() + "/");
            receiver.knows(destination(url));
            try (Sender sender = sender(url, Office.PATIENT)) {
                assertThat(sender.send(MESSAGE, destination(url))).isInstanceOf(Answer.Failed.class);
                assertThat(sender.send(MESSAGE, destination(url))).isInstanceOf(Answer.Taken.class);
            }
        }
    }
}
