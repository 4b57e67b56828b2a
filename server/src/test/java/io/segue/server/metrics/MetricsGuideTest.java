package io.segue.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide's table is the list of metrics; {@code -Dgolden.update=true} writes it anew. */
class MetricsGuideTest {
    private static final String HEAD = "| metric | kind | labels | meaning |\n|---|---|---|---|\n";

    private final Path guide = root().resolve("docs/guides/operating.md");

    @Test
    void the_guide_has_every_metric_as_it_is() throws IOException {
        String text = Files.readString(guide);
        String table = Arrays.stream(Metric.values()).map(MetricsGuideTest::row).collect(Collectors.joining());
        int start = text.indexOf(HEAD) + HEAD.length();
        int end = text.indexOf("\n\n", start - 1) + 1;
        assertThat(start).isGreaterThan(HEAD.length());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(guide, text.substring(0, start) + table + text.substring(end));
        } else {
            assertThat(text.substring(start, end)).isEqualTo(table);
        }
    }

    private static String row(Metric metric) {
        String labels = metric.labels().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
        return "| `" + metric.title() + "` | " + metric.kind().name().toLowerCase(Locale.ROOT) + " | " + labels + " | "
                + metric.help() + " |\n";
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
