package io.segue.server.analysis.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.server.Workspace;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command finds the published parameters of the CDNOW sample, 39 weeks (Fader, Hardie and Lee, 2005; Fader and Hardie,
 * 2013). Skipped unless {@code -Dsegue.cdnow=PATH} names the sample, plain or with gzip, as in learn's CdnowTest.
 */
class PublishedCustomersTest {
    @TempDir
    Path folder;

    @Test
    void the_trial_has_the_published_parameters() throws IOException {
        JsonNode models = new ObjectMapper()
                .readTree(new Workspace(folder)
                        .file("cdnow.csv", csv())
                        .run("value", "@cdnow.csv", "--calibration-until", "1997-09-30", "--json")
                        .out())
                .at("/sections/models/tables");
        assertThat(column(models.path("trialParameters"), "value"))
                .containsExactly(
                        new double[] {
                            .242595, 4.413602, .792922, 2.425907, .553277, 10.577683, .606240, 11.668737, 6.248803,
                            3.744589, 15.447748
                        },
                        within(0.005));
        assertThat(column(models.path("trialFits"), "logLikelihood"))
                .satisfies(it -> assertThat(it[0]).isCloseTo(-9582.429207, within(1e-6)))
                .satisfies(it -> assertThat(it[1]).isCloseTo(-9594.976179, within(1e-6)));
    }

    private static double[] column(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(it -> it.path(name).asDouble())
                .toArray();
    }

    private static String[] csv() throws IOException {
        String path = System.getProperty("segue.cdnow", "");
        assumeTrue(!path.isEmpty(), "-Dsegue.cdnow=PATH names no sample");
        List<String> lines = new ArrayList<>(List.of("customer_id,date,amount"));
        try (InputStream file = new FileInputStream(path);
                InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            new String(plain.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(it -> it.strip().split("\\s+"))
                    .forEach(it -> lines.add(it[1] + "," + it[2] + "," + it[4]));
        }
        return lines.toArray(String[]::new);
    }
}
