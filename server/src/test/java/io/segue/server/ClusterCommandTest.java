package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.Workspace.Run;
import io.segue.server.analysis.cluster.ClusterExample;
import io.segue.server.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

class ClusterCommandTest {
    private static final long SEED = 4;

    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder)
                .file("customers.csv", ClusterExample.lines(SEED).toArray(String[]::new));
    }

    private Run cluster(String... more) {
        String[] args = {"cluster", "@customers.csv", "--id", "customer", "--bootstraps", "10"};
        return shop.run(Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
    }

    private static Fields json(Run run) {
        byte[] bytes = run.out().getBytes(StandardCharsets.UTF_8);
        return ((JsonReader.Read) new JsonReader().read(bytes, 0, bytes.length)).body();
    }

    private static Value at(Fields body, String... way) {
        Value value = new Value.Struct(body);
        for (String name : way) {
            value = ((Value.Struct) value).fields().get(name);
        }
        return value;
    }

    private static List<Fields> rows(Fields body, String... way) {
        return ((Value.Items) at(body, way))
                .items().stream().map(it -> ((Value.Struct) it).fields()).toList();
    }

    @Test
    void three_kinds_of_customers_are_found_named_and_stable() {
        Run run = cluster();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("3 clusters of customers.csv\n")
                .contains("fine  stable: 3 clusters of 300 people; 100 % of the people are in stable ones")
                .contains("Loyal Customers", "Bargain Seekers", "preferred by silhouette");
    }

    @Test
    void the_guide_shows_the_first_run_as_it_is() throws Exception {
        Path example = Repository.ROOT.resolve("examples/learn/cluster/customers.csv");
        Run run = shop.run("cluster", example.toString(), "--id", "customer");
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/cluster.md"));
        assertThat(guide)
                .contains(run.out()
                        .substring(0, run.out().indexOf("The clusters as rules"))
                        .strip());
    }

    @Test
    void programs_read_the_same() {
        Fields body = json(cluster("--json"));
        assertThat(at(body, "kind")).isEqualTo(new Value.Text("cluster"));
        assertThat(at(body, "facts", "verdict")).isEqualTo(new Value.Text("stable"));
        assertThat(rows(body, "tables", "clusters")).hasSize(3).allSatisfy(it -> {
            assertThat(it.get("verdict")).isEqualTo(new Value.Text("stable"));
            assertThat(((Value.Num) it.get("fidelity")).number()).isGreaterThan(0.8);
        });
        assertThat(rows(body, "sections", "choice", "tables", "trials")).hasSize(7);
        assertThat(rows(body, "sections", "method", "tables", "preparation")).hasSize(5);
    }

    @Test
    void the_same_file_and_seed_give_the_same_answer() {
        assertThat(cluster("--json", "--seed", "7")).isEqualTo(cluster("--json", "--seed", "7"));
    }

    @Test
    void the_page_has_the_pictures() throws Exception {
        assertThat(cluster("--html", "@report.html").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("What each cluster has more or less of");
    }

    @Test
    void stable_clusters_become_segments_that_the_checker_accepts() {
        assertThat(cluster("--definitions", "@definitions").exitCode()).isZero();
        assertThat(shop.run("check", "@definitions").out()).isEqualTo("3 segments, no problems\n");
        assertThat(shop.read("definitions/cluster-loyal-customers.yaml"))
                .startsWith("segment: cluster-loyal-customers\nname: \"Loyal Customers\"\nrationale: \"Stands for")
                .contains("F1 ", "rule: |\n  trait ");
    }

    @Test
    void names_survive_the_next_run_by_assignments_and_by_model() {
        cluster("--assignments", "@before.csv", "--model", "@model.json");
        assertThat(shop.read("before.csv")).startsWith("id,cluster,name\nc-001,");
        shop.file(
                "before.csv",
                shop.read("before.csv").replace("Loyal Customers", "Our Best").split("\n"));
        assertThat(cluster("--seed", "2", "--previous", "@before.csv").out())
                .contains("fine  3 of the 3 clusters before are there again", "1.00 over 300 people")
                .contains("Our Best")
                .doesNotContain("Loyal Customers");
        shop.file(
                "model.json",
                shop.read("model.json").replace("Loyal Customers", "Our Best").strip());
        assertThat(cluster("--seed", "2", "--previous", "@model.json").out())
                .contains("fine  3 of the 3 clusters before are there again", "Our Best");
    }

    @Test
    void other_clusters_than_before_are_told_with_who_moved() {
        cluster("--assignments", "@before.csv");
        Fields body = json(cluster("--k", "2", "--previous", "@before.csv", "--json"));
        assertThat(rows(body, "sections", "change", "tables", "kept")).hasSize(2);
        assertThat(rows(body, "sections", "change", "tables", "moves")).isNotEmpty();
    }

    @Test
    void a_tree_shows_groups_inside_clusters() {
        Fields body = json(cluster("--method", "hierarchical", "--k", "3", "--json"));
        assertThat(rows(body, "sections", "nested", "tables", "microSegments")).hasSizeGreaterThan(3);
        assertThat(at(body, "sections", "nested", "charts", "tree", "kind")).isEqualTo(new Value.Text("dendrogram"));
    }

    @Test
    void the_way_out_of_many_clusters_is_one_that_the_method_has() {
        String[] columns = {"--columns", "orders,newsletter", "--method"};
        String dbscan = cluster(columns[0], columns[1], columns[2], "dbscan", "--min-points", "3")
                .out();
        assertThat(dbscan)
                .contains("more than anybody acts on", "ask for fewer: raise --eps or --min-points")
                .doesNotContain("--k ", "--k,");
        assertThat(cluster(columns[0], columns[1], columns[2], "kmeans", "--k", "20")
                        .out())
                .contains("ask for fewer: --k 2..8");
    }

    @Test
    void outliers_are_in_no_cluster_of_dbscan() {
        var random = new Random(SEED);
        List<String> lines = new ArrayList<>(List.of("x,y"));
        IntStream.range(0, 200)
                .forEach(i -> lines.add((i % 2 * 20 + random.nextGaussian()) + "," + random.nextGaussian()));
        lines.add("10,40");
        shop.file("shapes.csv", lines.toArray(String[]::new));
        String[] args = {"cluster", "@shapes.csv", "--method", "dbscan", "--eps", "0.6", "--assignments", "@a.csv"};
        assertThat(shop.run(args).out())
                .startsWith("2 clusters of shapes.csv\n")
                .contains("in no cluster: 1 of 201 people (0.5 %)");
        assertThat(shop.read("a.csv")).endsWith("\n201,,\n");
    }

    @Test
    void mini_batch_finds_the_same_kinds() {
        assertThat(cluster("--method", "mini-batch").out()).startsWith("3 clusters of customers.csv\n");
    }

    @Test
    void data_without_groups_are_not_called_stable() {
        var random = new Random(SEED);
        List<String> lines = new ArrayList<>(List.of("a,b,c"));
        IntStream.range(0, 300)
                .forEach(i ->
                        lines.add(random.nextGaussian() + "," + random.nextGaussian() + "," + random.nextGaussian()));
        shop.file("cloud.csv", lines.toArray(String[]::new));
        assertThat(shop.run("cluster", "@cloud.csv", "--bootstraps", "10").out())
                .doesNotContain("fine  stable")
                .contains("may be parts of one cloud");
    }

    @Test
    void rules_about_texts_are_about_the_text() {
        List<String> lines = new ArrayList<>(List.of("plan,seats"));
        IntStream.range(0, 200).forEach(i -> lines.add(i % 2 == 0 ? "free,1" : "team," + (10 + i % 7)));
        shop.file("plans.csv", lines.toArray(String[]::new));
        Run run = shop.run("cluster", "@plans.csv", "--exclude", "seats", "--k", "2", "--definitions", "@d");
        assertThat(run.out()).contains("\ntrait plan = 'free'\n", "\nnot trait plan = 'free'\n");
        assertThat(shop.run("check", "@d").out()).isEqualTo("2 segments, no problems\n");
    }

    @Test
    void columns_that_tell_nothing_are_told_each_with_a_way_out() {
        shop.file("nothing.csv", "shop_id,empty,same", "1,,5", "1,,5", "1,,5");
        Run run = shop.run("cluster", "@nothing.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(3)
                .allMatch(it -> it.contains("; add columns"))
                .anyMatch(it -> it.startsWith("column empty: it cannot be clustered by: all values are missing"))
                .anyMatch(it -> it.startsWith("column same: it cannot be clustered by: all values are 5"));
    }

    @Test
    void too_few_people_infinite_numbers_and_models_of_other_columns_are_told() {
        shop.file("few.csv", "x", "1", "2", "3");
        assertThat(shop.run("cluster", "@few.csv").err())
                .isEqualTo("expected at least as many rows as clusters, but got 3 for 8; ask for fewer clusters, or for"
                        + " more people\n");
        shop.file("infinite.csv", "x", "1", "inf", "3");
        assertThat(shop.run("cluster", "@infinite.csv").err()).startsWith("column x: expected finite numbers");
        cluster("--model", "@model.json");
        Run other = cluster("--exclude", "orders", "--previous", "@model.json");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).startsWith("column orders: it was learnt from, but is not there");
        shop.file("broken.json", "{}");
        assertThat(cluster("--previous", "@broken.json").err()).startsWith("expected a model that --model has written");
    }

    @Test
    void options_that_do_not_go_together_are_told_at_once() {
        Run run = cluster("--method", "dbscan", "--k", "3", "--linkage", "ward", "--model", "@m.json", "--eps", "-1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--k is not for dbscan", "--linkage is for", "--model is for", "expected a distance above 0");
        assertThat(cluster("--k", "8..2").err()).contains("expected a number from 2 to 50 or a range such as 2..8");
        assertThat(cluster("--method", "kmean").err()).contains("kmeans, mini-batch, hierarchical, dbscan");
    }

    @Test
    void the_example_is_what_its_generator_makes_and_the_guide_shows_what_comes_of_it() throws Exception {
        Path example = Repository.ROOT.resolve("examples/learn/cluster/customers.csv");
        assertThat(Files.readAllLines(example)).isEqualTo(ClusterExample.lines(SEED));
        String out = shop.run("cluster", example.toString(), "--id", "customer").out();
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/cluster.md"));
        // The title names the file, whose folder is another one here.
        String shown = guide.substring(guide.indexOf("fine  stable"));
        assertThat(out.substring(out.indexOf("fine  stable"))).startsWith(shown.substring(0, shown.indexOf("\n```")));
    }
}
