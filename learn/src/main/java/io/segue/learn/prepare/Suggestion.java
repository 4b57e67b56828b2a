package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.prepare.Imputation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at a column and says what had best be done with it, and why. */
final class Suggestion {
    /** Beyond this skewness a few rows would make up all the distances. 1 is a usual bound for "highly skewed". */
    private static final double SKEWED = 1;

    /** log1p is worth it where it leaves less than this of the skewness: not for 0 and 1, nor for small shares. */
    private static final double LOG_GAIN = 0.7;

    /** Texts with more levels than this become a number by the target. */
    private static final int ONE_HOT_MAX = 15;

    /** For distances, levels below one in fifty share a column: they are too few to make a group. */
    private static final double RARE_SHARE = 0.02;

    /** Texts that are different in more than this share of rows are names of rows, not properties. */
    private static final double ID_SHARE = 0.9;

    private static final int ID_ROWS_MIN = 20;

    private Suggestion() {}

    static Recipe of(Column column, Purpose purpose, Wishes wishes) {
        int known = column.rows() - column.missing();
        if (known == 0) {
            return new Recipe.LeaveOut(column.name(), "all values are missing");
        }
        return switch (column) {
            case Column.Numbers it -> ofNumbers(it, purpose, wishes);
            case Column.Categories it -> ofTexts(it, known, purpose);
        };
    }

    private static Recipe ofNumbers(Column.Numbers column, Purpose purpose, Wishes wishes) {
        Sorted sorted = Sorted.of(column.values());
        if (sorted.isConstant()) {
            return new Recipe.LeaveOut(column.name(), "all values are " + Cells.text(sorted.least()));
        }
        Recipe.OfNumbers recipe = Recipe.numbers(column.name()).withOutliers(wishes.outliers());
        Optional<Fence> fence = NumberFitter.fence("", wishes.outliers(), sorted, new ArrayList<>());
        String outliers = told(wishes.outliers(), fence.isPresent());
        if (purpose == Purpose.TREES) {
            return recipe.because(
                    because("as it is: trees only compare", outliers, gaps(column, "left, trees know gaps")));
        }
        Sorted capped = fence.map(it -> sorted.map(it::capped)).orElse(sorted);
        Recipe.OfNumbers scaled = wishes.scaling()
                .map(it -> asAsked(recipe, it, capped, column))
                .orElseGet(() -> scaled(recipe, capped))
                .withImputation(Statistic.MEDIAN, true);
        return scaled.because(because(scaled.why(), outliers, gaps(column, "the median, with a column that says so")));
    }

    private static Recipe.OfNumbers scaled(Recipe.OfNumbers recipe, Sorted sorted) {
        double skewness = sorted.skewness();
        double after = sorted.least() < 0 ? skewness : sorted.map(Math::log1p).skewness();
        boolean skewed = skewness > SKEWED && Math.abs(after) < skewness * LOG_GAIN;
        return skewed
                ? recipe.withScaling(Scaling.LOG1P, Scaling.Z_SCORE)
                        .because(String.format(
                                Locale.ROOT, "log1p, then z-score: skewness %.1f, and %.1f after it", skewness, after))
                : recipe.withScaling(Scaling.Z_SCORE).because("z-score, so that all columns count alike");
    }

    /** Where the column cannot be scaled so, as if nobody had asked. */
    private static Recipe.OfNumbers asAsked(
            Recipe.OfNumbers recipe, Scaling scaling, Sorted sorted, Column.Numbers column) {
        Recipe.OfNumbers asked = scaling == Scaling.LOG1P
                ? recipe.withScaling(Scaling.LOG1P, Scaling.Z_SCORE)
                : recipe.withScaling(scaling);
        try {
            NumberFitter.fit(asked.withImputation(Statistic.MEDIAN, true), column, new ArrayList<>());
            return asked.because(told(scaling) + ", as asked");
        } catch (DataException e) {
            Recipe.OfNumbers usual = scaled(recipe, sorted);
            return usual.because(because(
                    usual.why(),
                    "not " + told(scaling) + ": " + e.problems().getFirst().message()));
        }
    }

