package io.segue.server.analysis.value;

import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.Purchases;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.Arrays;
import java.util.List;

/** What the rows were taken for, what was left out, and what the numbers mean. */
final class MethodParts {
    private final ValueResult result;
    private final ValueSettings settings;
    private final Customers customers;

    MethodParts(ValueResult result) {
        this.result = result;
        this.settings = result.settings();
        this.customers = result.customers();
    }

    private record Left(String reason, long rows, int first, String cell) {}

    Parts parts() {
        Parts parts = new Parts();
        columns(parts);
        parts.fact("rows", "Rows", Value.count(customers.rows()));
        Purchases purchases = customers.purchases();
        if (purchases != null) {
            long first = purchases.buyers().stream()
                    .mapToLong(Purchases.Buyer::first)
                    .min()
                    .orElse(customers.end());
            parts.fact("first", "First day", new Value.Num(first, Format.day()))
                    .fact("last", "Last day", new Value.Num(customers.end(), Format.day()))
                    .fact("bought", "Purchases, one a day and customer", Value.count(bought()));
        }
        parts.fact("unit", "Unit of time", Value.text(settings.unit().plural()))
                .fact("horizon", "Looked ahead", Value.text(settings.horizon().text()))
                .fact("discount", "Discount a year", Value.percent(settings.discount(), 1))
                .fact("seed", "Seed", Value.count(settings.seed()));
        if (customers.money()) {
            parts.fact(
                    "correlation",
                    "Correlation of frequency and amount",
                    Value.decimal(result.amounts().correlation(), 3));
        }
        if (!customers.leftOut().isEmpty()) {
            parts.table(leftOut());
        }
        return parts.paragraph(
                        "Frequency is how many days with a purchase followed the first, recency when the last was, T how long"
                                + " ago the first was; both in the unit of time. Whoever is active will buy again some"
                                + " day; nobody says good-bye, so it is a probability.")
                .paragraph("BG/NBD (Fader, Hardie and Lee, 2005) takes it that people may stop after each purchase,"
                        + " Pareto/NBD (Schmittlein, Morrison and Colombo, 1987) that they may at any time; Gamma-Gamma"
                        + " (Fader and Hardie, 2013) that amounts have nothing to do with how often somebody buys. Fitted"
                        + " by maximum likelihood. Intervals hold 95 of 100 drawn futures, with parameters drawn as well."
                        + " Value is revenue, before costs, of people who have bought before; new ones are not in it.");
    }

    private void columns(Parts parts) {
        String amount = result.roles().amount().isEmpty()
                ? "none"
                : String.join(" × ", result.roles().amount());
        switch (result.roles()) {
            case Roles.Sales it ->
                parts.fact("customer", "Customer", Value.text(it.customer()))
                        .fact("date", "Date", Value.text(it.date()))
                        .fact("amount", "Amount", Value.text(amount));
            case Roles.Summary it ->
                parts.fact("customer", "Customer", Value.text(it.customer() == null ? "none" : it.customer()))
                        .fact(
                                "summary",
                                "Summed up",
                                Value.text(it.frequency() + ", " + it.recency() + ", " + it.age()))
                        .fact("amount", "Mean amount", Value.text(amount));
        }
        List<String> guessed = result.roles().guessed();
        parts.fact("guessed", "Told by names", Value.text(guessed.isEmpty() ? "none" : String.join("; ", guessed)));
    }

    private long bought() {
        return customers.histories().stream()
                .mapToLong(CustomerHistory::frequency)
                .map(it -> it + 1)
                .sum();
    }

    private Part.Table leftOut() {
        List<Left> left = Arrays.stream(LeftOut.Reason.values())
                .map(reason -> customers.leftOut().stream()
                        .filter(it -> it.reason() == reason)
                        .toList())
                .filter(it -> !it.isEmpty())
                .map(it -> new Left(
                        it.getFirst().reason().words(),
                        it.size(),
                        it.getFirst().row(),
                        it.getFirst().cell()))
                .toList();
        return TableOf.<Left>of("leftOut", "Rows that were left out", left)
                .text("reason", "Why", Left::reason)
                .count("rows", "Rows", Left::rows)
                .count("first", "First row", Left::first)
                .text("cell", "It has", Left::cell)
                .build();
    }
}
