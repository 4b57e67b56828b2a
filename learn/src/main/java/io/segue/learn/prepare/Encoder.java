package io.segue.learn.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An {@link Encoding} with what was found in training. */
public sealed interface Encoder {
    /** What it makes of a column. */
    List<Feature> features(String column);

    /** How many these are. */
    int width();

    /**
     * Writes a row's numbers.
     *
     * @param text empty where nothing is known
     * @param to zeros from {@code at} on
     */
    void encode(String text, double[] to, int at);

    /** @param rare levels that share the last column; there is none when these are empty */
    record OneHot(Levels levels, Levels rare) implements Encoder {
        @Override
        public List<Feature> features(String column) {
            List<Feature> features = new ArrayList<>();
            levels.texts().forEach(level -> features.add(Feature.level(column, level)));
            if (rare.size() > 0) {
                features.add(Feature.otherLevels(column));
            }
            return features;
        }

        @Override
        public int width() {
            return levels.size() + (rare.size() > 0 ? 1 : 0);
        }

        @Override
        public void encode(String text, double[] to, int at) {
            int place = levels.place(text);
            if (place >= 0) {
                to[at + place] = 1;
            } else if (rare.place(text) >= 0) {
                to[at + levels.size()] = 1;
            }
        }
    }

    /** The place of the level; {@code NaN} when it has none. */
    record Ordinal(Levels levels) implements Encoder {
        @Override
        public List<Feature> features(String column) {
            return List.of(new Feature(column, column, Feature.Kind.PLACE, ""));
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void encode(String text, double[] to, int at) {
            int place = levels.place(text);
            to[at] = place < 0 ? Double.NaN : place;
        }
    }

    /**
     * What each level meant for the target.
     *
     * @param values one for each level
     * @param prior for every other text
     */
    record ByTarget(Levels levels, double[] values, double prior) implements Encoder {
        public ByTarget {
            if (values.length != levels.size()) {
                throw new IllegalArgumentException(
                        "expected " + levels.size() + " values, one for each level, but got " + values.length);
            }
        }

        @Override
        public List<Feature> features(String column) {
            return List.of(new Feature(column + " (target)", column, Feature.Kind.TARGET_MEAN, ""));
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void encode(String text, double[] to, int at) {
            int place = levels.place(text);
            to[at] = place < 0 ? prior : values[place];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByTarget it
                    && levels.equals(it.levels)
                    && Arrays.equals(values, it.values)
                    && Double.compare(prior, it.prior) == 0;
        }

        @Override
        public int hashCode() {
            return 31 * levels.hashCode() + Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "ByTarget of " + levels.size() + " levels";
        }
    }
}
