package io.segue.server.report;

import io.segue.server.report.Chart.Axis;
import io.segue.server.report.Chart.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A report with every part there is. */
public final class SampleReport {
    private static final Format SHARE = Format.percent(1);
    private static final Axis SHARE_AXIS = new Axis("Share of customers", Format.percent(0));

    private SampleReport() {}

    private record Cluster(String name, long people, double share, double value, double p, double low, double high) {}

    private static final List<Cluster> CLUSTERS = List.of(
            new Cluster("Loyal, high basket", 1204, 0.301, 412.5, 0.00001, 398.2, 427.1),
            new Cluster("New since spring", 2310, 0.5775, 38.04, 0.0412, 35.9, 40.3),
            new Cluster("Sleeping", 486, 0.1215, Double.NaN, Double.NaN, Double.NaN, Double.NaN));

    public static Report whole() {
        return new Report(
                "sample",
                "Three clusters of customers.csv",
                List.of(
                        Verdict.fine("stability", "The clusters come back when the customers are drawn again"),
                        Verdict.warn(
                                "sampleRatio",
                                "44,700 and 45,489 people are less even than chance makes them (p 0.0086)",
                                "look for people that one of the variants loses before it counts them"),
                        Verdict.bad(
                                "leakage",
                                "PageValues alone predicts the purchase nearly perfectly",
                                "leave it out with --exclude PageValues")),
                new Parts()
                        .fact("rows", "Rows", Value.count(4000))
                        .fact("silhouette", "Silhouette", Value.decimal(0.552819, 3))
                        .fact("explained", "Explained", Value.percent(0.8843, 1))
                        .fact("lift", "Lift", new Value.Num(0.0321, SHARE.signed()))
                        .fact("interval", "Interval", Value.range(0.011, 0.0532, SHARE))
                        .fact("worst", "Worst case", Value.decimal(Double.POSITIVE_INFINITY, 2))
                        .paragraph(
                                "Customers were put into three clusters by what they bought, how often, and when last."
                                        + " A cluster is a group of customers that are more alike than others.")
                        .table(clusters())
                        .section(
                                "choice",
                                "How many clusters",
                                new Parts().chart(lines()).chart(dendrogram()))
                        .section("likeness", "What the clusters are like", likeness())
                        .section("prediction", "Who will buy", prediction())
                        .section("effect", "What the e-mail did", new Parts().chart(forest())));
    }

    private static Part.Table clusters() {
        return TableOf.of("clusters", "The clusters, the largest value first", CLUSTERS)
                .text("name", "Name", Cluster::name)
                .count("people", "People", Cluster::people)
                .percent("share", "Share", 1, Cluster::share)
                .number("value", "Value", Format.decimal(2).unit("€"), Cluster::value)
                .pValue("p", "p", Cluster::p)
                .range("interval", "95 % interval", Format.decimal(1), Cluster::low, Cluster::high)
                .build();
    }

    private static Chart lines() {
        double[] k = {2, 3, 4, 5, 6, 7};
        return new Chart.Lines(
                new Frame("silhouette", "Silhouette for each number of clusters", "It is highest at 3 clusters"),
                new Axis("Clusters", Format.count()),
                new Axis("Silhouette", Format.decimal(2)),
                List.of(
                        new Chart.Line(
                                "Silhouette",
                                k,
                                new double[] {0.48, 0.55, 0.5, 0.44, 0.4, 0.37},
                                new Chart.Band(
                                        new double[] {0.45, 0.53, 0.47, 0.41, 0.35, 0.33},
                                        new double[] {0.5, 0.58, 0.52, 0.48, 0.43, 0.41})),
                        new Chart.Line("Shuffled", k, new double[] {0.2, 0.19, 0.21, 0.2, 0.18, Double.NaN})));
    }

    private static Chart dendrogram() {
        return new Chart.Dendrogram(
                new Frame("tree", "Which customers are alike", "The longest stretch without a merge leaves 3 groups"),
                new Axis("Distance", Format.decimal(1)),
                List.of("Anna", "Bert", "Carl (12)", "Dora", "Emil (3)"),
                List.of(
                        new Chart.Merge(0, 2, 1),
                        new Chart.Merge(1, 3, 1.4),
                        new Chart.Merge(5, 4, 2.5),
                        new Chart.Merge(7, 6, 6)),
                4);
    }

