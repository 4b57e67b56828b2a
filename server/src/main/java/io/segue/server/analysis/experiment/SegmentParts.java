package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.AnalysisSettings;
import io.segue.learn.experiment.Evidence;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.server.analysis.experiment.SegmentFindings.Difference;
import io.segue.server.analysis.experiment.SegmentFindings.Effect;
import io.segue.server.analysis.experiment.SegmentFindings.Skipped;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;

/** The part of a report that is about segments. */
final class SegmentParts {
    /** In short: the table is wide, and its intervals are, too. */
    private static final Format LIFT = Format.percent(0).signed();

    private SegmentParts() {}

    static Parts of(SegmentFindings segments, AnalysisSettings settings) {
        Parts parts = new Parts()
                .paragraph("p is adjusted over all comparisons of this table together. An effect that holds up in one"
                        + " segment and not in another need not differ between them: the second table says whether it"
                        + " does.")
                .table(effects(segments, settings))
                .table(differences(segments));
        if (!segments.skipped().isEmpty()) {
            parts.table(TableOf.of("skipped", "What could not be analysed", segments.skipped())
                    .text("segment", "Segment", Skipped::level)
                    .text("metric", "Metric", Skipped::metric)
                    .text("reason", "Why", Skipped::reason)
                    .build());
        }
        return parts;
    }

    private static Part.Table effects(SegmentFindings segments, AnalysisSettings settings) {
        return TableOf.of("effects", "Lifts within each segment", segments.effects())
                .text("segment", "Segment", Effect::level)
                .text("metric", "Metric", it -> evidence(it).metric().name())
                .text("arm", "Arm", it -> evidence(it).treatment())
                .count(
                        "people",
                        "People",
                        it -> evidence(it).inTreatment().n()
                                + evidence(it).inControl().n())
                .number("lift", "Lift", LIFT, it -> evidence(it).lift().relative())
                .range(
                        "liftInterval",
                        Shown.percent(settings.level()) + " interval",
                        LIFT,
                        it -> Shown.lift(evidence(it), settings.monitoring())
                                .relativeInterval()
                                .low(),
                        it -> Shown.lift(evidence(it), settings.monitoring())
                                .relativeInterval()
                                .high())
                .pValue("adjustedP", "Adjusted p", Effect::adjustedP)
                .text("holds", "Holds up", it -> words(it, settings.alpha()))
                .build();
    }

    private static String words(Effect effect, double alpha) {
        if (effect.sampleRatio() == SampleRatio.State.FAIL) {
            return "do not read";
        }
        return effect.holds(alpha) ? "yes" : "no";
    }

    private static Part.Table differences(SegmentFindings segments) {
        return TableOf.of("differences", "Whether effects differ between segments", segments.differences())
                .text("metric", "Metric", Difference::metric)
                .text("arm", "Arm", Difference::treatment)
                .decimal("q", "Cochran's Q", 3, it -> it.test().statistic())
                .decimal("df", "df", 0, it -> it.test().df())
                .pValue("adjustedP", "Adjusted p", Difference::adjustedP)
                .build();
    }

    private static Evidence evidence(Effect effect) {
        return effect.comparison().evidence();
    }
}
