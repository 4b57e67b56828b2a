package io.segue.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.config.ConfigReader.Invalid;
import io.segue.server.config.ConfigReader.Result;
import io.segue.server.config.ConfigReader.Valid;
import io.segue.server.yaml.Findings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to set a server up, and to get it wrong. */
class ConfigReaderTest {
    @TempDir
    Path folder;

    @Test
    void nothing_needs_to_be_set() throws Exception {
        ServerConfig config = valid("", Map.of(), Map.of()).config();
        assertThat(config.http()).isEqualTo(new ServerConfig.Http("127.0.0.1", 8080, Optional.empty(), false));
        assertThat(config.data().folder()).isEqualTo(Path.of("data"));
        assertThat(config.messages().remember()).isEqualTo(Duration.ofDays(7));
        assertThat(config.memory().blockCache()).isEqualTo(256L << 20);
        assertThat(config.delivery().allowPrivate()).isEmpty();
    }

    @Test
    void an_option_beats_a_variable_beats_the_file_beats_the_default() throws Exception {
        String file = "http:\n  port: 1\n  bind: 0.0.0.0\ndata: { folder: a }\nmessages: { remember: 1 day }\n";
        var environment = Map.of("SEGUE_HTTP_PORT", "2", "SEGUE_DATA_FOLDER", "b");
        EffectiveConfig effective = valid(file, environment, Map.of("--port", "3"));
        assertThat(effective.config().http().port()).isEqualTo(3);
        assertThat(effective.config().data().folder()).isEqualTo(Path.of("b"));
        assertThat(effective.config().http().bind()).isEqualTo("0.0.0.0");
        assertThat(effective.config().messages().remember()).isEqualTo(Duration.ofDays(1));
        assertThat(effective.values().stream().map(EffectiveConfig.Value::origin))
                .startsWith(
                        file("") + ":3",
                        "--port",
                        "default",
                        "default",
                        "default",
                        "SEGUE_DATA_FOLDER",
                        file("") + ":5");
    }

    @Test
    void all_problems_are_told_at_once_with_their_places() throws Exception {
        String file = """
                http:
                  prot: 80
                  bind: "no host"
                memory:
                  profiles: many
                  block-cache: 3 bytes
                  write-buffers: [1, 2]
                messages: 7
                mesages: {}
                """;
        String told =
                invalid(file, Map.of("SEGUE_DELIVERY_ALLOW_PRIVATE", "10.0.0.0/8, ten"), Map.of("--port", "65536"));
        assertThat(told)
                .contains("segue.yaml:2:3: unknown field 'prot'", "did you mean 'port'?")
                .contains("segue.yaml:3:9: expected 'http.bind' to be a host name or address")
                .contains("segue.yaml:5:13: expected 'memory.profiles' to be a whole number from 1,000 to 100,000,000")
                .contains("segue.yaml:6:16: expected 'memory.block-cache' to be a size of at least 1 MB")
                .contains("such as 64 MB or 2 GB")
                .contains("segue.yaml:7:18: expected 'write-buffers' to be a text")
                .contains("segue.yaml:8:11: expected 'messages' to hold fields")
                .contains("segue.yaml:9:1: unknown field 'mesages'", "did you mean 'messages'?")
                .contains("SEGUE_DELIVERY_ALLOW_PRIVATE:1:1: expected 'delivery.allow-private' to be addresses or")
                .contains("'ten' is none")
                .contains("--port:1:1: expected 'http.port' to be a whole number from 0 to 65,535");
        assertThat(told.lines().filter(it -> it.contains("expected ") || it.contains("unknown ")))
                .hasSize(9);
    }

    @Test
    void a_variable_that_sets_nothing_is_told_and_does_not_matter() throws Exception {
        var environment = Map.of("SEGUE_HTTP_PROT", "1", "SEGUE_JAVA_OPTS", "-Xmx1g", "HOME", "/");
        assertThat(Findings.print(valid("", environment, Map.of()).warnings()))
                .contains("SEGUE_HTTP_PROT", "this sets nothing", "did you mean 'SEGUE_HTTP_PORT'?")
                .doesNotContain("SEGUE_JAVA_OPTS", "HOME");
    }

