package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.AnalysisSettings;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.experiment.uplift.UpliftBand;
import io.segue.server.report.Parts;
import io.segue.server.report.Value;

/** The part of a report that says how it was found. */
final class MethodParts {
    private MethodParts() {}

    static Parts of(ExperimentFindings findings, ExperimentSettings settings) {
        AnalysisSettings analysis = findings.settings();
        Parts parts = new Parts()
                .fact("armColumn", "Column of arms", Value.text(settings.arm()))
                .fact("control", "Control", Value.text(findings.experiment().control()))
                .fact("alpha", "Alpha", Value.decimal(analysis.alpha(), 3))
                .fact("power", "Power", Value.percent(analysis.power(), 0))
                .fact("smallestLift", "Smallest lift worth finding", Value.percent(analysis.smallestLift(), 1))
                .fact("correction", "Correction", Value.text(correction(analysis.correction())))
                .fact("looks", "Looks", Value.text(looks(settings.looks())))
                .fact("missing", "Missing values", Value.text(missing(settings.missing())));
        if (settings.score().isPresent()) {
            parts.fact("seed", "Seed", Value.text(Long.toString(settings.seed())))
                    .fact("draws", "Draws of the curve's band", Value.count(UpliftBand.DRAWS));
        }
        return parts.paragraph("Shares are compared by the two-proportion z test, means and ratios by Welch's t, ratios"
                + " with the delta method's variance, metrics with a past by CUPED. Intervals of lifts are"
                + " Fieller's. Verdicts go by the adjusted p"
                + (analysis.monitoring() instanceof Monitoring.Once
                        ? ", as of a single look: who looks before the end and stops when it looks good needs"
                                + " --looks or --any-time."
                        : " of all looks so far."));
    }

    private static String correction(AnalysisSettings.Correction correction) {
        return switch (correction) {
            case NONE -> "none";
            case HOLM -> "Holm";
            case BENJAMINI_HOCHBERG -> "Benjamini-Hochberg";
        };
    }

    private static String looks(ExperimentSettings.Looks looks) {
        return switch (looks) {
            case ExperimentSettings.Looks.Once it -> "one, at the end";
            case ExperimentSettings.Looks.Planned it ->
                it.looks() + " planned over " + Shown.count(it.people()) + " people";
            case ExperimentSettings.Looks.AnyTime it ->
                "any number at any time, narrowest at " + Shown.count(it.people()) + " people";
        };
    }

    private static String missing(ExperimentSettings.Missing missing) {
        return switch (missing) {
            case REFUSE -> "none";
            case ZERO -> "taken as 0";
            case LEAVE_OUT -> "left out";
        };
    }
}
