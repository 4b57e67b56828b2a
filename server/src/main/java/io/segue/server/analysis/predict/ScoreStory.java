package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.predict.drift.ColumnDrift;
import io.segue.learn.predict.drift.DriftReport;
import io.segue.learn.predict.drift.DriftVerdict;
import io.segue.learn.predict.drift.PerformanceDrift;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A scoring as a report. */
public final class ScoreStory {
    private static final int BINS = 20;
    private static final int DIGITS = 3;

    private final ScoredRows scored;
    private final Optional<Column.Categories> ids;

    private ScoreStory(ScoredRows scored, Optional<Column.Categories> ids) {
        this.scored = scored;
        this.ids = ids;
    }

    /** @param file the table's name */
    public static Report of(ScoredRows scored, Optional<Column.Categories> ids, String file) {
        return new ScoreStory(scored, ids).report(file);
    }

    private Report report(String file) {
        Parts parts = facts();
        if (!scored.reasons().isEmpty()) {
            parts.section("explained", "The highest scores and why", explained());
        }
        parts.section("scores", "The scores", scores());
        scored.drift().ifPresent(it -> parts.section("drift", "The columns, then and now", drift(it)));
        scored.performance().ifPresent(it -> parts.section("performance", "How good it was and is", performance(it)));
        return new Report("predictScore", "Scores of " + file, verdicts(), parts);
    }

    private List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        scored.performance().ifPresent(it -> verdicts.add(verdict("performance", it.verdict(), it.text())));
        scored.drift().ifPresent(it -> verdicts.add(verdict("drift", it.verdict(), it.text())));
        if (scored.drift().isEmpty()) {
            verdicts.add(Verdict.warn(
                    "drift",
                    "nothing is known of the rows this model has learnt from, so it cannot be said whether it still fits",
                    "train it here, with segue predict train, or watch its results"));
        }
        return verdicts;
    }

    private static Verdict verdict(String key, DriftVerdict verdict, String text) {
        int end = text.lastIndexOf("; ");
        String sentence = end < 0 ? text : text.substring(0, end);
        String wayOut = end < 0 ? "" : text.substring(end + 2);
        return switch (verdict) {
            case STABLE -> Verdict.fine(key, "stable: " + text);
            case WATCH -> Verdict.warn(key, "watch: " + sentence, wayOut);
            case RETRAIN -> Verdict.bad(key, "retrain: " + sentence, wayOut);
        };
    }

    private Parts facts() {
        Parts parts = new Parts().fact("rows", "Rows", Value.count(scored.scores().length));
        scored.model().target().ifPresent(it -> parts.fact("target", "Predicted", Value.text(it.told())));
        parts.fact("mean", "Mean probability", Value.percent(scored.mean(), 1));
        Double rate = scored.model().notes().metrics().get("rate");
        if (rate != null) {
            parts.fact("rateThen", "Share with it in training", Value.percent(rate, 1));
        }
        return parts.fact(
                        "threshold",
                        "Picked from this probability on",
                        Value.decimal(scored.model().threshold(), DIGITS))
                .fact("picked", "Rows picked", Value.count(scored.picked()))
                .fact(
                        "pickedShare",
                        "Share picked",
                        Value.percent(scored.picked() / (double) scored.scores().length, 1));
    }

    private Parts explained() {
        return new Parts()
                .paragraph("Each reason says what is known of the row, and by how much that multiplies the odds.")
                .table(TableOf.of("reasons", "The highest first, for each the strongest reasons", scored.reasons())
                        .text("id", ids.map(Column.Categories::name).orElse("Row"), it -> name(it.row()))
                        .percent("probability", "Probability", 1, ScoredRows.Reason::score)
                        .text("column", "Column", ScoredRows.Reason::column)
                        .text("value", "Value", ScoredRows.Reason::value)
                        .decimal("odds", "Odds times", 2, ScoredRows.Reason::odds)
                        .build());
    }

    private String name(int row) {
        return ids.map(it -> it.text(row)).orElseGet(() -> Integer.toString(row + 1));
    }

    private Parts scores() {
        double[] edges = new double[BINS + 1];
        double[] counts = new double[BINS];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = i / (double) BINS;
        }
        for (double score : scored.scores()) {
            counts[Math.min(BINS - 1, (int) (score * BINS))]++;
        }
        return new Parts()
                .chart(new Chart.Histogram(
                        new Chart.Frame("histogram", "Probabilities", "How many rows have which probability."),
                        new Chart.Axis("Probability", Format.percent(0)),
                        edges,
                        List.of(new Chart.Series("Rows", counts))));
    }

    private static Parts drift(DriftReport drift) {
        return new Parts()
                .table(TableOf.of("columns", "The most changed first", drift.ranked())
                        .text("column", "Column", ColumnDrift::name)
                        .text("verdict", "Verdict", it -> it.verdict().name().toLowerCase(Locale.ROOT))
                        .decimal("psi", "PSI", DIGITS, ColumnDrift::psi)
                        .decimal("distance", "KS distance", DIGITS, ColumnDrift::distance)
                        .pValue("p", "p", ColumnDrift::adjusted)
                        .percent("missingThen", "Missing then", 1, ColumnDrift::missingThen)
                        .percent("missingNow", "Missing now", 1, ColumnDrift::missingNow)
                        .build())
                .paragraph(
                        "PSI from .1 on is worth watching, from .25 on it is another population. Of texts the distance"
                                + " is half the sum of the differences between shares. p is adjusted for the number of columns.");
    }

    private static Parts performance(PerformanceDrift it) {
        return new Parts()
                .fact("aucThen", "AUC then", Value.decimal(it.then().value(), DIGITS))
                .fact("aucNow", "AUC now", Value.decimal(it.now().value(), DIGITS))
                .fact(
                        "change",
                        "Change, 95 % interval",
                        Value.range(
                                it.change().low(),
                                it.change().high(),
                                Format.decimal(DIGITS).signed()))
                .fact(
                        "calibrationThen",
                        "Calibration error then",
                        Value.decimal(it.reliabilityThen().error(), DIGITS))
                .fact(
                        "calibrationNow",
                        "Calibration error now",
                        Value.decimal(it.reliabilityNow().error(), DIGITS))
                .paragraph("If these are the rows that it has learnt from, the figures of now are too good.");
    }
}