    @Test
    void a_file_of_comments_sets_nothing() throws Exception {
        assertThat(valid("# http:\n\n  # port: 1\n", Map.of(), Map.of())
                        .config()
                        .http()
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void a_certificate_needs_a_key_and_both_must_be_files() throws Exception {
        assertThat(invalid("http: { tls: { certificate: /nowhere/cert.pem } }", Map.of(), Map.of()))
                .contains("expected 'http.tls.certificate' to be a file that can be read")
                .contains("'http.tls.certificate' is set, but 'http.tls.key' is not");
        Path pem = Files.writeString(folder.resolve("x.pem"), "x");
        assertThat(valid("http: { tls: { certificate: " + pem + ", key: " + pem + " } }", Map.of(), Map.of())
                        .config()
                        .http()
                        .tls())
                .contains(new ServerConfig.Tls(pem, pem));
    }

    @Test
    void networks_are_lists_in_the_file_and_commas_elsewhere() throws Exception {
        String file = "delivery: { allow-private: [127.0.0.1, \"fd00::/8\"] }";
        assertThat(valid(file, Map.of(), Map.of()).config().delivery().allowPrivate())
                .extracting(Network::bits)
                .containsExactly(32, 8);
        assertThat(valid(file, Map.of("SEGUE_DELIVERY_ALLOW_PRIVATE", "10.0.0.0/9"), Map.of())
                        .config()
                        .delivery()
                        .allowPrivate())
                .extracting(Network::toString)
                .containsExactly("10.0.0.0/9");
    }

    @Test
    void a_network_knows_what_is_in_it() throws Exception {
        Network network = Network.parse("10.128.0.0/9").orElseThrow();
        assertThat(network.contains(InetAddress.getByName("10.128.3.4"))).isTrue();
        assertThat(network.contains(InetAddress.getByName("10.127.3.4"))).isFalse();
        assertThat(network.contains(InetAddress.getByName("fd00::1"))).isFalse();
        assertThat(List.of("10.0.0.0/33", "host", "1.2.3", "1.2.3.4/", "300.1.1.1"))
                .allSatisfy(it -> assertThat(Network.parse(it)).as(it).isEmpty());
    }

    @Test
    void what_is_printed_is_a_file_that_says_the_same() throws Exception {
        EffectiveConfig effective =
                valid("delivery: { allow-private: [10.0.0.0/8] }", Map.of("SEGUE_MEMORY_PROFILES", "5000"), Map.of());
        assertThat(effective.print())
                .contains("http:\n  bind: 127.0.0.1")
                .containsPattern("profiles: 5000 +# SEGUE_MEMORY_PROFILES")
                .containsPattern("port: 8080 +# default");
        assertThat(valid(effective.print(), Map.of(), Map.of()).config()).isEqualTo(effective.config());
    }

    @Test
    void a_secret_is_not_shown() {
        var secret = new Setting<>("access.word", Kinds.HOST_NAME, "", true, "");
        var value = new EffectiveConfig.Value(secret, "hush", "segue.yaml:1");
        ServerConfig any = new ServerConfig(
                new ServerConfig.Http("", 0, Optional.empty(), false),
                new ServerConfig.Data(folder),
                new ServerConfig.Messages(Duration.ZERO),
                new ServerConfig.Limits(0),
                new ServerConfig.Memory(0, 0, 0),
                new ServerConfig.Delivery(List.of()));
        assertThat(new EffectiveConfig(any, List.of(value), List.of()).print())
                .contains(EffectiveConfig.MASK)
                .doesNotContain("hush");
    }

    private EffectiveConfig valid(String file, Map<String, String> environment, Map<String, String> options)
            throws Exception {
        Result result = ConfigReader.read(file(file), environment, options);
        return switch (result) {
            case Valid it -> it.config();
            case Invalid it -> throw new AssertionError(Findings.print(it.findings()));
        };
    }

    private String invalid(String file, Map<String, String> environment, Map<String, String> options) throws Exception {
        Result result = ConfigReader.read(file(file), environment, options);
        return switch (result) {
            case Valid it -> throw new AssertionError(it.config().print());
            case Invalid it -> Findings.print(it.findings());
        };
    }

    private Path file(String text) throws IOException {
        Path file = folder.resolve("segue.yaml");
        return text.isEmpty() && Files.exists(file) ? file : Files.writeString(file, text);
    }
}
