package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.segue.server.Workspace.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code segue value} on made purchases, from seed 7. */
class ValueCommandTest {
    private static final List<MadePurchases.Purchase> PURCHASES = MadePurchases.of(240, 7);

    @TempDir
    Path folder;

    private Workspace shop;

    @BeforeEach
    void open() {
        shop = new Workspace(folder).file("purchases.csv", MadePurchases.csv(PURCHASES));
    }

    /** With one model, which takes a third of the time of choosing. */
    private Run value(String... args) {
        List<String> all = new ArrayList<>(List.of("value", "--model", "bgnbd"));
        all.addAll(List.of(args));
        return shop.run(all.toArray(String[]::new));
    }

    private JsonNode json(String... args) throws Exception {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        Run run = value(all);
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void the_example_is_the_one_that_is_made_here() {
        assertThat(Repository.ROOT.resolve("examples/learn/value/purchases.csv"))
                .hasContent(String.join("\n", MadePurchases.csv(PURCHASES)));
    }

    @Test
    void the_guide_shows_the_first_run_as_it_is() throws Exception {
        Run run = new Workspace(folder)
                .run(
                        "value",
                        Repository.ROOT
                                .resolve("examples/learn/value/purchases.csv")
                                .toString(),
                        "--top",
                        "3");
        assertThat(run.exitCode()).isZero();
        String guide = Files.readString(Repository.ROOT.resolve("docs/guides/value.md"));
        List<String> lines = run.lines();
        int trial = lines.indexOf("Was it right before?");
        assertThat(guide).contains(String.join("\n", lines.subList(3, trial)).strip());
    }

    @Test
    void a_forecast_says_first_whether_to_believe_it() {
        Run run = shop.run("value", "@purchases.csv");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "bought after 2025-09-",
                        "Revenue of the next 12 months",
                        "Was it right before?",
                        "Whom to write to, and what",
                        "The best customers",
                        "Parameters")
                .contains("BG/NBD fits better than Pareto/NBD")
                .contains("the customer is customer_id; the date is order_date; the amount is order_total");
        assertThat(run.lines().get(3)).matches("(fine|WARN|BAD ) .*");
    }

    @Test
    void programs_get_numbers_that_go_together_and_the_same_ones_each_time() throws Exception {
        JsonNode one = json("@purchases.csv", "--horizon", "26 weeks", "--discount", "0", "--top", "240");
        assertThat(json("@purchases.csv", "--horizon", "26 weeks", "--discount", "0", "--top", "240"))
                .isEqualTo(one);
        assertThat(one.path("kind").asText()).isEqualTo("value");
        JsonNode facts = one.path("facts");
        assertThat(facts.path("customers").asInt()).isEqualTo(240);
        assertThat(facts.path("value").asDouble())
                .isBetween(
                        facts.path("valueBetween").path("low").asDouble(),
                        facts.path("valueBetween").path("high").asDouble());
        double sum = 0;
        for (JsonNode customer : one.at("/sections/top/tables/customers")) {
            sum += customer.path("value").asDouble();
        }
        assertThat(sum).isCloseTo(facts.path("value").asDouble(), within(1e-6));
        double cells = 0;
        for (JsonNode cell : one.at("/sections/cells/tables/cells")) {
            cells += cell.path("customers").asInt();
        }
        assertThat(cells).isEqualTo(240);
        assertThat(one.at("/sections/models/tables/parameters")).hasSize(7);
        assertThat(one.at("/sections/trial/charts/tracking/kind").asText()).isEqualTo("lines");
    }

    @Test
    void a_page_and_a_table_of_customers_are_written() {
        Run run = value("@purchases.csv", "--html", "@page.html", "--out", "@customers.csv");
        assertThat(run.exitCode()).isZero();
        assertThat(shop.read("page.html")).startsWith("<!doctype html>").contains("Customers by recency and frequency");
        assertThat(shop.read("customers.csv").lines())
                .hasSize(241)
                .startsWith(
                        "customer,frequency,recency,t,monetary,alive,purchases,purchasesLow,purchasesHigh,amount,value,"
                                + "valueLow,valueHigh,recencyScore,frequencyScore,moneyScore,cell");
    }

    @Test
    void the_rule_of_a_cell_holds_for_exactly_its_customers() throws Exception {
        JsonNode rules = json("@purchases.csv", "--out", "@customers.csv").at("/sections/cells/sections/rules/facts");
        Map<String, String> cells = new TreeMap<>();
        shop.read("customers.csv").lines().skip(1).forEach(it -> {
            String[] row = it.split(",", -1);
            cells.put(row[0], row[row.length - 1].toLowerCase(Locale.ROOT).replace(' ', '-'));
        });
        rules.properties().forEach(it -> {
            if (!it.getValue().asText().startsWith("nobody")) {
                shop.segment(id(it.getKey()), it.getValue().asText());
            }
        });
        List<String> events = new ArrayList<>();
        for (MadePurchases.Purchase it : PURCHASES) {
            events.add("{\"type\":\"track\",\"messageId\":\"m" + events.size() + "\",\"userId\":\"" + it.customer()
                    + "\",\"event\":\"Order Completed\",\"timestamp\":\"" + it.day() + "T12:00:00Z\"}");
        }
        shop.file("events.jsonl", events.toArray(String[]::new));
        String last = PURCHASES.getLast().day().plusDays(1) + "T00:00:00Z";
        Map<String, TreeSet<String>> members = new TreeMap<>();
        for (String line : shop.replay("--until", last).lines()) {
            JsonNode change = new ObjectMapper().readTree(line);
            TreeSet<String> segments =
                    members.computeIfAbsent(change.path("profile").asText(), it -> new TreeSet<>());
            if (change.path("change").asText().equals("entered")) {
                segments.add(change.path("segment").asText());
            } else {
                segments.remove(change.path("segment").asText());
            }
        }
        assertThat(members).hasSize(240);
        members.forEach(
                (customer, segments) -> assertThat(segments).as(customer).containsExactly(cells.get(customer)));
    }

