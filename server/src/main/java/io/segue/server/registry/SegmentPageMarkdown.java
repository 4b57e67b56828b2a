package io.segue.server.registry;

import io.segue.core.event.IsoTime;
import io.segue.core.language.Printable;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.segment.SegmentDefinition.About;
import java.util.List;
import java.util.Map;

/** A segment's page for people, as Markdown. What users wrote is shown as they wrote it, and cannot become markup. */
public final class SegmentPageMarkdown {
    private static final String MARKUP = "\\`*_{}[]<>|~&";
    private static final int FENCE_MIN = 3;

    private final StringBuilder text = new StringBuilder();

    private SegmentPageMarkdown() {}

    public static String write(SegmentPage page) {
        return new SegmentPageMarkdown().all(page).text.toString();
    }

    private SegmentPageMarkdown all(SegmentPage page) {
        SegmentDefinition definition = page.definition();
        About about = definition.about();
        line("# " + plain(definition.name()));
        paragraph(about.description());
        line("");
        line("| | |");
        line("|---|---|");
        row("id", definition.id());
        row("owner", about.owner());
        row("data", String.join(", ", about.data()));
        row("review", review(page));
        row("uses", String.join(", ", page.uses()));
        row("used by", String.join(", ", page.usedBy()));
        row("defined in", page.file() + ", version " + page.version());
        section("Who is in it");
        words(page.ruleInWords());
        section("Rule");
        fenced(definition.rule());
        parameters(Differences.inWords(definition.parameters()));
        rationale(about);
        missing(page.gaps());
        versions(page.revisions());
        return this;
    }

    private static String review(SegmentPage page) {
        return page.review()
                .map(it -> it.due().isEmpty()
                        ? it.written()
                        : it.written() + ", " + (it.isOverdue(page.now()) ? "overdue since " : "due on ")
                                + IsoTime.format(it.due().getAsLong()).substring(0, "2026-03-01".length()))
                .orElse("");
    }

    private void section(String title) {
        line("");
        line("## " + title);
    }

    private void words(String words) {
        line("");
        for (String line : words.lines().toList()) {
            int dash = line.indexOf("- ");
            boolean item = dash >= 0 && line.substring(0, dash).isBlank();
            String head = item ? line.substring(0, dash + 2) : "";
            line(head + plain(line.substring(head.length())));
            if (!item) {
                line("");
            }
        }
        text.setLength(text.toString().stripTrailing().length() + 1);
    }

    private void fenced(String rule) {
        String fence = "`".repeat(FENCE_MIN);
        while (rule.contains(fence)) {
            fence += "`";
        }
        line("");
        line(fence + "segue");
        rule.strip().lines().map(Printable::text).forEach(this::line);
        line(fence);
    }

    private void parameters(Map<String, String> parameters) {
        if (!parameters.isEmpty()) {
            section("Parameters");
            line("");
            line("| | |");
            line("|---|---|");
            parameters.forEach((name, value) -> row("$" + name, value));
        }
    }

    private void rationale(About about) {
        if (!about.rationale().isEmpty()) {
            section("Why");
            paragraph(about.rationale());
        }
    }

    private void missing(List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            section("What it does not know");
            paragraph(
                    "Part of the history it asks for is not remembered. Until a backfill fills it, it counts only what"
                            + " came in since:");
            line("");
            gaps.forEach(gap -> line("- " + plain(PlanText.inWords(gap))));
        }
    }

    private void versions(List<Revision> revisions) {
        section("Versions");
        line("");
        line("| version | | at | who | why |");
        line("|---|---|---|---|---|");
        for (Revision revision : revisions) {
            DefinitionSet set = revision.set();
            line("| " + set.version() + " | " + revision.kind().word() + " | " + PlanText.second(set.at()) + " | "
                    + plain(set.who()) + " | " + plain(set.why()) + " |");
        }
    }

    private void paragraph(String words) {
        if (!words.isEmpty()) {
            line("");
            line(plain(words));
        }
    }

    private void row(String name, String value) {
        if (!value.isEmpty()) {
            line("| " + plain(name) + " | " + plain(value) + " |");
        }
    }

    /** On one line, with every sign escaped that could be markup within one. */
    private static String plain(String words) {
        var plain = new StringBuilder();
        words.strip().replaceAll("\\s+", " ").codePoints().forEach(c -> {
            plain.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(Printable.codePoint(c));
        });
        return plain.toString()
                .replaceFirst("^([#+=-]|\\d+(?=[.)]))", "$1\\\\")
                .replaceFirst("^([#+=-])\\\\", "\\\\$1");
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