    private static Parts likeness() {
        double[] edges = IntStream.rangeClosed(0, 12).mapToDouble(i -> 10 * i).toArray();
        double[] loyal = {1, 2, 5, 9, 20, 33, 41, 30, 21, 11, 4, 2};
        double[] fresh = {60, 42, 30, 18, 9, 4, 2, 1, 0, 0, 0, 0};
        return new Parts()
                .chart(new Chart.HeatMap(
                        new Frame("profile", "Means in standard deviations", "Loyal customers buy most of all"),
                        List.of("Loyal, high basket", "New since spring", "Sleeping"),
                        List.of("orders", "revenue", "days since"),
                        new double[][] {{1.2, 1.6, -0.8}, {-0.3, -0.4, -0.5}, {-0.6, Double.NaN, 2.1}},
                        Format.decimal(1),
                        0))
                .chart(new Chart.Scatter(
                        new Frame("map", "Orders and revenue", "The clusters hardly overlap"),
                        new Axis("Orders", Format.count()),
                        new Axis("Revenue, €", Format.decimal(0)),
                        List.of(
                                new Chart.Cloud("Loyal", spread(40, 3, 9), spread(40, 7, 420)),
                                new Chart.Cloud("New", spread(60, 11, 2), spread(60, 5, 60)))))
                .chart(new Chart.Histogram(
                        new Frame("baskets", "Baskets", "Those of loyal customers are around 65 €"),
                        new Axis("Basket, €", Format.count()),
                        edges,
                        List.of(new Chart.Series("Loyal", loyal), new Chart.Series("New", fresh))))
                .chart(new Chart.Boxes(
                        new Frame("revenue", "Revenue a year", "Half of the loyal spend 310 € or more"),
                        new Axis("Revenue, €", Format.count()),
                        List.of(
                                new Chart.Box("Loyal, high basket", 90, 210, 310, 480, 900),
                                new Chart.Box("New since spring", 5, 18, 36, 60, 120))));
    }

    /** Numbers around a middle that look like chance and are none. */
    private static double[] spread(int count, int step, double middle) {
        return IntStream.range(0, count)
                .mapToDouble(i -> middle * (0.6 + (i * step % 17) / 20.0))
                .toArray();
    }

    private static Parts prediction() {
        double[] x = IntStream.rangeClosed(0, 20).mapToDouble(i -> i / 20.0).toArray();
        double[] roc = Arrays.stream(x).map(it -> Math.pow(it, 0.25)).toArray();
        return new Parts()
                .chart(new Chart.Curve(
                        new Frame("roc", "ROC curve", "AUC 0.931: nearly always a buyer is above who does not buy"),
                        new Axis("False positive rate", Format.percent(0)),
                        new Axis("True positive rate", Format.percent(0)),
                        List.of(new Chart.Line("Boosted trees", x, roc)),
                        Chart.Guide.diagonal("Chance")))
                .chart(new Chart.Curve(
                        new Frame("calibration", "Calibration", "What is said to be likely happens as often as said"),
                        new Axis("Predicted", Format.percent(0)),
                        new Axis("Bought", Format.percent(0)),
                        List.of(new Chart.Line(
                                "Boosted trees",
                                new double[] {0.04, 0.15, 0.32, 0.5, 0.71, 0.93},
                                new double[] {0.03, 0.17, 0.3, 0.52, 0.69, 0.95})),
                        Chart.Guide.diagonal("As said")))
                .chart(new Chart.Bars(
                        new Frame("importance", "What matters", "The time since the last visit matters most"),
                        Chart.Bars.Layout.LYING,
                        new Axis("Mean share of the score", SHARE),
                        List.of("days since the last visit", "visits", "country is Germany", "device"),
                        List.of(new Chart.Series("Share", new double[] {0.52, 0.31, 0.12, -0.05}))))
                .chart(new Chart.Bars(
                        new Frame("gains", "Buyers by tenth", "The first tenth holds half of all buyers"),
                        Chart.Bars.Layout.UPRIGHT,
                        SHARE_AXIS,
                        List.of("1", "2", "3", "4", "5"),
                        List.of(
                                new Chart.Series("Model", new double[] {0.5, 0.2, 0.15, 0.1, 0.05}),
                                new Chart.Series("Chance", new double[] {0.2, 0.2, 0.2, 0.2, 0.2}))))
                .chart(new Chart.Bars(
                        new Frame("flows", "Devices", "Telephones grow"),
                        Chart.Bars.Layout.STACKED,
                        SHARE_AXIS,
                        List.of("January", "February", "March"),
                        List.of(
                                new Chart.Series("Telephone", new double[] {0.5, 0.55, 0.62}),
                                new Chart.Series("Computer", new double[] {0.5, 0.45, 0.38}))));
    }

    private static Chart forest() {
        return new Chart.Forest(
                new Frame("effects", "Lift of each variant", "Both e-mails bring more visits"),
                new Axis("Lift", SHARE.signed()),
                List.of(
                        new Chart.Estimate("Men's e-mail", 0.0766, 0.0699, 0.0833),
                        new Chart.Estimate("Women's e-mail", 0.0452, 0.0387, 0.0517),
                        new Chart.Estimate("No subject", -0.004, Double.NEGATIVE_INFINITY, 0.012)),
                0);
    }
}
