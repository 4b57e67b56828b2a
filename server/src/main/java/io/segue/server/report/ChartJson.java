package io.segue.server.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chart as data: what programs get of it, and what the page's script draws. */
final class ChartJson {
    private final Map<String, @Nullable Object> json = Plain.object();

    private ChartJson(String kind, Chart chart) {
        json.put("kind", kind);
        json.put("title", chart.frame().title());
        json.put("caption", chart.frame().caption());
    }

    static Map<String, @Nullable Object> of(Chart chart) {
        return switch (chart) {
            case Chart.Lines it ->
                new ChartJson("lines", it).axes(it.x(), it.y()).lines(it.lines()).json;
            case Chart.Curve it ->
                new ChartJson("curve", it)
                        .axes(it.x(), it.y())
                        .lines(it.lines())
                        .guide(it.guide())
                        .json;
            case Chart.Bars it -> new ChartJson("bars", it).bars(it).json;
            case Chart.Scatter it ->
                new ChartJson("scatter", it).axes(it.x(), it.y()).list("clouds", it.clouds(), ChartJson::cloud).json;
            case Chart.Histogram it -> new ChartJson("histogram", it).histogram(it).json;
            case Chart.HeatMap it -> new ChartJson("heatMap", it).heatMap(it).json;
            case Chart.Dendrogram it -> new ChartJson("dendrogram", it).dendrogram(it).json;
            case Chart.Forest it ->
                new ChartJson("forest", it)
                        .axis("value", it.value())
                        .put("nothing", Plain.number(it.nothing()))
                        .list("estimates", it.estimates(), ChartJson::estimate)
                        .json;
            case Chart.Boxes it ->
                new ChartJson("boxes", it).axis("value", it.value()).list("boxes", it.boxes(), ChartJson::box).json;
        };
    }

    private ChartJson put(String name, @Nullable Object value) {
        json.put(name, value);
        return this;
    }

    private ChartJson axis(String name, Chart.Axis axis) {
        Map<String, @Nullable Object> told = Plain.object();
        told.put("name", axis.name());
        told.put("format", Plain.format(axis.format()));
        return put(name, told);
    }

    private ChartJson axes(Chart.Axis x, Chart.Axis y) {
        return axis("x", x).axis("y", y);
    }

    private <T> ChartJson list(String name, List<T> things, Function<T, Map<String, @Nullable Object>> told) {
        return put(name, things.stream().map(told).toList());
    }

    private ChartJson lines(List<Chart.Line> lines) {
        return list("lines", lines, line -> {
            Map<String, @Nullable Object> told = named(line.name());
            told.put("x", Plain.numbers(line.x()));
            told.put("y", Plain.numbers(line.y()));
            Chart.Band band = line.band();
            if (band != null) {
                told.put("low", Plain.numbers(band.low()));
                told.put("high", Plain.numbers(band.high()));
            }
            return told;
        });
    }

    private ChartJson guide(Chart.Guide guide) {
        Map<String, @Nullable Object> told = named(guide.name());
        told.put("from", Plain.number(guide.from()));
        told.put("to", Plain.number(guide.to()));
        return put("guide", told);
    }

    private ChartJson bars(Chart.Bars chart) {
        String layout = switch (chart.layout()) {
            case UPRIGHT -> "upright";
            case LYING -> "lying";
            case STACKED -> "stacked";
        };
        return put("layout", layout)
                .axis("value", chart.value())
                .put("names", chart.names())
                .list("series", chart.series(), ChartJson::series);
    }

    private ChartJson histogram(Chart.Histogram chart) {
        return axis("x", chart.x())
                .put("edges", Plain.numbers(chart.edges()))
                .list("series", chart.series(), ChartJson::series);
    }

    private ChartJson heatMap(Chart.HeatMap chart) {
        return put("rows", chart.rows())
                .put("columns", chart.columns())
                .put("values", Arrays.stream(chart.values()).map(Plain::numbers).toList())
                .put("format", Plain.format(chart.format()))
                .put("middle", Plain.number(chart.middle()));
    }

    private ChartJson dendrogram(Chart.Dendrogram chart) {
        Brackets brackets = Brackets.of(chart);
        return axis("height", chart.height())
                .put("cut", Plain.number(chart.cut()))
                .put(
                        "leaves",
                        brackets.order().stream().map(chart.leaves()::get).toList())
                .list("brackets", brackets.brackets(), ChartJson::bracket);
    }

    private static Map<String, @Nullable Object> named(String name) {
        Map<String, @Nullable Object> told = Plain.object();
        told.put("name", name);
        return told;
    }

    private static Map<String, @Nullable Object> series(Chart.Series series) {
        Map<String, @Nullable Object> told = named(series.name());
        told.put("values", Plain.numbers(series.values()));
        return told;
    }

    private static Map<String, @Nullable Object> cloud(Chart.Cloud cloud) {
        Map<String, @Nullable Object> told = named(cloud.name());
        told.put("x", Plain.numbers(cloud.x()));
        told.put("y", Plain.numbers(cloud.y()));
        return told;
    }

    private static Map<String, @Nullable Object> estimate(Chart.Estimate estimate) {
        Map<String, @Nullable Object> told = named(estimate.name());
        told.put("value", Plain.number(estimate.value()));
        told.put("low", Plain.number(estimate.low()));
        told.put("high", Plain.number(estimate.high()));
        return told;
    }

    private static Map<String, @Nullable Object> box(Chart.Box box) {
        Map<String, @Nullable Object> told = named(box.name());
        told.put("low", Plain.number(box.low()));
        told.put("quarter", Plain.number(box.quarter()));
        told.put("median", Plain.number(box.median()));
        told.put("threeQuarters", Plain.number(box.threeQuarters()));
        told.put("high", Plain.number(box.high()));
        return told;
    }

    private static Map<String, @Nullable Object> bracket(Brackets.Bracket bracket) {
        Map<String, @Nullable Object> told = Plain.object();
        told.put("x", Plain.numbers(bracket.left(), bracket.left(), bracket.right(), bracket.right()));
        told.put("y", Plain.numbers(bracket.leftFoot(), bracket.height(), bracket.height(), bracket.rightFoot()));
        return told;
    }
}
