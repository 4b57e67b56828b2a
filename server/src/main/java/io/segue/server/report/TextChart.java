package io.segue.server.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Charts as far as a terminal can show them: short bars, small lines, and whiskers. */
final class TextChart {
    private static final int NAME_MAX = 28;
    private static final int PICTURE = 40;
    private static final String STEPS = "▁▂▃▄▅▆▇█";
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final List<String> names = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();

    private TextChart() {}

    /** Nothing where a terminal cannot show it. */
    static List<String> lines(Chart chart) {
        return switch (chart) {
            case Chart.Lines it ->
                new TextChart().lines(it.lines(), it.y().format()).text();
            case Chart.Curve it ->
                new TextChart().lines(it.lines(), it.y().format()).text();
            case Chart.Bars it -> new TextChart().bars(it).text();
            case Chart.Histogram it -> new TextChart().histogram(it).text();
            case Chart.Forest it -> new TextChart().forest(it).text();
            case Chart.Boxes it -> new TextChart().boxes(it).text();
            case Chart.Scatter it -> List.of();
            case Chart.HeatMap it -> List.of();
            case Chart.Dendrogram it -> List.of();
        };
    }

    private void add(String name, String picture) {
        names.add(TextLayout.cut(name, NAME_MAX));
        pictures.add(picture);
    }

    private List<String> text() {
        int width = TextLayout.width(names);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(("  " + TextLayout.left(names.get(i), width) + "  " + pictures.get(i)).stripTrailing());
        }
        return lines;
    }

    private TextChart lines(List<Chart.Line> lines, Format format) {
        for (Chart.Line line : lines) {
            double[] known = finite(line.y()).toArray();
            if (known.length > 0) {
                double low = finite(known).min().orElse(0);
                double high = finite(known).max().orElse(0);
                add(line.name(), small(known, low, high) + "  " + format.show(low) + " … " + format.show(high));
            }
        }
        return this;
    }

    private static DoubleStream finite(double... values) {
        return Arrays.stream(values).filter(Double::isFinite);
    }

    /** A character for each value, or for the last of several when there are too many. */
    private static String small(double[] values, double low, double high) {
        var text = new StringBuilder();
        int width = Math.min(PICTURE, values.length);
        for (int i = 0; i < width; i++) {
            double value = values[(int) ((i + 1L) * values.length / width) - 1];
            int step = high > low ? (int) Math.round((value - low) / (high - low) * (STEPS.length() - 1)) : 0;
            text.append(STEPS.charAt(step));
        }
        return text.toString();
    }

    private TextChart bars(Chart.Bars chart) {
        double longest = chart.series().stream()
                .flatMapToDouble(it -> finite(it.values()))
                .map(Math::abs)
                .max()
                .orElse(0);
        boolean single = chart.series().size() == 1;
        for (int i = 0; i < chart.names().size(); i++) {
            for (Chart.Series series : chart.series()) {
                double value = series.values()[i];
                String name = chart.names().get(i) + (single ? "" : ", " + series.name());
                add(name, bar(value, longest) + " " + chart.value().format().show(value));
            }
        }
        return this;
    }

    private static String bar(double value, double longest) {
        if (!Double.isFinite(value) || longest == 0) {
            return "";
        }
        int eighths = (int) Math.round(Math.abs(value) / longest * PICTURE * 8);
        String end = eighths % 8 == 0 ? "" : String.valueOf(EIGHTHS.charAt(eighths % 8));
        return (value < 0 ? "−" : "") + "█".repeat(eighths / 8) + end;
    }

    private TextChart histogram(Chart.Histogram chart) {
        Format format = chart.x().format();
        String ends = format.show(chart.edges()[0]) + " … " + format.show(chart.edges()[chart.edges().length - 1]);
        for (Chart.Series series : chart.series()) {
            double high = finite(series.values()).max().orElse(0);
            add(series.name(), small(series.values(), 0, high) + "  " + ends);
        }
        return this;
    }

    private TextChart forest(Chart.Forest chart) {
        var scale = Scale.of(chart.estimates().stream()
                .flatMapToDouble(it -> finite(it.low(), it.high(), it.value(), chart.nothing()))
                .toArray());
        for (Chart.Estimate it : chart.estimates()) {
            String picture = scale.line()
                    .put(chart.nothing(), '┊')
                    .fill(it.low(), it.high(), '─')
                    .put(it.low(), '├')
                    .put(it.high(), '┤')
                    .put(it.value(), '●')
                    .text();
            Format format = chart.value().format();
            Value.Range range = new Value.Range(it.low(), it.high(), format);
            add(it.name(), picture + "  " + format.show(it.value()) + " (" + range.show() + ")");
        }
        return this;
    }

    private TextChart boxes(Chart.Boxes chart) {
        var scale = Scale.of(chart.boxes().stream()
                .flatMapToDouble(it -> finite(it.low(), it.high()))
                .toArray());
        for (Chart.Box it : chart.boxes()) {
            String picture = scale.line()
                    .fill(it.low(), it.high(), '─')
                    .put(it.low(), '├')
                    .put(it.high(), '┤')
                    .fill(it.quarter(), it.threeQuarters(), '▒')
                    .put(it.median(), '┃')
                    .text();
            add(it.name(), picture + "  " + chart.value().format().show(it.median()));
        }
        return this;
    }

    /** Where numbers stand in a line. */
    private record Scale(double low, double high) {
        static Scale of(double... values) {
            return new Scale(
                    finite(values).min().orElse(0), finite(values).max().orElse(0));
        }

        Canvas line() {
            return new Canvas(this, new char[PICTURE]);
        }

        /** An infinite end is the end of the line; −1 for no number. */
        int place(double value) {
            if (Double.isNaN(value) || high <= low) {
                return -1;
            }
            return (int) Math.round((Math.clamp(value, low, high) - low) / (high - low) * (PICTURE - 1));
        }
    }

    /** A line of characters to draw on. */
    private record Canvas(Scale scale, char[] characters) {
        Canvas put(double value, char character) {
            return fill(value, value, character);
        }

        Canvas fill(double from, double to, char character) {
            int start = scale.place(from);
            int end = scale.place(to);
            for (int i = Math.max(start, 0); start >= 0 && i <= end; i++) {
                characters[i] = character;
            }
            return this;
        }

        String text() {
            return new String(characters).replace('\0', ' ');
        }
    }
}
