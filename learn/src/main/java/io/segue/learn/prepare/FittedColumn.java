package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Recipe} with everything that was found in training. */
public sealed interface FittedColumn {
    /** Which column it reads. */
    String column();

    /** What it makes of it. */
    List<Feature> features();

    /**
     * Writes one row's features.
     *
     * @param cell a number, a text, a truth value, or null where nothing is known
     * @param to zeros from {@code at} on
     */
    void write(@Nullable Object cell, double[] to, int at);

    /**
     * The same for all rows of a column.
     *
     * @param to zeros in the features' columns
     * @param at the first of these columns
     */
    void writeAll(Column from, Matrix to, int at);

    /**
     * Numbers: the fence, then what is missing, then the scalers in their order.
     *
     * @param fill in place of missing numbers; {@code NaN}: they stay missing
     * @param indicator whether a column says where it was missing
     */
    record OfNumbers(String column, Fence fence, double fill, boolean indicator, List<Scaler> scalers)
            implements FittedColumn {
        public OfNumbers {
            scalers = List.copyOf(scalers);
        }

        @Override
        public List<Feature> features() {
            List<Feature> features = new ArrayList<>(List.of(Feature.number(column)));
            if (fence.effect() == Fence.Effect.FLAG) {
                features.add(Feature.outlier(column));
            }
            if (indicator) {
                features.add(Feature.missing(column));
            }
            return features;
        }

        @Override
        public void write(@Nullable Object cell, double[] to, int at) {
            write(Cells.number(column, cell), to, at);
        }

        @Override
        public void writeAll(Column from, Matrix to, int at) {
            double[] numbers = ((Column.Numbers) from).values();
            for (int row = 0; row < numbers.length; row++) {
                write(Cells.finite(column, numbers[row]), to.values(), row * to.columns() + at);
            }
        }

        private void write(double number, double[] to, int at) {
            int next = at;
            to[next++] = scale(number);
            if (fence.effect() == Fence.Effect.FLAG) {
                to[next++] = fence.isBeyond(number) ? 1 : 0;
            }
            if (indicator) {
                to[next] = Double.isNaN(number) ? 1 : 0;
            }
        }

        private double scale(double number) {
            double value = Double.isNaN(number) ? fill : fence.capped(number);
            for (Scaler scaler : scalers) {
                value = scaler.scale(value);
            }
            return value;
        }

        /** Back to the unit of the column. */
        double unscale(double scaled) {
            double value = scaled;
            for (Scaler scaler : scalers.reversed()) {
                value = scaler.unscale(value);
            }
            return value;
        }
    }

    /**
     * Texts.
     *
     * @param fill in place of missing texts; empty: they are none of the levels
     * @param indicator whether a column says where it was missing
     */
    record OfTexts(String column, String fill, boolean indicator, Encoder encoder) implements FittedColumn {
        @Override
        public List<Feature> features() {
            List<Feature> features = new ArrayList<>(encoder.features(column));
            if (indicator) {
                features.add(Feature.missing(column));
            }
            return features;
        }

        @Override
        public void write(@Nullable Object cell, double[] to, int at) {
            write(Cells.text(cell), to, at);
        }

        @Override
        public void writeAll(Column from, Matrix to, int at) {
            for (int row = 0; row < from.rows(); row++) {
                write(text(from, row), to.values(), row * to.columns() + at);
            }
        }

        private void write(String text, double[] to, int at) {
            encoder.encode(text.isEmpty() ? fill : text, to, at);
            if (indicator) {
                to[at + encoder.width()] = text.isEmpty() ? 1 : 0;
            }
        }

        static String text(Column column, int row) {
            return switch (column) {
                case Column.Numbers it -> Cells.text(it.values()[row]);
                case Column.Categories it -> it.text(row);
            };
        }
    }
}
