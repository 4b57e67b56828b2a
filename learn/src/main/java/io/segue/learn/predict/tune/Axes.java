package io.segue.learn.predict.tune;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The dimensions as lines on which all places are equally likely: logarithms where the scale is one, whole numbers as
 * the length of one around each.
 */
final class Axes {
    private final List<Dimension> dimensions;

    Axes(Space space) {
        dimensions = space.dimensions();
    }

    int count() {
        return dimensions.size();
    }

    /** How many options the dimension has, or 0 when it is a line. */
    int options(int axis) {
        return switch (dimensions.get(axis)) {
            case Dimension.Choice it -> it.options().size();
            case Dimension.Continuous it -> 0;
            case Dimension.Logarithmic it -> 0;
            case Dimension.Whole it -> 0;
        };
    }

    /** Whether only whole numbers are places on the line. */
    boolean isWhole(int axis) {
        return dimensions.get(axis) instanceof Dimension.Whole;
    }

    double low(int axis) {
        return switch (dimensions.get(axis)) {
            case Dimension.Continuous it -> it.low();
            case Dimension.Logarithmic it -> Math.log(it.low());
            case Dimension.Whole it -> it.low() - 0.5;
            case Dimension.Choice it -> 0;
        };
    }

    double high(int axis) {
        return switch (dimensions.get(axis)) {
            case Dimension.Continuous it -> it.high();
            case Dimension.Logarithmic it -> Math.log(it.high());
            case Dimension.Whole it -> it.high() + 0.5;
            case Dimension.Choice it -> it.options().size();
        };
    }

    /** From a place on the line to the setting's value. */
    double value(int axis, double place) {
        return switch (dimensions.get(axis)) {
            case Dimension.Continuous it -> Math.clamp(place, it.low(), it.high());
            case Dimension.Logarithmic it ->
                place <= low(axis) ? it.low() : place >= high(axis) ? it.high() : Math.exp(place);
            case Dimension.Whole it -> Math.clamp(Math.rint(place), it.low(), it.high());
            case Dimension.Choice it -> Math.min(Math.floor(place), it.options().size() - 1.0);
        };
    }

    /** From the setting's value to the place on the line. */
    double place(int axis, double value) {
        return dimensions.get(axis) instanceof Dimension.Logarithmic ? Math.log(value) : value;
    }

    List<Double> byChance(UniformRandomProvider random) {
        List<Double> values = new ArrayList<>();
        for (int axis = 0; axis < count(); axis++) {
            values.add(value(axis, low(axis) + random.nextDouble() * (high(axis) - low(axis))));
        }
        return values;
    }

    List<List<Double>> grid(int points) {
        List<List<Double>> all = List.of(List.of());
        for (int axis = 0; axis < count(); axis++) {
            List<Double> line = line(axis, points);
            if ((long) all.size() * line.size() > Search.TRIALS_MAX) {
                throw new IllegalArgumentException("expected a grid of at most " + Search.TRIALS_MAX
                        + " points, but got more; take fewer points or another search");
            }
            List<List<Double>> longer = new ArrayList<>();
            for (List<Double> some : all) {
                for (double value : line) {
                    List<Double> values = new ArrayList<>(some);
                    values.add(value);
                    longer.add(values);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<Double> line(int axis, int points) {
        List<Double> line = new ArrayList<>();
        int count = options(axis) > 0 ? options(axis) : points;
        double inset = isWhole(axis) ? 0.5 : 0;
        double low = low(axis) + inset;
        double high = high(axis) - inset;
        for (int i = 0; i < count; i++) {
            double place = options(axis) > 0 ? i : low + (high - low) * i / (count - 1);
            double value = value(axis, place);
            if (!line.contains(value)) {
                line.add(value);
            }
        }
        return line;
    }
}
