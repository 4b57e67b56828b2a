package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.prepare.Imputation.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    static Recipe of(Column column, Purpose purpose) {
        int known = column.rows() - column.missing();
        if (known == 0) {
            return new Recipe.LeaveOut(column.name(), "all values are missing");
        }
        return switch (column) {
            case Column.Numbers it -> ofNumbers(it, purpose);
            case Column.Categories it -> ofTexts(it, known, purpose);
        };
    }

    private static Recipe ofNumbers(Column.Numbers column, Purpose purpose) {
        Sorted sorted = Sorted.of(column.values());
        if (sorted.isConstant()) {
            return new Recipe.LeaveOut(column.name(), "all values are " + Cells.text(sorted.least()));
        }
        Recipe.OfNumbers recipe = Recipe.numbers(column.name());
        return switch (purpose) {
            case TREES ->
                recipe.because(because("as it is: trees only compare", gaps(column, "left, trees know gaps")));
            case CLUSTERING, LINEAR -> scaled(recipe, sorted, column);
        };
    }

    private static Recipe scaled(Recipe.OfNumbers recipe, Sorted sorted, Column.Numbers column) {
        double skewness = sorted.skewness();
        double after = sorted.least() < 0 ? skewness : sorted.map(Math::log1p).skewness();
        boolean skewed = skewness > SKEWED && Math.abs(after) < skewness * LOG_GAIN;
        String scale = skewed
                ? String.format(Locale.ROOT, "log1p, then z-score: skewness %.1f, and %.1f after it", skewness, after)
                : "z-score, so that all columns count alike";
        Recipe.OfNumbers scaled =
                skewed ? recipe.withScaling(Scaling.LOG1P, Scaling.Z_SCORE) : recipe.withScaling(Scaling.Z_SCORE);
        return scaled.withImputation(Statistic.MEDIAN, true)
                .because(because(scale, gaps(column, "the median, with a column that says so")));
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