    /** {@code newCustomers} as {@code new-customers}. */
    private static String id(String key) {
        String id = key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return id.equals("cannot-lose") ? "cannot-lose-them" : id;
    }

    @Test
    void rows_that_cannot_be_used_are_left_out_and_named() {
        List<String> lines = new ArrayList<>(List.of(MadePurchases.csv(PURCHASES)));
        lines.add(1, "c0001,yesterday,5");
        lines.add(2, ",2025-03-01,5");
        lines.add(3, "c0001,2025-03-01,five");
        lines.add(4, "c0001,9999-03-01,5");
        lines.add(5, "c0001,2025-12-31,-7.5");
        shop.file("bad.csv", lines.toArray(String[]::new));
        Run run = value("@bad.csv", "--rejected", "@rejected.csv");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("4 of " + String.format(Locale.ROOT, "%,d", lines.size() - 1) + " rows cannot be used")
                .contains("Refunds of 8 in all were left out");
        assertThat(shop.read("rejected.csv")).isEqualTo("""
                        row,reason,cell
                        1,the date cannot be read,yesterday
                        2,no customer,
                        3,the amount is no number,five
                        4,the date is in the future,9999-03-01
                        5,a negative amount,-7.5
                        """);
        assertThat(value("@bad.csv", "--refunds", "net").out()).contains("Refunds of 8 in all were");
    }

    @Test
    void customers_that_are_summed_up_are_forecast_and_not_tried() throws Exception {
        value("@purchases.csv", "--out", "@customers.csv");
        JsonNode purchases = json("@purchases.csv");
        JsonNode summed = json("@customers.csv", "--summary");
        assertThat(summed.at("/facts/value").asDouble())
                .isCloseTo(purchases.at("/facts/value").asDouble(), within(1e-6));
        assertThat(summed.at("/verdicts/0/sentence").asText()).startsWith("Nobody knows whether the forecast is right");
    }

    @Test
    void without_amounts_purchases_are_forecast() throws Exception {
        String[] lines = Arrays.stream(MadePurchases.csv(PURCHASES))
                .map(it -> it.substring(0, it.lastIndexOf(',')))
                .toArray(String[]::new);
        shop.file("visits.csv", lines);
        JsonNode visits = json("@visits.csv");
        assertThat(visits.at("/facts").has("value")).isFalse();
        assertThat(visits.at("/facts/purchases").asDouble())
                .isCloseTo(json("@purchases.csv").at("/facts/purchases").asDouble(), within(1e-9));
        assertThat(visits.toString()).contains("No column has amounts");
    }

    @Test
    void too_few_customers_and_nobody_who_came_again_are_told() {
        shop.file("few.csv", MadePurchases.csv(MadePurchases.of(20, 1)));
        Run few = value("@few.csv");
        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(few.err()).isEqualTo("expected at least 30 customers, but got 20; take a longer time\n");
        List<String> lines = new ArrayList<>(List.of("user_id,date,amount"));
        for (int i = 0; i < 40; i++) {
            lines.add("u" + i + ",2025-01-" + (10 + i % 20) + ",5");
        }
        shop.file("once.csv", lines.toArray(String[]::new));
        Run once = value("@once.csv");
        assertThat(once.exitCode()).isEqualTo(1);
        assertThat(once.err()).startsWith("expected customers who came again, but none of 40 did; take a longer time");
    }

    @Test
    void a_file_without_a_purchase_is_answered_with_the_way_out() {
        shop.file("dates.csv", "user_id,date,amount", "anna,12/1/2010 8:26,5");
        assertThat(value("@dates.csv").err())
                .isEqualTo("none of 1 rows is a purchase; row 1: the date cannot be read: 12/1/2010 8:26;"
                        + " name how dates are written, such as --date-format 'd/M/yyyy H:mm'\n");
        assertThat(value("@dates.csv", "--date-format", "M/d/yyyy H:mm").err())
                .startsWith("expected at least 30 customers");
        shop.file("columns.csv", "who,when,paid", "anna,2025-01-01,5");
        Run run = value("@columns.csv", "--amount", "paidd*2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                        no column is named as the customer usually is; the columns are who, when, paid; name it with --customer COLUMN
                        no column is named as the date usually is; the columns are who, when, paid; name it with --date COLUMN
                        there is no column 'paidd'; did you mean 'paid'?
                        there is no column '2'; the columns are who, when, paid
                        """);
    }

    @Test
    void looking_much_further_ahead_than_back_is_warned_of() {
        assertThat(value("@purchases.csv", "--horizon", "3 years").out().replaceAll("\\s+", " "))
                .contains("The forecast of 3 years looks much further ahead than the 364 days that are known");
    }

    @Test
    void wrong_options_are_told_all_at_once() {
        Run run = value("@purchases.csv", "--top", "-1", "--discount", "200%", "--date-format", "bbb", "--event", "");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--top: expected 0 to 1000, but got -1",
                        "--discount: expected 0 to 100%",
                        "--date-format: expected a pattern",
                        "--event: expected the name of an event");
        assertThat(value("@purchases.csv", "--horizon", "soon").err())
                .contains(
                        "expected a time such as '12 months', '26 weeks' or '90 days', above 0 and at most 10 years,");
        assertThat(value("@purchases.csv", "--calibration-until", "2020-01-01").err())
                .startsWith("expected --calibration-until from 2025-01-0");
    }
}
