package io.segue.server.analysis.predict;

import io.segue.learn.predict.audit.BiasAudit;
import io.segue.learn.predict.audit.Finding;
import io.segue.server.report.Format;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.List;
import java.util.Locale;

/** How groups are treated, as tables. */
final class AuditParts {
    private static final int DIGITS = 3;

    private AuditParts() {}

    static Parts of(Trained.Audited audited) {
        BiasAudit audit = audited.audit();
        Parts parts = new Parts()
                .fact("reference", "Compared with", Value.text(audit.reference()))
                .fact("learntFrom", "Learnt from", Value.text(audited.learnt() ? "yes" : "no"))
                .table(TableOf.of("groups", "The largest group first", audit.groups())
                        .text("group", "Group", BiasAudit.GroupFigures::group)
                        .count("rows", "Rows", BiasAudit.GroupFigures::rows)
                        .percent("observed", "With it", 1, it -> it.observed().share())
                        .percent("predicted", "Predicted", 1, BiasAudit.GroupFigures::meanScore)
                        .percent("selected", "Picked", 1, it -> it.selected().share())
                        .percent(
                                "truePositive",
                                "Of those with it, picked",
                                1,
                                it -> it.truePositive().share())
                        .percent(
                                "falsePositive",
                                "Of those without, picked",
                                1,
                                it -> it.falsePositive().share())
                        .build())
                .table(TableOf.of("gaps", "Beside the largest group", audit.gaps())
                        .text("group", "Group", BiasAudit.Gap::group)
                        .text("measure", "Measure", it -> it.measure().title())
                        .number(
                                "difference",
                                "Difference",
                                Format.decimal(DIGITS).signed(),
                                BiasAudit.Gap::difference)
                        .range(
                                "interval",
                                "95 % interval",
                                Format.decimal(DIGITS).signed(),
                                it -> it.differenceInterval().low(),
                                it -> it.differenceInterval().high())
                        .decimal("ratio", "Ratio", 2, BiasAudit.Gap::ratio)
                        .build());
        return findings(parts, audit.findings());
    }

    /** Short ones in a table for programs, and each in a sentence. */
    static Parts findings(Parts parts, List<Finding> findings) {
        parts.table(TableOf.of("findings", "What was found", findings)
                .text("level", "Level", AuditParts::level)
                .text("code", "Finding", Finding::code)
                .text("subject", "About", Finding::subject)
                .build());
        for (Finding it : findings) {
            String about = it.subject().isEmpty() ? "" : " " + it.subject();
            String wayOut = it.wayOut().isEmpty() ? "." : ". What to do: " + it.wayOut() + ".";
            parts.paragraph("[" + level(it) + "]" + about + " " + it.text() + wayOut);
        }
        return parts;
    }

    private static String level(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }
}
