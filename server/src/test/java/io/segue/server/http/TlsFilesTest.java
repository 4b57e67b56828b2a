package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFilesTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RSA,2048", "EC,256", "Ed25519,255"})
    void a_server_speaks_https_with_keys_of_every_usual_kind(String algorithm, int size) throws Exception {
        KeyStore made = make("a", algorithm, size);
        SSLContext tls = TlsFiles.read(folder.resolve("a.crt"), folder.resolve("a.key"));
        try (HttpHost host = HttpHost.start(
                        new HostOptions("127.0.0.1", 0, tls), List.of(), List.of(new HealthRoutes(() -> null)));
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting(made))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            assertThat(host.uri()).hasScheme("https");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(host.uri().resolve("/health/live")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("live");
        }
    }

    @Test
    void a_key_of_another_certificate_is_refused() throws Exception {
        make("a", "EC", 256);
        make("b", "EC", 256);
        assertThatThrownBy(() -> TlsFiles.read(folder.resolve("a.crt"), folder.resolve("b.key")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is not the key of the first certificate");
    }

    @Test
    void files_that_are_something_else_are_told_with_the_way_out() throws Exception {
        make("a", "EC", 256);
        Path old = Files.writeString(
                folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> TlsFiles.read(folder.resolve("a.crt"), old))
                .hasMessageContaining("PKCS#8")
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt -in " + old);
        assertThatThrownBy(() -> TlsFiles.read(folder.resolve("a.key"), folder.resolve("a.key")))
                .hasMessageContaining("certificate");
        assertThatThrownBy(() -> TlsFiles.read(folder.resolve("no.crt"), folder.resolve("a.key")))
                .hasMessageContaining("no such file");
    }

    /** A key and a certificate it signed itself, as two PEM files. */
    private KeyStore make(String name, String algorithm, int size) throws Exception {
        Path store = folder.resolve(name + ".p12");
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD));
        if (!algorithm.equals("Ed25519")) {
            command.command().addAll(List.of("-keysize", Integer.toString(size)));
        }
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, PASSWORD);
        }
        write(name + ".crt", "CERTIFICATE", made.getCertificate(name).getEncoded());
        write(name + ".key", "PRIVATE KEY", made.getKey(name, PASSWORD).getEncoded());
        return made;
    }

    private void write(String file, String what, byte[] bytes) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                        + "-----\n");
    }

    private static SSLContext trusting(KeyStore made) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", made.getCertificate(made.aliases().nextElement()));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
