package io.segue.learn.predict.audit;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.predict.audit.Finding.Level;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Folds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Columns that know too much: equal to the target, nearly so, or a number for each row.
 *
 * <p>A feature that is known only after the outcome, and not too well, cannot be seen from numbers; a finding says so.
 */
public final class FeatureLeaks {
    /** A column that tells the classes apart this well by itself is too good to be true as a rule. */
    public static final double AUC_MAX = 0.95;

    /** With fewer rows every column may be different in each. */
    public static final int ID_ROWS_MIN = 20;

    /** Standard errors from what chance reaches, with thousands of columns in mind. */
    private static final double BEYOND_CHANCE = 4;

    private final double[] labels;
    private final List<Finding> findings = new ArrayList<>();
    private final long seed;

    private FeatureLeaks(double[] labels, long seed) {
        this.labels = labels;
        this.seed = seed;
    }

    /**
     * @param features as they are, without the target
     * @param labels 1 or 0 for each row
     * @param seed of the halves in which categories are tried
     * @throws io.segue.learn.data.DataException when there are fewer than two rows of a class
     */
    public static List<Finding> of(Table features, double[] labels, long seed) {
        Scored.of(labels, labels).needBothClasses();
        FeatureLeaks leaks = new FeatureLeaks(labels, seed);
        features.columns().forEach(leaks::look);
        leaks.findings.add(new Finding(
                Level.NOTE,
                "known-in-time",
                "",
                "a feature that is known only after the outcome cannot be seen from the numbers",
                "ask of every feature whether it is known at the moment of prediction"));
        return List.copyOf(leaks.findings);
    }

    private void look(Column column) {
        double[] values = switch (column) {
            case Column.Numbers it -> it.values();
            case Column.Categories it -> rates(it);
        };
        if (column instanceof Column.Numbers && isTarget(values)) {
            add(Level.WARNING, "equals-target", column, "is the target itself, or its opposite", "leave it out");
            return;
        }
        tooGood(column, values);
        if (isId(column)) {
            add(
                    Level.NOTE,
                    "id-like",
                    column,
                    "is different in each row, as an id is",
                    "leave it out: a model learns rows by heart from it; if it counts up with time, split by time");
        }
    }

    private boolean isTarget(double[] values) {
        int same = 0;
        int opposite = 0;
        int known = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                known++;
                same += values[row] == labels[row] ? 1 : 0;
                opposite += values[row] == 1 - labels[row] ? 1 : 0;
            }
        }
        return known > 1 && known == values.length && (same == known || opposite == known);
    }

    private void tooGood(Column column, double[] values) {
        int[] known = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .toArray();
        double[] present = IntStream.range(0, values.length)
                .mapToDouble(row -> Double.isNaN(values[row]) ? 0 : 1)
                .toArray();
        warn(column, "being known or not tells", Scored.of(present, labels));
        if (known.length > 0) {
            double[] whole =
                    Arrays.stream(values).map(it -> Double.isNaN(it) ? 0 : it).toArray();
            warn(column, "tells", Scored.of(whole, labels).pickRows(known));
        }
    }

    private void warn(Column column, String verb, Scored scored) {
        double m = scored.positives();
        double n = scored.rows() - m;
        if (m == 0 || n == 0) {
            return;
        }
        double area = Metric.ROC_AUC.of(scored);
        double merit = Math.max(area, 1 - area);
        if (merit < AUC_MAX) {
            return;
        }
        boolean sure = (merit - 0.5) / Math.sqrt((m + n + 1) / (12 * m * n)) > BEYOND_CHANCE;
        add(
                sure ? Level.WARNING : Level.NOTE,
                "feature-too-good",
                column,
                String.format(Locale.ROOT, "%s the classes apart by itself with AUC %.3f", verb, merit)
                        + (sure ? "" : ", which so few rows can do by chance"),
                "leave it out unless it is known at the moment of prediction and has nothing to do with the outcome");
    }

    private void add(Level level, String code, Column column, String text, String wayOut) {
        findings.add(new Finding(level, code, column.name(), text, wayOut));
    }

    /** For each row the share of class 1 of its level in the other half of the rows; .5 where it is not there. */
    private double[] rates(Column.Categories column) {
        double[] rates = new double[labels.length];
        for (Fold fold : Folds.stratified(labels, 2, seed)) {
            double[] positive = new double[column.levels().size() + 1];
            double[] all = new double[positive.length];
            for (int row : fold.training()) {
                positive[column.codes()[row] + 1] += labels[row];
                all[column.codes()[row] + 1]++;
            }
            for (int row : fold.validation()) {
                int level = column.codes()[row] + 1;
                rates[row] = column.isMissing(row) ? Double.NaN : all[level] == 0 ? 0.5 : positive[level] / all[level];
            }
        }
        return rates;
    }

    private static boolean isId(Column column) {
        int known = column.rows() - column.missing();
        return known >= ID_ROWS_MIN
                && switch (column) {
                    case Column.Categories it ->
                        Arrays.stream(it.codes())
                                        .filter(code -> code >= 0)
                                        .distinct()
                                        .count()
                                == known;
                    case Column.Numbers it ->
                        Arrays.stream(it.values()).allMatch(value -> Double.isNaN(value) || value == Math.rint(value))
                                && Arrays.stream(it.values())
                                                .filter(value -> !Double.isNaN(value))
                                                .distinct()
                                                .count()
                                        == known;
                };
    }
}
