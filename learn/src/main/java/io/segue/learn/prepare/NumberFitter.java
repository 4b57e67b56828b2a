package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fits a column of numbers, each step on what the one before it gives. */
final class NumberFitter {
    /** As many quantiles as scikit-learn keeps, or as there are values when these are fewer. */
    static final int QUANTILES_MAX = 1_000;

    /** The distance of the upper quartile of a standard normal distribution from its mean. */
    private static final double MAD_UNIT = 0.6745;

    private NumberFitter() {}

    static FittedColumn.OfNumbers fit(Recipe.OfNumbers recipe, Column.Numbers column, List<DataProblem> warnings) {
        String name = recipe.column();
        Sorted known = Sorted.of(column.values());
        if (known.isConstant() && recipe.scalings().isEmpty()) {
            warnings.add(ColumnChecks.constant(name, Cells.text(known.least())));
        }
        Fence fence = recipe.outliers().action() == Outliers.Action.DROP
                ? Fence.NONE
                : fence(name, recipe.outliers(), known, warnings).orElse(Fence.NONE);
        double[] capped = Arrays.stream(column.values()).map(fence::capped).toArray();
        double fill = fill(recipe.imputation(), Sorted.of(capped));
        double[] filled =
                Arrays.stream(capped).map(it -> Double.isNaN(it) ? fill : it).toArray();
        boolean indicator = recipe.indicator() && known.size() < column.rows();
        return new FittedColumn.OfNumbers(name, fence, fill, indicator, scalers(recipe, filled));
    }

    /** Empty when the middle half of the values are the same, so that everything else would be an outlier. */
    static Optional<Fence> fence(String name, Outliers outliers, Sorted known, List<DataProblem> warnings) {
        double middle = switch (outliers.method()) {
            case NONE -> 0;
            case IQR -> (known.quantile(0.25) + known.quantile(0.75)) / 2;
            case MAD -> known.median();
        };
        double spread = switch (outliers.method()) {
            case NONE -> Double.POSITIVE_INFINITY;
            case IQR -> (known.quantile(0.75) - known.quantile(0.25)) * (0.5 + outliers.width());
            case MAD -> known.medianDeviation() * outliers.width() / MAD_UNIT;
        };
        if (spread == 0) {
            warnings.add(ColumnChecks.noFence(name));
            return Optional.empty();
        }
        Fence.Effect effect = outliers.action() == Outliers.Action.CAP ? Fence.Effect.CAP : Fence.Effect.FLAG;
        return outliers.method() == Outliers.Method.NONE
                ? Optional.empty()
                : Optional.of(new Fence(effect, middle - spread, middle + spread));
    }

    private static double fill(Imputation imputation, Sorted known) {
        return switch (imputation) {
            case Imputation.Constant it -> it.value();
            case Imputation.ConstantText it -> throw new IllegalArgumentException("expected a number, but got " + it);
            case Imputation.Statistic it ->
                switch (it) {
                    case LEAVE -> Double.NaN;
                    case MEDIAN -> known.median();
                    case MEAN -> known.mean();
                    case MODE -> known.mode();
                };
        };
    }

    private static List<Scaler> scalers(Recipe.OfNumbers recipe, double[] filled) {
        List<Scaler> scalers = new ArrayList<>();
        double[] values = filled;
        for (Scaling scaling : recipe.scalings()) {
            Scaler scaler = scaler(recipe.column(), scaling, Sorted.of(values));
            scalers.add(scaler);
            values = Arrays.stream(values).map(scaler::scale).toArray();
        }
        return scalers;
    }

    private static Scaler scaler(String name, Scaling scaling, Sorted values) {
        if (scaling != Scaling.LOG1P && values.isConstant()) {
            throw new DataException(ColumnChecks.constant(name, Cells.text(values.least())));
        }
        return switch (scaling) {
            case Z_SCORE -> shift(name, values.mean(), values.deviation());
            case MIN_MAX -> shift(name, values.least(), values.greatest() - values.least());
            case ROBUST -> robust(name, values);
            case LOG1P -> {
                if (values.least() < 0) {
                    throw new DataException(ColumnChecks.negative(name, values.least()));
                }
                yield new Scaler.Logarithm();
            }
            case QUANTILE_UNIFORM -> new Scaler.Quantiles(quantiles(values), false);
            case QUANTILE_NORMAL -> new Scaler.Quantiles(quantiles(values), true);
        };
    }

    private static Scaler robust(String name, Sorted values) {
        double spread = values.quantile(0.75) - values.quantile(0.25);
        if (spread == 0) {
            throw new DataException(ColumnChecks.noSpread(name, values.quantile(0.25)));
        }
        return shift(name, values.median(), spread);
    }

    private static Scaler shift(String name, double center, double spread) {
        if (!(spread > 0 && spread <= Double.MAX_VALUE)) {
            throw new DataException(ColumnChecks.tooNarrow(name));
        }
        return new Scaler.Shift(center, spread);
    }

    private static double[] quantiles(Sorted values) {
        double[] quantiles = new double[Math.min(QUANTILES_MAX, values.size())];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = values.quantile((double) i / (quantiles.length - 1));
        }
        return quantiles;
    }
}
