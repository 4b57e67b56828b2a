package io.segue.server.report;

import io.segue.core.language.Printable;
import java.util.ArrayList;
import java.util.List;

/** A report for a terminal: at most {@link #WIDTH} columns, without colours. */
public final class ReportText {
    static final int WIDTH = 96;

    private final List<String> lines = new ArrayList<>();

    private ReportText() {}

    /** Without an end of line at its end. */
    public static String of(Report report) {
        return String.join("\n", new ReportText().report(report).lines);
    }

    private ReportText report(Report report) {
        heading(report.title(), '=');
        if (!report.verdicts().isEmpty()) {
            lines.add("");
            report.verdicts().forEach(this::verdict);
        }
        parts(report.parts());
        return this;
    }

    private void heading(String title, char line) {
        List<String> shown = TextLayout.wrap(title, WIDTH);
        lines.addAll(shown);
        lines.add(String.valueOf(line).repeat(TextLayout.width(shown)));
    }

    private void verdict(Verdict verdict) {
        String grade = switch (verdict.grade()) {
            case FINE -> "fine  ";
            case WARN -> "WARN  ";
            case BAD -> "BAD   ";
        };
        hanging(grade, verdict.sentence());
        if (!verdict.wayOut().isEmpty()) {
            hanging("      ", "→ " + verdict.wayOut());
        }
    }

    /** The text wrapped, beginning behind {@code start} and going on below its own beginning. */
    private void hanging(String start, String text) {
        String indent = start;
        for (String line : TextLayout.wrap(text, WIDTH - start.length())) {
            lines.add(indent + line);
            indent = " ".repeat(start.length());
        }
    }

    private void parts(List<Part> parts) {
        for (Part part : parts) {
            lines.add("");
            switch (part) {
                case Part.Facts it -> facts(it.facts());
                case Part.Paragraph it -> lines.addAll(TextLayout.wrap(it.text(), WIDTH));
                case Part.Table it -> {
                    lines.addAll(TextLayout.wrap(it.caption(), WIDTH));
                    lines.addAll(TextTable.lines(it, WIDTH));
                }
                case Chart it -> chart(it);
                case Part.Section it -> {
                    lines.add("");
                    heading(it.title(), '-');
                    parts(it.parts());
                }
            }
        }
    }

    private void facts(List<Part.Fact> facts) {
        int width = TextLayout.width(
                facts.stream().map(it -> Printable.text(it.label())).toList());
        for (Part.Fact fact : facts) {
            hanging(
                    TextLayout.left(Printable.text(fact.label()), width) + "  ",
                    fact.value().show());
        }
    }

    private void chart(Chart chart) {
        lines.addAll(TextLayout.wrap(chart.frame().title(), WIDTH));
        hanging("  ", chart.frame().caption());
        lines.addAll(TextChart.lines(chart));
    }
}
