package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, or may only be read. */
class BadDiskTest {
    private static final int OUTPUT = 4;
    private static final int MEGABYTE = 1 << 20;
    private static final int CALLS = 50;
    private static final int BATCHES_MAX = 1_000;

    /** Of random letters, so that it takes as much room on the disk. */
    private static final int NOISE = 8_000;

    private final Random random = new Random(1);
    private final List<String> acknowledged = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void a_full_disk_is_told_to_senders_and_nothing_that_was_acknowledged_is_lost() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 200)) {
            Path ballast = Files.write(disk.folder().resolve("ballast"), new byte[150 * MEGABYTE]);
            Path data = disk.folder().resolve("data");
            String key;
            String token;
            try (ServerProcess server = ServerProcess.start(data, "--config", config())) {
                key = server.writeKey();
                token = server.token();
                HttpResponse<String> refusal = fill(server, key);
                assertThat(refusal.statusCode()).isEqualTo(503);
                assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
                assertThat(refusal.body()).contains("there is no room left on the disk");
                HttpResponse<String> ready = server.get("/health/ready");
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("\"disk\":{\"ready\":false", "cannot be written to");
                assertThat(server.get("/metrics").body())
                        .contains("segue_overloads_total{reason=\"disk\"}", "segue_ready 0");
                Files.delete(ballast);
                Eventually.assertThat(() ->
                        assertThat(send(server, key, "after").statusCode()).isEqualTo(200));
                assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(server.output()).doesNotContain("Exception");
            }
            assertThat(acknowledged).hasSizeGreaterThan(10 * CALLS);
            try (ServerProcess server = ServerProcess.start(data, "--config", config())) {
                for (String user : acknowledged) {
                    assertThat(server.get("/v1/profiles/" + user, "Authorization", "Bearer " + token)
                                    .statusCode())
                            .as(user)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void a_folder_that_may_not_be_written_to_is_told_so() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        if (Files.isWritable(data)) { // root may
            onReadOnlyDisk();
        } else {
            isRefused(data);
        }
    }

    private void onReadOnlyDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 20)) {
            Path data = disk.folder().resolve("data");
            Files.createDirectories(data);
            disk.makeReadOnly();
            isRefused(data);
        }
    }

    private static void isRefused(Path data) throws Exception {
        try (ServerProcess server = ServerProcess.launch(data)) {
            assertThat(server.await(Duration.ofSeconds(30))).isEqualTo(OUTPUT);
            assertThat(server.output())
                    .isEqualTo(
                            "segue: cannot open the data folder " + data
                                    + ": it may not be written to; give this user the right to, or choose another folder with --data");
        }
    }

    /** Sends until a call is refused. */
    private HttpResponse<String> fill(ServerProcess server, String key) throws Exception {
        for (int batch = 0; batch < BATCHES_MAX; batch++) {
            HttpResponse<String> answer = send(server, key, "b" + batch);
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
        throw new AssertionError("expected the disk to be full at last");
    }

    private HttpResponse<String> send(ServerProcess server, String key, String name) throws Exception {
        List<String> users =
                IntStream.range(0, CALLS).mapToObj(i -> name + "-" + i).toList();
        String calls = users.stream().map(this::call).collect(Collectors.joining(","));
        HttpResponse<String> answer =
                server.post("/v1/batch", "{\"writeKey\":\"" + key + "\",\"batch\":[" + calls + "]}");
        if (answer.statusCode() == 200) {
            acknowledged.addAll(users);
        }
        return answer;
    }

    private String call(String user) {
        String noise = random.ints(NOISE, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "{\"type\":\"track\",\"event\":\"E\",\"userId\":\"" + user + "\",\"properties\":{\"noise\":\"" + noise
                + "\"}}";
    }

    /** Small buffers come to the disk early. */
    private String config() throws IOException {
        return Files.writeString(folder.resolve("segue.yaml"), "memory: { write-buffers: 8 MB, block-cache: 8 MB }\n")
                .toString();
    }
}
