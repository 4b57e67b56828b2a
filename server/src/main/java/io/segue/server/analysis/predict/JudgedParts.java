package io.segue.server.analysis.predict;

import io.segue.learn.predict.metric.Curve;
import io.segue.learn.predict.metric.GainTable;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Reliability;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.validate.Fold;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.List;
import java.util.stream.IntStream;

/** How good scores are, as tables and charts. */
record JudgedParts(Judged judged) {
    private static final int POINTS = 200;
    private static final int DIGITS = 3;
    private static final Format SHARE = Format.percent(0);

    private record FoldFigures(int number, int rows, double rate, double auc, double averagePrecision) {}

    Parts ranking() {
        Scored scored = judged.scored();
        Curve roc = Curve.roc(scored).thinned(POINTS);
        Curve precision = Curve.precisionRecall(scored).thinned(POINTS);
        List<Fold> folds = judged.raw().folds();
        List<FoldFigures> figures = IntStream.range(0, folds.size())
                .mapToObj(i -> figures(i + 1, judged.raw().scored(folds.get(i))))
                .toList();
        return new Parts()
                .fact(
                        "aucMean",
                        "Mean AUC of the folds",
                        Value.decimal(judged.aucs().mean(), DIGITS))
                .fact(
                        "aucDeviation",
                        "Its standard deviation",
                        Value.decimal(judged.aucs().deviation(), DIGITS))
                .chart(new Chart.Curve(
                        new Chart.Frame(
                                "roc",
                                "ROC curve",
                                "The closer to the upper left corner, the better people with it are"
                                        + " told from people without."),
                        new Chart.Axis("Picked wrongly, of all without", SHARE),
                        new Chart.Axis("Picked rightly, of all with", SHARE),
                        List.of(new Chart.Line("The model", roc.x(), roc.y())),
                        Chart.Guide.diagonal("Chance")))
                .chart(new Chart.Curve(
                        new Chart.Frame(
                                "precisionRecall",
                                "Precision and recall",
                                "The more of all one wants to reach, the fewer of those picked are right."),
                        new Chart.Axis("Of all with it, picked (recall)", SHARE),
                        new Chart.Axis("Of those picked, right (precision)", SHARE),
                        List.of(new Chart.Line("The model", precision.x(), precision.y())),
                        new Chart.Guide("Chance", scored.rate(), scored.rate())))
                .table(TableOf.of("folds", "Fold by fold", figures)
                        .count("fold", "Fold", FoldFigures::number)
                        .count("rows", "Rows", FoldFigures::rows)
                        .percent("rate", "With it", 1, FoldFigures::rate)
                        .decimal("auc", "AUC", DIGITS, FoldFigures::auc)
                        .decimal("averagePrecision", "Average precision", DIGITS, FoldFigures::averagePrecision)
                        .build());
    }

    private static FoldFigures figures(int number, Scored scored) {
        return new FoldFigures(
                number, scored.rows(), scored.rate(), Metric.ROC_AUC.of(scored), Metric.AVERAGE_PRECISION.of(scored));
    }

    Parts probabilities() {
        Reliability reliability = judged.reliability();
        List<Reliability.Bin> bins = reliability.bins();
        Reliability before = Reliability.of(judged.uncalibrated());
        return new Parts()
                .fact("errorBefore", "Calibration error before calibration", Value.decimal(before.error(), DIGITS))
                .fact("error", "Calibration error", Value.decimal(reliability.error(), DIGITS))
                .fact("largest", "Largest distance", Value.decimal(reliability.largest(), DIGITS))
                .fact("noise", "Expected of perfect probabilities", Value.decimal(reliability.noise(), DIGITS))
                .chart(new Chart.Curve(
                        new Chart.Frame(
                                "calibration",
                                "Predicted and observed",
                                "On the diagonal, three in ten of those with probability 30 % have it."),
                        new Chart.Axis("Predicted", SHARE),
                        new Chart.Axis("Observed", SHARE),
                        List.of(new Chart.Line(
                                "The model",
                                bins.stream()
                                        .mapToDouble(Reliability.Bin::meanScore)
                                        .toArray(),
                                bins.stream()
                                        .mapToDouble(it -> it.observed().share())
                                        .toArray(),
                                new Chart.Band(
                                        bins.stream()
                                                .mapToDouble(it ->
                                                        it.observed().interval().low())
                                                .toArray(),
                                        bins.stream()
                                                .mapToDouble(it ->
                                                        it.observed().interval().high())
                                                .toArray()))),
                        Chart.Guide.diagonal("Perfect")))
                .table(TableOf.of("bins", "From the lowest probabilities to the highest", bins)
                        .percent("predicted", "Predicted", 1, Reliability.Bin::meanScore)
                        .percent("observed", "Observed", 1, it -> it.observed().share())
                        .range(
                                "interval",
                                "95 % interval",
                                Format.percent(1),
                                it -> it.observed().interval().low(),
                                it -> it.observed().interval().high())
                        .count("rows", "Rows", it -> Math.round(it.weight()))
                        .build());
    }

    static Part.Table gains(GainTable gains) {
        return TableOf.of("gains", "Tenth by tenth, the highest scores first", gains.parts())
                .count("tenth", "Tenth", GainTable.Part::number)
                .decimal("lowestScore", "From probability", DIGITS, GainTable.Part::lowestScore)
                .count("rows", "Rows", it -> Math.round(it.weight()))
                .count("positives", "With it", it -> Math.round(it.positives()))
                .percent("rate", "Share with it", 1, GainTable.Part::rate)
                .decimal("lift", "Lift", 2, GainTable.Part::lift)
                .percent("gain", "Reached so far", 1, GainTable.Part::gain)
                .build();
    }

    static Chart gainCurve(GainTable gains, String told) {
        int parts = gains.parts().size();
        double[] x = new double[parts + 1];
        double[] y = new double[parts + 1];
        for (int i = 1; i <= parts; i++) {
            x[i] = i / (double) parts;
            y[i] = gains.parts().get(i - 1).gain();
        }
        return new Chart.Curve(
                new Chart.Frame(
                        "gainCurve",
                        "Whom one reaches",
                        "How many of all with " + told + " are among so many with the highest scores."),
                new Chart.Axis("Of all rows, picked", SHARE),
                new Chart.Axis("Of all with it, reached", SHARE),
                List.of(new Chart.Line("The model", x, y)),
                Chart.Guide.diagonal("Chance"));
    }
}
