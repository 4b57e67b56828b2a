package io.segue.server.analysis.value;

import io.segue.learn.value.CustomerForecast;
import io.segue.learn.value.Rfm;
import io.segue.learn.value.RfmCell;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Customers by how recently and how often they bought: what to do with each kind, and a rule for each. */
final class CellParts {
    private static final int SCORES = 5;

    private final ValueResult result;
    private final Rfm rfm;

    CellParts(ValueResult result) {
        this.result = result;
        this.rfm = result.rfm();
    }

    /** A kind of customers, in sums. */
    private record Kind(RfmCell cell, int customers, double share, double spent, double value, double purchases) {}

    Parts parts() {
        boolean money = result.customers().money();
        List<Kind> kinds = Arrays.stream(RfmCell.values()).map(this::kind).toList();
        TableOf<Kind> table = TableOf.<Kind>of(
                        "cells",
                        "Cells of recency and frequency, and what comes of them in the next "
                                + result.settings().horizon().text(),
                        kinds)
                .text("cell", "Cell", it -> it.cell().title())
                .count("customers", "Customers", Kind::customers)
                .percent("share", "Share", 1, Kind::share)
                .decimal("purchasesEach", "Purchases of each to come", 2, Kind::purchases);
        if (money) {
            table.number("spent", "Spent so far", Format.count(), Kind::spent)
                    .number("value", "Value to come", Format.count(), Kind::value);
        } else {
            table.number("value", "Purchases to come, discounted", Format.count(), Kind::value);
        }
        return new Parts()
                .table(table.build())
                .chart(matrix())
                .section("campaigns", "What to do", campaigns())
                .section("rules", "As rules", rules());
    }

    private static Parts campaigns() {
        Parts parts = new Parts();
        for (RfmCell cell : RfmCell.values()) {
            parts.fact(key(cell), cell.title(), Value.text(CellAdvice.campaign(cell)));
        }
        return parts;
    }

    private Parts rules() {
        Parts parts = new Parts()
                .paragraph(
                        "Who is in a cell now, as a segment that keeps itself up to date: put the rule into a file of"
                                + " definitions. It counts events of the name '"
                                + result.settings().event()
                                + "', while here all purchases of a day are one. The thresholds are fifths of these"
                                + " customers; find them anew from time to time.");
        for (RfmCell cell : RfmCell.values()) {
            Rfm.CellBounds bounds = rfm.bounds(cell);
            String rule =
                    bounds.canBe() ? CellAdvice.rule(bounds, result.settings().event()) : "nobody can be in it";
            parts.fact(key(cell), cell.title(), Value.text(rule));
        }
        return parts;
    }

    /** Such as {@code newCustomers}. */
    private static String key(RfmCell cell) {
        String[] words = cell.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.toString();
    }

    private Kind kind(RfmCell cell) {
        int customers = 0;
        double spent = 0;
        double value = 0;
        double purchases = 0;
        for (int i = 0; i < rfm.customers().size(); i++) {
            Rfm.Scored scored = rfm.customers().get(i);
            if (scored.cell() == cell) {
                CustomerForecast forecast = result.forecast().customers().get(i);
                customers++;
                spent += scored.spent();
                value += forecast.value();
                purchases += forecast.purchases();
            }
        }
        return new Kind(
                cell,
                customers,
                (double) customers / rfm.customers().size(),
                spent,
                value,
                customers == 0 ? Double.NaN : purchases / customers);
    }

    private Chart matrix() {
        double[][] counts = new double[SCORES][SCORES];
        rfm.customers().forEach(it -> counts[SCORES - it.recencyScore()][it.frequencyScore() - 1]++);
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int score = SCORES; score >= 1; score--) {
            rows.add("R" + score + ": "
                    + range(
                            rfm.recency().above(SCORES + 1 - score),
                            rfm.recency().upTo(SCORES + 1 - score),
                            "days"));
        }
        for (int score = 1; score <= SCORES; score++) {
            columns.add("F" + score + ": "
                    + range(rfm.frequency().above(score), rfm.frequency().upTo(score), "×"));
        }
        return new Chart.HeatMap(
                new Chart.Frame(
                        "matrix",
                        "Customers by recency and frequency",
                        "At the top who bought lately, on the right who buys often; a row or column that nobody can be in"
                                + " is one number that too many have"),
                rows,
                columns,
                counts,
                Format.count(),
                Double.NaN);
    }

    /** Whole numbers above the one and up to the other. */
    private static String range(double above, double upTo, String unit) {
        if (above >= upTo) {
            return "nobody";
        }
        String from = Double.isFinite(above) ? Long.toString((long) above + 1) : "";
        String to = Double.isFinite(upTo) ? Long.toString((long) upTo) : "";
        if (from.isEmpty()) {
            return "up to " + to + " " + unit;
        }
        if (to.isEmpty()) {
            return "from " + from + " " + unit;
        }
        return (from.equals(to) ? from : from + "–" + to) + " " + unit;
    }
}
