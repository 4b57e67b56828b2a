package io.segue.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.server.Repository;
import io.segue.server.registry.DefinitionText;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The curl lines of the guides work, in the order in which they stand there. */
class GuidesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private ReadingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ReadingServer();
        server.shop.apply(segments());
    }

    @AfterEach
    void stop() throws Exception {
        client.shutdownNow();
        server.close();
    }

    private static DefinitionText[] segments() throws IOException {
        List<DefinitionText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("examples/shop/segments"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(new DefinitionText(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return texts.toArray(DefinitionText[]::new);
    }

    private int run(String guide) throws Exception {
        String text = Files.readString(Repository.ROOT.resolve("docs/guides").resolve(guide));
        List<CurlLine> lines = CurlLine.in(
                text,
                Map.of(
                        "SEGUE", server.uri("").toString(),
                        "TOKEN", server.readerToken(),
                        "KEY", server.writeKey()));
        for (CurlLine line : lines) {
            if (line.endless()) {
                HttpResponse<InputStream> answer =
                        client.send(line.request(), HttpResponse.BodyHandlers.ofInputStream());
                try (var events = new EventReader(answer.body())) {
                    assertThat(events.change()).contains("data: {");
                }
            } else {
                HttpResponse<String> answer = client.send(line.request(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .as(line.text() + "\n" + answer.body())
                        .isEqualTo(200);
                assertThat(answer.body()).as(line.text()).doesNotContain("\"errors\"");
                Contract.get().check(answer);
            }
            server.shop.settle();
        }
        return lines.size();
    }

    @Test
    void the_lines_of_the_guide_to_reading_and_then_those_of_graphql_work() throws Exception {
        assertThat(run("reading.md")).isGreaterThan(12);
        assertThat(run("graphql.md")).isEqualTo(3);
    }

    @Test
    void the_problem_that_the_guide_shows_is_what_is_answered() throws Exception {
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/reading.md"));
        String shown = guide.substring(guide.indexOf("```json\n") + 8, guide.lastIndexOf("\n```"));
        HttpResponse<String> answer = server.get("/v1/segments/cart-abandonner");
        var json = new ObjectMapper();
        assertThat(json.readTree(answer.body())).isEqualTo(json.readTree(shown));
    }
}