    private static String told(Scaling scaling) {
        return switch (scaling) {
            case Z_SCORE -> "z-score";
            case MIN_MAX -> "min-max";
            case ROBUST -> "robust";
            case LOG1P -> "log1p, then z-score";
            case QUANTILE_UNIFORM -> "quantile";
            case QUANTILE_NORMAL -> "normal quantile";
        };
    }

    private static String told(Outliers outliers, boolean isFenced) {
        if (outliers.method() == Outliers.Method.NONE) {
            return "";
        }
        if (!isFenced) {
            return "outliers kept: half of the values or more are the same";
        }
        String what = switch (outliers.action()) {
            case FLAG -> "flagged";
            case CAP -> "capped";
            case DROP -> "their rows dropped";
        };
        return switch (outliers.method()) {
            case NONE -> "";
            case IQR -> "outliers by IQR " + what;
            case MAD -> "outliers by MAD " + what;
        };
    }

    private static Recipe ofTexts(Column.Categories column, int known, Purpose purpose) {
        int[] counts = new int[column.levels().size()];
        Arrays.stream(column.codes()).filter(it -> it >= 0).forEach(it -> counts[it]++);
        int levels = (int) Arrays.stream(counts).filter(it -> it > 0).count();
        if (levels == 1) {
            return new Recipe.LeaveOut(
                    column.name(),
                    "all values are "
                            + TextFitter.texts("", column).stream()
                                    .filter(it -> !it.isEmpty())
                                    .findFirst()
                                    .orElseThrow());
        }
        if (known >= ID_ROWS_MIN && levels > ID_SHARE * known) {
            return new Recipe.LeaveOut(column.name(), levels + " different texts in " + known + " rows: it names rows");
        }
        return switch (purpose) {
            case CLUSTERING ->
                Arrays.stream(counts).noneMatch(it -> it >= RARE_SHARE * column.rows())
                        ? new Recipe.LeaveOut(column.name(), levels + " levels, and all of them are rare")
                        : oneHot(column, levels, hasRare(counts, column.rows()) ? RARE_SHARE : 0);
            case TREES -> levels == 2 ? ordinal(column) : oneHotOrByTarget(column, levels);
            case LINEAR -> oneHotOrByTarget(column, levels);
        };
    }

    private static boolean hasRare(int[] counts, int rows) {
        return Arrays.stream(counts).anyMatch(it -> it > 0 && it < RARE_SHARE * rows);
    }

    private static Recipe ordinal(Column column) {
        return Recipe.texts(column.name(), Encoding.ordinal())
                .because(because("two levels: 0 and 1", gaps(column, "left, trees know gaps")));
    }

    private static Recipe oneHotOrByTarget(Column column, int levels) {
        return levels > ONE_HOT_MAX ? byTarget(column, levels) : oneHot(column, levels, 0);
    }

    private static Recipe byTarget(Column column, int levels) {
        return Recipe.texts(column.name(), Encoding.byTarget())
                .withImputation(Statistic.LEAVE, true)
                .because(because(
                        levels + " levels: the mean target of each, from other rows",
                        gaps(column, "a column says so")));
    }

    private static Recipe oneHot(Column column, int levels, double rareShare) {
        String rare = rareShare > 0 ? ", rare ones share one" : "";
        return Recipe.texts(column.name(), new Encoding.OneHot(rareShare, Encoding.OneHot.LEVELS_MAX))
                .withImputation(Statistic.LEAVE, true)
                .because(because(levels + " levels: a column each" + rare, gaps(column, "a column says so")));
    }

    private static String gaps(Column column, String treatment) {
        int missing = column.missing();
        return missing == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f %% missing: %s", 100.0 * missing / column.rows(), treatment);
    }

    private static String because(String... reasons) {
        List<String> said = new ArrayList<>(List.of(reasons));
        said.removeIf(String::isEmpty);
        return String.join("; ", said);
    }
}
