package io.segue.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.runtime.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Random;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address is checked and pinned, and TLS still asks for the name. */
class TlsTest {
    private static final char[] PASSWORD = "password".toCharArray();

    private static final Message MESSAGE = new Message("1-0", "{\"type\":\"x\"}".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private static Path folder;

    private static SSLContext context;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("key.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "san=dns:hooks.example",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        context = context(file);
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Answer send(String host, SSLContext tls) throws IOException, InterruptedException {
        var socket = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (var server = new RawServer(
                socket,
                out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8)))) {
            var destination = new Destination(
                    "dst_1",
                    "test",
                    URI.create("https://" + host + ":" + server.port() + "/"),
                    Filter.ALL,
                    new State.Active(),
                    List.of(SigningKey.generate(new Random(1), 0)),
                    0);
            Sender.Maker maker = HttpSender.maker(
                    Office.thisMachineAllowed(),
                    name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                    tls,
                    Office.PATIENT,
                    new HandClock(0));
            try (Sender sender = maker.to(destination)) {
                return sender.send(MESSAGE, destination);
            }
        }
    }

    @Test
    void a_certificate_for_the_name_is_fine() throws Exception {
        assertThat(send("hooks.example", context)).isEqualTo(new Answer.Taken(200));
    }

    @Test
    void a_certificate_for_another_name_is_not() throws Exception {
        assertThat(send("other.example", context))
                .isInstanceOfSatisfying(
                        Answer.Failed.class, it -> assertThat(it.reason()).contains("other.example"));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not() throws Exception {
        assertThat(send("hooks.example", Office.tls())).isInstanceOf(Answer.Failed.class);
    }
}
