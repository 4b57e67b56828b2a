package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: how it starts, what it says, how it stops. */
class ServeTest {
    private static final int PROBLEMS = 1;
    private static final int OUTPUT = 4;
    private static final int SIGTERM = 143;
    private static final Duration START_MAX = Duration.ofSeconds(30);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void a_call_is_taken_and_survives_a_clean_stop() throws Exception {
        Path data = folder.resolve("data");
        String key;
        try (ServerProcess server = ServerProcess.start(data)) {
            key = server.writeKey();
            assertThat(server.token()).startsWith("sg_");
            HttpResponse<String> taken = server.track(key, "{\"userId\":\"ann\",\"event\":\"Product Added\"}");
            assertThat(taken.body()).contains("\"success\":true");
            assertThat(server.get("/health/live").body()).contains("\"status\":\"live\"");
            assertThat(server.get("/health/ready").body())
                    .contains("\"status\":\"ready\"", "\"recovery\":{\"ready\":true}", "\"disk\":{\"ready\":true}");
            assertThat(server.get("/metrics").body())
                    .contains("segue_events_received_total 1", "segue_log_end_position 1", "segue_ready 1")
                    .contains("segue_http_requests_total{method=\"POST\",route=\"/v1/track\",status=\"200\"} 1")
                    .contains("segue_log_sync_seconds_count");
            assertThat(server.stop(STOP_MAX)).isEqualTo(SIGTERM);
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(server.output()).doesNotContain("sg_");
            assertThat(server.track(key, "{\"userId\":\"ann\",\"event\":\"Again\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/metrics").body()).contains("segue_log_end_position 2", "segue_profiles 1");
        }
    }

    @Test
    void a_call_is_a_profile_and_a_membership_that_can_be_read() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            String bearer = "Bearer " + server.token();
            define(server, "adders", "did 'Product Added'");
            server.track(server.writeKey(), "{\"userId\":\"ann\",\"event\":\"Product Added\"}");
            Eventually.assertThat(() -> assertThat(server.get("/v1/profiles/ann", "Authorization", bearer)
                            .body())
                    .contains("\"segment\":\"adders\""));
            assertThat(server.get("/v1/profiles/ann").statusCode()).isEqualTo(401);
            server.track(server.writeKey(), "{\"userId\":\"ann\"}");
            assertThat(server.get("/v1/rejected", "Authorization", bearer).body())
                    .contains("no-event");
            assertThat(server.get("/metrics").body())
                    .contains("segue_events_rejected_total{code=\"no-event\"} 1", "segue_segments 1");
        }
    }

    @Test
    void it_stops_in_time_although_somebody_listens_and_a_destination_never_answers() throws Exception {
        Path config = Files.writeString(folder.resolve("segue.yaml"), "delivery: { allow-private: [127.0.0.1] }\n");
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                ServerProcess server = ServerProcess.start(folder.resolve("data"), "--config", config.toString())) {
            String[] bearer = {"Authorization", "Bearer " + server.token()};
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            HttpResponse<String> made =
                    server.post("/v1/destinations", "{\"name\":\"silent\",\"url\":\"" + url + "\"}", bearer);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            define(server, "adders", "did 'Product Added'");
            try (InputStream changes = server.open("/v1/changes/stream", bearer);
                    var lines = new BufferedReader(new InputStreamReader(changes, StandardCharsets.UTF_8))) {
                server.track(server.writeKey(), "{\"userId\":\"ann\",\"event\":\"Product Added\"}");
                assertThat(lines.lines()
                                .filter(it -> it.startsWith("data:"))
                                .findFirst()
                                .orElseThrow())
                        .contains("adders");
                silent.accept(); // the message is on its way
                assertThat(server.get("/metrics").body()).contains("segue_deliveries_waiting{destination=");
                assertThat(server.stop(STOP_MAX)).isEqualTo(SIGTERM);
            }
        }
    }

    private static void define(ServerProcess server, String segment, String rule) throws Exception {
        String yaml = "segment: " + segment + "\\nrule: " + rule + "\\n";
        HttpResponse<String> applied = server.post(
                "/v1/definitions/apply",
                "{\"why\":\"a test\",\"files\":[{\"file\":\"it.yaml\",\"yaml\":\"" + yaml + "\"}]}",
                "Authorization",
                "Bearer " + server.token());
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_so() throws Exception {
        try (ServerProcess first = ServerProcess.start(folder);
                ServerProcess second = ServerProcess.launch(folder)) {
            assertThat(second.await(START_MAX)).isEqualTo(OUTPUT);
            assertThat(second.output())
                    .isEqualTo("segue: cannot open the data folder " + folder
                            + ": another process has it open; stop that one, or choose another folder with --data");
            assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_told_so() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (ServerProcess server = ServerProcess.launch(file)) {
            assertThat(server.await(START_MAX)).isEqualTo(OUTPUT);
            assertThat(server.output()).startsWith("segue: cannot").contains(file.toString());
        }
    }

    @Test
    void a_port_that_is_taken_is_told_so() throws Exception {
        try (ServerProcess first = ServerProcess.start(folder.resolve("a"))) {
            String port = Integer.toString(first.uri().getPort());
            try (ServerProcess second = ServerProcess.launch(folder.resolve("b"), "--port", port)) {
                assertThat(second.await(START_MAX)).isEqualTo(OUTPUT);
                assertThat(second.output()).contains("segue: cannot listen on 127.0.0.1:" + port);
            }
        }
    }

    @Test
    void a_wrong_configuration_is_told_and_nothing_is_made() throws Exception {
        Path config = Files.writeString(folder.resolve("segue.yaml"), "http: { prot: 1 }\nmemory: { profiles: no }\n");
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.launch(data, "--config", config.toString())) {
            assertThat(server.await(START_MAX)).isEqualTo(PROBLEMS);
            assertThat(server.output()).contains("did you mean 'port'?", "2 problems in 1 file");
            assertThat(data).doesNotExist();
        }
    }
}
