package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.server.Workspace.Run;
import io.segue.server.analysis.cluster.ClusterExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scales and outliers of {@code segue cluster}, asked as a user would. */
class ClusterTreatmentTest {
    private static final long SEED = 4;
    private static final int EVERY = 30;

    @TempDir
    Path folder;

    private Workspace shop;

    /** Three kinds of customers, and in every thirtieth row numbers that are ruined. */
    @BeforeEach
    void open() {
        List<String> lines = ClusterExample.lines(SEED);
        for (int row = EVERY; row < lines.size(); row += EVERY) {
            String[] cells = lines.get(row).split(",");
            cells[1] = "9000";
            cells[2] = "700000";
            cells[3] = "-1";
            lines.set(row, String.join(",", cells));
        }
        shop = new Workspace(folder).file("customers.csv", lines.toArray(String[]::new));
    }

    private Run cluster(String... more) {
        Stream<String> first = Stream.of("cluster", "@customers.csv", "--id", "customer", "--bootstraps", "10");
        return shop.run(Stream.concat(first, Arrays.stream(more)).toArray(String[]::new));
    }

    private static JsonNode read(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private JsonNode json(String... more) throws IOException {
        return read(
                cluster(Stream.concat(Arrays.stream(more), Stream.of("--json")).toArray(String[]::new)));
    }

    private static JsonNode row(JsonNode table, String column, String value) {
        for (JsonNode it : table) {
            if (it.path(column).asText().equals(value)) {
                return it;
            }
        }
        throw new AssertionError("no " + value + " in " + table);
    }

    private static String why(JsonNode report, String column) {
        return row(report.at("/sections/method/tables/preparation"), "column", column)
                .path("why")
                .asText();
    }

    private static List<JsonNode> clusters(JsonNode report) {
        List<JsonNode> clusters = new ArrayList<>();
        report.at("/tables/clusters").forEach(clusters::add);
        return clusters;
    }

    private static int people(JsonNode report) {
        return clusters(report).stream()
                .mapToInt(it -> it.path("people").asInt())
                .sum();
    }

    @AskedScales
    void numbers_are_scaled_as_asked(String scale, String why) throws IOException {
        JsonNode report = json("--scale", scale);
        assertThat(why(report, "total_spend")).isEqualTo(why);
        assertThat(report.at("/sections/method/facts/scale").asText()).isEqualTo(scale);
        assertThat(report.at("/facts/silhouette")).isNotEqualTo(json().at("/facts/silhouette"));
    }

    @Test
    void a_column_that_cannot_be_scaled_so_is_scaled_as_ever_and_told() throws IOException {
        assertThat(why(json("--scale", "log1p"), "days_since_last_order"))
                .isEqualTo(
                        "z-score, so that all columns count alike; not log1p, then z-score: expected numbers from 0 on"
                                + " for log1p, but got -1");
    }

    @ParameterizedTest
    @CsvSource({"iqr, IQR", "mad, MAD"})
    void ruined_numbers_make_clusters_unless_they_are_capped(String outliers, String told) throws IOException {
        JsonNode kept = json();
        assertThat(kept.at("/facts/verdict").asText()).isEqualTo("doubtful");
        assertThat(mostOrders(kept)).isEqualTo(9_000);
        JsonNode report = json("--outliers", outliers);
        assertThat(report.at("/facts/verdict").asText()).isEqualTo("stable");
        assertThat(mostOrders(report)).isLessThan(30);
        assertThat(report.at("/facts/noise").asInt()).isZero();
        assertThat(people(report)).isEqualTo(300);
        assertThat(report.at("/sections/method/facts/outliers").asText()).isEqualTo(outliers);
        assertThat(why(report, "orders")).endsWith("; outliers by " + told + " capped");
    }

    /** The highest median of a cluster. */
    private static double mostOrders(JsonNode report) {
        double most = 0;
        for (JsonNode it : row(report.at("/sections/profile/tables/medians"), "feature", "orders")) {
            most = Math.max(most, it.asDouble());
        }
        return most;
    }

    @Test
    void capped_numbers_are_told_as_they_stand_in_the_file() throws IOException {
        JsonNode means = json("--outliers", "iqr").at("/sections/profile/tables/means");
        assertThat(row(means, "feature", "orders").path("everybody").asDouble()).isGreaterThan(9_000.0 / EVERY);
    }

    @Test
    void a_map_has_a_place_for_numbers_that_were_capped_to_have_a_logarithm() throws IOException {
        var random = new Random(SEED);
        List<String> lines = new ArrayList<>(List.of("x,y"));
        IntStream.range(0, 200)
                .forEach(
                        i -> lines.add((100 + i % 2 * 20 + random.nextGaussian()) + "," + (5 + random.nextGaussian())));
        lines.add("-50,5");
        shop.file("negative.csv", lines.toArray(String[]::new));
        JsonNode report = read(
                shop.run("cluster", "@negative.csv", "--scale", "log1p", "--outliers", "iqr", "--k", "2", "--json"));
        assertThat(why(report, "x")).isEqualTo("log1p, then z-score, as asked; outliers by IQR capped");
        assertThat(report.at("/charts/map/clouds"))
                .hasSize(2)
                .allSatisfy(cloud -> assertThat(cloud.path("x"))
                        .allSatisfy(it -> assertThat(it.isNumber()).isTrue()));
    }

    @Test
    void who_is_set_apart_is_in_no_cluster_and_is_counted_and_listed() throws IOException {
        JsonNode report = json("--outliers", "isolation", "--assignments", "@a.csv");
        int apart = report.at("/facts/noise").asInt();
        assertThat(apart).isBetween(10, 30);
        assertThat(report.at("/sections/method/facts/dropped").asInt()).isEqualTo(apart);
        assertThat(row(report.path("verdicts"), "key", "apart").path("sentence").asText())
                .startsWith("set apart by the isolation forest: " + apart + " of 300 people (");
        assertThat(report.at("/facts/people").asInt()).isEqualTo(300);
        assertThat(report.at("/facts/clusters").asInt()).isEqualTo(3);
        assertThat(people(report)).isEqualTo(300 - apart);
        assertThat(clusters(report))
                .allSatisfy(it -> assertThat(it.path("share").asDouble())
                        .isEqualTo(it.path("people").asInt() / 300.0));
        List<String> listed = shop.read("a.csv").lines().toList();
        assertThat(listed).hasSize(301);
        assertThat(listed.stream().filter(it -> it.endsWith(",,"))).hasSize(apart);
        for (int row = EVERY; row < listed.size(); row += EVERY) {
            assertThat(listed.get(row)).isEqualTo(String.format("c-%03d,,", row));
        }
    }

    @Test
    void figures_are_of_those_who_were_clustered_and_rules_are_for_everybody() throws IOException {
        JsonNode report = json("--outliers", "isolation");
        JsonNode orders = row(report.at("/sections/profile/tables/means"), "feature", "orders");
        assertThat(orders.path("everybody").asDouble()).isLessThan(50);
        assertThat(report.at("/sections/rules/sections/cluster1/texts/0").asText())
                .as("the loyal ones, but not those of 9,000 orders")
                .startsWith("trait orders between ");
        assertThat(report.at("/charts/map/caption").asText()).endsWith("drawn are all of them but those set apart");
        JsonNode kept = json("--outliers", "iqr");
        assertThat(kept.at("/sections/rules/sections/cluster1/texts/0").asText())
                .startsWith("trait orders >= ");
    }

    @Test
    void who_is_set_apart_now_has_moved_since_the_earlier_run() throws IOException {
        cluster("--outliers", "iqr", "--assignments", "@before.csv", "--model", "@before.json");
        for (String before : List.of("@before.csv", "@before.json")) {
            JsonNode report = json("--outliers", "isolation", "--previous", before);
            JsonNode change = report.at("/sections/change");
            assertThat(change.at("/facts/inBoth").asInt()).isEqualTo(300);
            assertThat(change.at("/tables/kept")).hasSize(3);
            int moved = 0;
            for (JsonNode it : change.at("/tables/moves")) {
                moved += it.path("to").asText().equals("(no cluster)")
                        ? it.path("people").asInt()
                        : 0;
            }
            assertThat(moved).isEqualTo(report.at("/facts/noise").asInt());
        }
    }

    @Test
    void those_set_apart_before_and_the_noise_of_dbscan_are_told_apart() throws IOException {
        JsonNode report = json("--outliers", "isolation", "--method", "dbscan", "--assignments", "@a.csv");
        String apart =
                row(report.path("verdicts"), "key", "apart").path("sentence").asText();
        String noise =
                row(report.path("verdicts"), "key", "noise").path("sentence").asText();
        assertThat(noise).startsWith("also in no cluster: ");
        int dropped = report.at("/sections/method/facts/dropped").asInt();
        assertThat(apart).contains(": " + dropped + " of 300 people");
        assertThat(report.at("/facts/noise").asInt()).isGreaterThan(dropped);
        assertThat(shop.read("a.csv").lines().filter(it -> it.endsWith(",,")))
                .hasSize(report.at("/facts/noise").asInt());
    }

    @Test
    void text_and_page_say_what_was_done() {
        Run run = cluster("--scale", "robust", "--outliers", "mad", "--html", "@report.html");
        assertThat(run.out())
                .containsPattern("\nScaled by +robust\n")
                .containsPattern("\nOutliers by +mad\n")
                .contains("robust, as asked; outliers by MAD capped");
        assertThat(shop.read("report.html")).contains("robust, as asked; outliers by MAD capped");
        assertThat(cluster().out()).doesNotContain("Scaled by", "Outliers by");
    }

    @Test
    void words_that_are_none_are_told_with_everything_else() {
        Run run = cluster("--scale", "minmax", "--outliers", "drop", "--method", "dbscan", "--k", "3");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--scale: expected one of auto, zscore, min-max, robust, log1p, quantile, but got 'minmax'; did"
                                + " you mean 'min-max'?")
                .contains("--outliers: expected one of keep, iqr, mad, isolation, but got 'drop'")
                .contains("--k is not for dbscan");
    }
}
