package io.segue.server.report;

import io.segue.server.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as a page of one file: it asks nothing of any network, works from a disk and in an e-mail, can be printed, and
 * shows every chart's numbers to whoever cannot see it. All texts are escaped; what may run is named by its hash.
 */
public final class ReportHtml {
    /** What is longer in the table below a chart is for {@code --json}. */
    private static final int CHART_ROWS_MAX = 1000;

    /** A fact that is longer is read as a sentence, over the whole width. */
    private static final int SENTENCE_MIN = 24;

    private static final char NO_BREAK = '\u00A0';

    private final Html html = new Html();
    private final List<Map<String, @Nullable Object>> charts = new ArrayList<>();

    private ReportHtml() {}

    public static String of(Report report) {
        return new ReportHtml().page(report);
    }

    private String page(Report report) {
        body(report);
        String scripts = "";
        if (!charts.isEmpty()) {
            licences();
            scripts = scripts();
        }
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + policy()
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + Html.escape(report.title())
                + "</title>\n<style>\n" + Page.STYLE.text() + "</style>\n</head>\n<body>\n<main>\n" + html
                + "</main>\n" + scripts + "</body>\n</html>\n";
    }

    /** Styles are not named by hash: the chart library puts some into its elements. They reach nothing outside. */
    private static String policy() {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                + Page.LIBRARY.hash() + " " + Page.SCRIPT.hash()
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n";
    }

    private String scripts() {
        String data = Html.json(JsonText.ofAny(charts));
        return "<script type=\"application/json\" id=\"charts\">" + data + "</script>\n<script>" + Page.LIBRARY.text()
                + "</script>\n<script>" + Page.SCRIPT.text() + "</script>\n";
    }

    private void body(Report report) {
        html.open("header").element("h1", report.title()).close("header");
        if (!report.verdicts().isEmpty()) {
            html.open("ul", "verdicts");
            report.verdicts().forEach(this::verdict);
            html.close("ul");
        }
        parts(report.parts(), 2);
    }

    /** Whoever passes the page on passes the library on. */
    private void licences() {
        html.open("footer")
                .open("details")
                .element("summary", "Charts by Apache ECharts, under the Apache License 2.0")
                .element("pre", Page.NOTICE.text() + "\n" + Page.LICENCE.text() + "\n" + Page.D3_LICENCE.text())
                .close("details")
                .close("footer");
    }

    private void verdict(Verdict verdict) {
        String grade = switch (verdict.grade()) {
            case FINE -> "fine";
            case WARN -> "warn";
            case BAD -> "bad";
        };
        html.open("li", grade).element("strong", grade).open("div").element("p", verdict.sentence());
        if (!verdict.wayOut().isEmpty()) {
            html.element("p", "way-out", verdict.wayOut());
        }
        html.close("div").close("li");
    }

    private void parts(List<Part> parts, int level) {
        boolean curves = false;
        for (Part part : parts) {
            curves = besideCurves(curves, part instanceof Chart.Curve);
            switch (part) {
                case Part.Facts it -> facts(it.facts());
                case Part.Paragraph it -> html.element("p", it.text());
                case Part.Table it -> {
                    html.open("figure", "table").element("figcaption", it.caption());
                    table(it, Integer.MAX_VALUE);
                    html.close("figure");
                }
                case Chart it -> chart(it);
                case Part.Section it -> {
                    html.open("section").element("h" + Math.min(level, 6), it.title());
                    parts(it.parts(), level + 1);
                    html.close("section");
                }
            }
        }
        besideCurves(curves, false);
    }

    /** Curves are nearly square, so those that follow one another stand side by side. */
    private boolean besideCurves(boolean before, boolean now) {
        if (now && !before) {
            html.open("div", "curves");
        } else if (before && !now) {
            html.close("div");
        }
        return now;
    }

    private void facts(List<Part.Fact> facts) {
        html.open("dl", "facts");
        for (Part.Fact fact : facts) {
            String value = fact.value().show();
            (value.length() > SENTENCE_MIN ? html.open("div", "sentence") : html.open("div"))
                    .element("dt", fact.label())
                    .element("dd", unbroken(fact.value()))
                    .close("div");
        }
        html.close("dl");
    }

    private void table(Part.Table table, int rowsMax) {
        List<Part.Column> columns = table.columns();
        html.open("div", "scroll").open("table").open("thead").open("tr");
        columns.forEach(it -> html.element("th", alignment(it), it.name()));
        html.close("tr").close("thead").open("tbody");
        for (List<Value> row : table.rows().stream().limit(rowsMax).toList()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                html.element("td", alignment(columns.get(i)), unbroken(row.get(i)));
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
        if (table.rows().size() > rowsMax) {
            html.element(
                    "p", "more", "… and " + Format.count().show(table.rows().size() - rowsMax) + " more");
        }
    }

    /** No line ends between a number and its unit. */
    private static String unbroken(Value value) {
        return switch (value) {
            case Value.Text it -> it.text();
            case Value.Num it -> it.show().replace(' ', NO_BREAK);
            case Value.Range it -> it.show().replace(' ', NO_BREAK).replace(NO_BREAK + "to" + NO_BREAK, " to ");
        };
    }

    private static String alignment(Part.Column column) {
        return column.numeric() ? "number" : "";
    }

    private void chart(Chart chart) {
        Chart.Frame frame = chart.frame();
        charts.add(ChartJson.of(chart));
        html.open("figure", "chart")
                .open("figcaption")
                .element("strong", frame.title())
                .element("span", frame.caption())
                .close("figcaption")
                .picture(frame.title() + ": " + frame.caption())
                .open("details")
                .element("summary", "Numbers");
        table(ChartTable.of(chart), CHART_ROWS_MAX);
        html.close("details").close("figure");
    }
}
