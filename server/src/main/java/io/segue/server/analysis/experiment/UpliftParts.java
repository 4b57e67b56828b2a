package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.experiment.uplift.TopShare;
import io.segue.learn.experiment.uplift.UpliftBand;
import io.segue.server.analysis.experiment.ExperimentFindings.Top;
import io.segue.server.analysis.experiment.ExperimentFindings.Uplift;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The part of a report that is about a score. */
final class UpliftParts {
    private static final int DIGITS = 4;

    /** The effect on the best of a score. */
    private record Best(Uplift uplift, TopShare share) {}

    private UpliftParts() {}

    static Parts of(ExperimentFindings findings, ExperimentSettings settings) {
        Parts parts = new Parts()
                .paragraph("What is gained for each person of all when only those with the best score in "
                        + settings.score().orElse("")
                        + " are treated. A score is worth something when its curve is above the line of treating as many"
                        + " at random, that is when Qini's interval is above 0. A score that was learnt from these same"
                        + " people looks better than it is.")
                .table(curves(findings));
        List<Best> best = best(findings);
        if (!best.isEmpty()) {
            parts.table(top(findings, best));
        }
        List<Uplift> all = findings.uplift();
        all.forEach(it -> leftOut(parts, it));
        for (int i = 0; i < all.size(); i++) {
            parts.chart(chart("curve" + (i + 1), all.get(i)));
        }
        return parts;
    }

    private static Part.Table curves(ExperimentFindings findings) {
        return TableOf.of("scores", "What the score is worth", findings.uplift())
                .text("metric", "Metric", Uplift::metric)
                .text("arm", "Arm", Uplift::treatment)
                .value("overall", "All treated", it -> number(it, it.curve().overall()))
                .value("qini", "Qini", it -> number(it, it.curve().qini()))
                .value(
                        "qiniInterval",
                        interval(findings),
                        it -> range(it, it.band().qini()))
                .build();
    }

    private static List<Best> best(ExperimentFindings findings) {
        List<Best> best = new ArrayList<>();
        for (Uplift uplift : findings.uplift()) {
            if (uplift.top() instanceof Top.Found found) {
                best.add(new Best(uplift, found.share()));
            }
        }
        return best;
    }

    private static void leftOut(Parts parts, Uplift uplift) {
        if (uplift.top() instanceof Top.LeftOut left) {
            parts.paragraph("The effect of " + uplift.treatment() + " on " + uplift.metric() + " among the "
                    + Shown.percent(UpliftRun.TOP) + " with the best score is left out: " + left.reason() + ".");
        }
    }

    private static Part.Table top(ExperimentFindings findings, List<Best> best) {
        String caption = "The effect on the " + Shown.percent(UpliftRun.TOP) + " with the best score";
        return TableOf.of("top", caption, best)
                .text("metric", "Metric", it -> it.uplift().metric())
                .text("arm", "Arm", it -> it.uplift().treatment())
                .count("people", "People", it -> it.share().people())
                .value(
                        "effect",
                        "Effect",
                        it -> number(it.uplift(), it.share().effect().estimate()))
                .value(
                        "interval",
                        interval(findings),
                        it -> range(it.uplift(), it.share().effect().interval()))
                .build();
    }

    private static String interval(ExperimentFindings findings) {
        return Shown.percent(findings.settings().level()) + " interval";
    }

    private static Value number(Uplift uplift, double number) {
        return new Value.Num(number, format(uplift));
    }

    private static Value range(Uplift uplift, @Nullable Interval interval) {
        return interval == null
                ? Value.range(Double.NaN, Double.NaN, format(uplift))
                : Value.range(interval.low(), interval.high(), format(uplift));
    }

    private static Format format(Uplift uplift) {
        return Shown.decimal(uplift.band().qini().width(), DIGITS - 1).signed();
    }

    private static Chart chart(String key, Uplift uplift) {
        double[] shares = IntStream.rangeClosed(0, UpliftBand.STEPS)
                .mapToDouble(step -> (double) step / UpliftBand.STEPS)
                .toArray();
        double overall = uplift.curve().overall();
        Chart.Band band = new Chart.Band(
                uplift.band().band().stream().mapToDouble(Interval::low).toArray(),
                uplift.band().band().stream().mapToDouble(Interval::high).toArray());
        return new Chart.Lines(
                new Chart.Frame(
                        key,
                        "Uplift of " + uplift.treatment() + " on " + uplift.metric(),
                        "The further the score is above random, the better it finds those who are moved"),
                new Chart.Axis("Share treated, best score first", Format.percent(0)),
                new Chart.Axis("Gain for each person of all", format(uplift)),
                List.of(
                        new Chart.Line(
                                "By score",
                                shares,
                                Arrays.stream(shares)
                                        .map(uplift.curve()::upliftAt)
                                        .toArray(),
                                band),
                        new Chart.Line(
                                "At random",
                                shares,
                                Arrays.stream(shares).map(it -> it * overall).toArray())));
    }
}
