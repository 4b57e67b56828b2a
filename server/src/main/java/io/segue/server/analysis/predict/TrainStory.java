package io.segue.server.analysis.predict;

import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.metric.Confusion;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.ThresholdChoice;
import io.segue.learn.prepare.Recipe;
import io.segue.server.analysis.Treatment;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A training as a report. */
public final class TrainStory {
    private static final int DRIVERS_DRAWN = 15;
    private static final int DRIVERS_IN_DETAIL = 5;
    private static final int DIGITS = 3;

    private final Trained trained;
    private final TrainCase trainCase;
    private final Judged best;

    private TrainStory(Trained trained) {
        this.trained = trained;
        this.trainCase = trained.trainCase();
        this.best = trained.best();
    }

    /** @param file the table's name */
    public static Report of(Trained trained, String file) {
        return new TrainStory(trained).report(file);
    }

    private Report report(String file) {
        TrainVerdicts verdicts = new TrainVerdicts(trained);
        Parts parts = facts();
        if (trainCase.unlabelled() > 0) {
            parts.paragraph(trainCase.unlabelled() + " rows were left out because "
                    + trainCase.target().column() + " is empty.");
        }
        parts.section("decision", "Whom to pick", decision());
        parts.section("drivers", "What drives the prediction", drivers());
        parts.section("ranking", "How well it ranks", new JudgedParts(best).ranking());
        parts.section(
                "probabilities", "Whether the probabilities can be believed", new JudgedParts(best).probabilities());
        if (trained.judged().size() > 1) {
            parts.section("comparison", "Methods side by side", comparison());
        }
        for (int i = 0; i < trained.audits().size(); i++) {
            Trained.Audited it = trained.audits().get(i);
            parts.section("fairness" + (i == 0 ? "" : i + 1), "Groups of " + it.column(), AuditParts.of(it));
        }
        parts.section("leakage", "Whether it knows too much", leakage());
        parts.section("method", "How this was done", method());
        return new Report(
                "predictTrain",
                "A prediction of " + trainCase.target().told() + " from " + file,
                verdicts.all(),
                parts);
    }

    private Parts facts() {
        return new Parts()
                .fact("rows", "Rows", Value.count(trainCase.rows()))
                .fact("target", "Predicted", Value.text(trainCase.target().told()))
                .fact("rate", "Share of rows with it", Value.percent(trainCase.rate(), 1))
                .fact("auc", "AUC", Value.decimal(best.auc().value(), DIGITS))
                .fact(
                        "aucInterval",
                        "AUC, 95 % interval",
                        Value.range(
                                best.auc().interval().low(),
                                best.auc().interval().high(),
                                Format.decimal(DIGITS)))
                .fact(
                        "averagePrecision",
                        "Average precision",
                        Value.decimal(Metric.AVERAGE_PRECISION.of(best.scored()), DIGITS))
                .fact(
                        "calibrationError",
                        "Calibration error",
                        Value.decimal(best.reliability().error(), DIGITS))
                .fact("brier", "Brier score", Value.decimal(Metric.BRIER.of(best.scored()), DIGITS))
                .fact("logLoss", "Log loss", Value.decimal(Metric.LOG_LOSS.of(best.scored()), DIGITS));
    }

    private Parts decision() {
        Confusion it = trained.decision();
        double picked = it.truePositives() + it.falsePositives();
        double all = picked + it.falseNegatives() + it.trueNegatives();
        String told = trainCase.target().told();
        return new Parts()
                .fact("threshold", "Picked from this probability on", Value.decimal(it.threshold(), DIGITS))
                .fact("rule", "Chosen for", Value.text(rule()))
                .fact("precision", "Of those picked, right", Value.percent(it.precision(), 1))
                .fact("recall", "Of all with it, picked", Value.percent(it.recall(), 1))
                .fact("f1", "F1", Value.decimal(it.f1(), DIGITS))
                .paragraph(String.format(
                        Locale.ROOT,
                        "Of %s rows it picks %s. %s of them have %s, %s have not. It misses %s that have it."
                                + " The threshold was chosen on these same rows, so expect slightly less on new ones.",
                        count(all),
                        count(picked),
                        count(it.truePositives()),
                        told,
                        count(it.falsePositives()),
                        count(it.falseNegatives())))
                .table(JudgedParts.gains(trained.gains()))
                .chart(JudgedParts.gainCurve(trained.gains(), told));
    }

    private static String count(double number) {
        return Format.count().show(number);
    }

    private String rule() {
        return switch (trained.settings().threshold()) {
            case ThresholdChoice.BestF1 it -> "the best F1";
            case ThresholdChoice.AtPrecision it -> "precision of at least " + Texts.brief(it.least());
            case ThresholdChoice.AtRecall it -> "recall of at least " + Texts.brief(it.least());
            case ThresholdChoice.LeastCost it ->
                "the least cost, at " + Texts.brief(it.ofFalsePositive()) + " for one picked wrongly and "
                        + Texts.brief(it.ofFalseNegative()) + " for one missed";
        };
    }

