package io.segue.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of a chart as a table, for whoever cannot see it or wants to copy them. */
final class ChartTable {
    private ChartTable() {}

    private record Point(String name, double x, double y, double low, double high) {}

    static Part.Table of(Chart chart) {
        return switch (chart) {
            case Chart.Lines it -> lines(it, it.lines(), it.x(), it.y());
            case Chart.Curve it -> lines(it, it.lines(), it.x(), it.y());
            case Chart.Bars it -> bars(it);
            case Chart.Scatter it -> scatter(it);
            case Chart.Histogram it -> histogram(it);
            case Chart.HeatMap it -> heatMap(it);
            case Chart.Dendrogram it -> dendrogram(it);
            case Chart.Forest it ->
                start(it, it.estimates())
                        .text("name", "", Chart.Estimate::name)
                        .number("value", it.value().name(), it.value().format(), Chart.Estimate::value)
                        .range("interval", "Interval", it.value().format(), Chart.Estimate::low, Chart.Estimate::high)
                        .build();
            case Chart.Boxes it -> boxes(it);
        };
    }

    private static <T> TableOf<T> start(Chart chart, List<T> things) {
        return TableOf.of(chart.frame().key(), chart.frame().title(), things);
    }

    private static Part.Table lines(Chart chart, List<Chart.Line> lines, Chart.Axis x, Chart.Axis y) {
        List<Point> points = new ArrayList<>();
        for (Chart.Line line : lines) {
            Chart.Band band = line.band();
            for (int i = 0; i < line.x().length; i++) {
                double low = band == null ? Double.NaN : band.low()[i];
                double high = band == null ? Double.NaN : band.high()[i];
                points.add(new Point(line.name(), line.x()[i], line.y()[i], low, high));
            }
        }
        TableOf<Point> table = points(chart, points, x, y);
        return lines.stream().allMatch(it -> it.band() == null)
                ? table.build()
                : table.range("band", "Interval", y.format(), Point::low, Point::high)
                        .build();
    }

    private static TableOf<Point> points(Chart chart, List<Point> points, Chart.Axis x, Chart.Axis y) {
        return start(chart, points)
                .text("name", "", Point::name)
                .number("x", x.name(), x.format(), Point::x)
                .number("y", y.name(), y.format(), Point::y);
    }

    private static Part.Table scatter(Chart.Scatter chart) {
        List<Point> points = new ArrayList<>();
        for (Chart.Cloud cloud : chart.clouds()) {
            for (int i = 0; i < cloud.x().length; i++) {
                points.add(new Point(cloud.name(), cloud.x()[i], cloud.y()[i], Double.NaN, Double.NaN));
            }
        }
        return points(chart, points, chart.x(), chart.y()).build();
    }

    private static Part.Table bars(Chart.Bars chart) {
        var table = start(chart, places(chart.names().size())).text("name", "", chart.names()::get);
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            table.number("series" + i, series.name(), chart.value().format(), place -> series.values()[place]);
        }
        return table.build();
    }

    private static List<Integer> places(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Part.Table histogram(Chart.Histogram chart) {
        double[] edges = chart.edges();
        var table = start(chart, places(edges.length - 1))
                .range("bin", chart.x().name(), chart.x().format(), bin -> edges[bin], bin -> edges[bin + 1]);
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            table.number("series" + i, series.name(), Format.count(), bin -> series.values()[bin]);
        }
        return table.build();
    }

    private static Part.Table heatMap(Chart.HeatMap chart) {
        var table = start(chart, places(chart.rows().size())).text("name", "", chart.rows()::get);
        for (int i = 0; i < chart.columns().size(); i++) {
            int column = i;
            table.number("column" + i, chart.columns().get(i), chart.format(), row -> chart.values()[row][column]);
        }
        return table.build();
    }

    private static Part.Table dendrogram(Chart.Dendrogram chart) {
        Chart.Axis height = chart.height();
        return start(chart, places(chart.merges().size()))
                .count("merge", "Merge", it -> it + 1)
                .text("left", "Joins", it -> group(chart, chart.merges().get(it).left()))
                .text("right", "with", it -> group(chart, chart.merges().get(it).right()))
                .number(
                        "height",
                        height.name(),
                        height.format(),
                        it -> chart.merges().get(it).height())
                .build();
    }

    private static String group(Chart.Dendrogram chart, int group) {
        int leaves = chart.leaves().size();
        return group < leaves ? chart.leaves().get(group) : "merge " + (group - leaves + 1);
    }

    private static Part.Table boxes(Chart.Boxes chart) {
        Format format = chart.value().format();
        return start(chart, chart.boxes())
                .text("name", "", Chart.Box::name)
                .number("low", "Low", format, Chart.Box::low)
                .number("quarter", "Quarter", format, Chart.Box::quarter)
                .number("median", "Median", format, Chart.Box::median)
                .number("threeQuarters", "Three quarters", format, Chart.Box::threeQuarters)
                .number("high", "High", format, Chart.Box::high)
                .build();
    }
}
