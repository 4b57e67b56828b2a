package io.segue.learn.predict.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One point of a space.
 *
 * @param values one for each dimension: a number, or the place of the option among its options
 */
public record Setting(Space space, List<Double> values) {
    public Setting {
        values = List.copyOf(values);
        if (values.size() != space.dimensions().size()) {
            throw new IllegalArgumentException("expected " + space.dimensions().size() + " values, but got " + values);
        }
    }

    public double number(String name) {
        return values.get(place(name));
    }

    public int whole(String name) {
        return (int) number(name);
    }

    public String option(String name) {
        return told(place(name));
    }

    /** Name by name, for people. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            texts.put(space.dimensions().get(i).name(), told(i));
        }
        return texts;
    }

    private String told(int place) {
        double value = values.get(place);
        return switch (space.dimensions().get(place)) {
            case Dimension.Continuous it -> String.valueOf(value);
            case Dimension.Logarithmic it -> String.valueOf(value);
            case Dimension.Whole it -> String.valueOf((int) value);
            case Dimension.Choice it -> it.options().get((int) value);
        };
    }

    private int place(String name) {
        for (int i = 0; i < values.size(); i++) {
            if (space.dimensions().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("expected a dimension of the space, but got " + name);
    }
}