    private Parts drivers() {
        List<Driver> some = trained.drivers().stream().limit(DRIVERS_DRAWN).toList();
        List<Driver.Push> pushes = trained.drivers().stream()
                .limit(DRIVERS_IN_DETAIL)
                .flatMap(it -> it.pushes().stream())
                .toList();
        return new Parts()
                .paragraph("What the model goes by. It says what predicts, not what causes: changing a column need not"
                        + " change the outcome.")
                .table(TableOf.of("columns", "The columns that matter most", some)
                        .text("column", "Column", Driver::column)
                        .percent("share", "Share", 1, Driver::share)
                        .decimal("importance", "Mean push (log odds)", DIGITS, Driver::importance)
                        .text("direction", "Which way", Driver::direction)
                        .build())
                .chart(new Chart.Bars(
                        new Chart.Frame(
                                "importance",
                                "What drives the prediction",
                                "The longer the bar, the more the column moves"
                                        + " the prediction of a row on average."),
                        Chart.Bars.Layout.LYING,
                        new Chart.Axis("Mean push (log odds)", Format.decimal(2)),
                        some.stream().map(Driver::column).toList(),
                        List.of(new Chart.Series(
                                "Mean push",
                                some.stream().mapToDouble(Driver::importance).toArray()))))
                .table(TableOf.of("values", "What the values of the first columns do to the odds", pushes)
                        .text("column", "Column", Driver.Push::column)
                        .text("values", "Values", Driver.Push::values)
                        .count("rows", "Rows looked at", Driver.Push::rows)
                        .decimal("odds", "Odds times", 2, Driver.Push::odds)
                        .build());
    }

    private Parts comparison() {
        return new Parts()
                .paragraph(
                        "All are judged by the same folds; the one that ranks best was kept. Because it was chosen by"
                                + " these figures, its own are a little too good; when intervals overlap, take the simpler one.")
                .table(TableOf.of("methods", "The best first", trained.judged())
                        .text("method", "Method", it -> it.approach().title())
                        .decimal("auc", "AUC", DIGITS, it -> it.auc().value())
                        .range(
                                "aucInterval",
                                "95 % interval",
                                Format.decimal(DIGITS),
                                it -> it.auc().interval().low(),
                                it -> it.auc().interval().high())
                        .decimal(
                                "averagePrecision",
                                "Average precision",
                                DIGITS,
                                it -> Metric.AVERAGE_PRECISION.of(it.scored()))
                        .decimal(
                                "calibrationError",
                                "Calibration error",
                                DIGITS,
                                it -> it.reliability().error())
                        .decimal("brier", "Brier", DIGITS, it -> Metric.BRIER.of(it.scored()))
                        .build())
                .chart(new Chart.Forest(
                        new Chart.Frame(
                                "methodsAuc",
                                "AUC of the methods",
                                "Methods whose intervals overlap may be equally good."),
                        new Chart.Axis("AUC", Format.decimal(DIGITS)),
                        trained.judged().stream()
                                .map(it -> new Chart.Estimate(
                                        it.approach().title(),
                                        it.auc().value(),
                                        it.auc().interval().low(),
                                        it.auc().interval().high()))
                                .toList(),
                        Double.NaN));
    }

    private Parts leakage() {
        return AuditParts.findings(new Parts(), trained.leaks());
    }

    private Parts method() {
        Parts parts = new Parts()
                .fact("method", "Method", Value.text(best.approach().title()))
                .fact(
                        "validation",
                        "Judged by",
                        Value.text(trainCase.parted(trained.settings().folds())))
                .fact("judgedRows", "Rows judged", Value.count(best.rows().length))
                .fact(
                        "calibration",
                        "Calibration",
                        Value.text(best.method().name().toLowerCase(Locale.ROOT)))
                .fact(
                        "features",
                        "Features",
                        Value.count(trained.learnt().features().size()))
                .fact(
                        "seed",
                        "Seed",
                        Value.text(Long.toString(trained.settings().seed())));
        if (trained.settings().balanced()) {
            parts.fact("weights", "Weights", Value.text("both classes count alike"));
        }
        Treatment treatment = trained.settings().treatment();
        treatment.tell(parts);
        if (treatment.setsRowsApart()) {
            parts.fact(
                    "dropped",
                    "Rows not learnt from",
                    Value.count(trained.learnt().dropped()));
        }
        if (!trained.learnt().tuned().isEmpty()) {
            parts.fact(
                    "tuned", "Settings found", Value.text(tuned(trained.learnt().tuned())));
        }
        parts.paragraph(honesty());
        for (DataProblem it : trained.learnt().warnings()) {
            parts.paragraph(it.text() + ".");
        }
        return parts.table(TableOf.of(
                        "columns",
                        "What was done with the columns",
                        trained.learnt().asked().recipes())
                .text("column", "Column", Recipe::column)
                .text("how", "How", it -> it instanceof Recipe.LeaveOut ? "left out" : "learnt from")
                .text("why", "Why", Recipe::why)
                .build());
    }

    private static String tuned(Map<String, Double> settings) {
        return settings.entrySet().stream()
                .map(it -> it.getKey() + " " + Texts.brief(it.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String honesty() {
        String more = trained.settings().search().isPresent() ? ", the search for settings" : "";
        more += trained.settings().select() ? ", the selection of features" : "";
        return "All figures are of rows that the model judging them had not seen: preparation" + more
                + " and learning were done anew in each fold" + calibration()
                + " The model in the file has learnt from all rows in the same way.";
    }

    private String calibration() {
        int judged = best.rows().length;
        int all = best.raw().judged().length;
        if (!trainCase.isInTime()) {
            return ", and the calibration of a fold was fitted to the others.";
        }
        if (trained.settings().calibration().equals(Optional.of(Method.NONE)) || judged == all) {
            return ", always from what was earlier. Scores were left as they were.";
        }
        return ", always from what was earlier, and so was the calibration. For the first " + (all - judged)
                + " rows that a model has scored there is nothing earlier to calibrate by: they are in the figures fold by"
                + " fold only.";
    }
}
