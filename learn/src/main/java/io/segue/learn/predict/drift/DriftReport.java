package io.segue.learn.predict.drift;

import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.learn.statistics.Adjusted;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/**
 * How much the columns have changed since training.
 *
 * @param columns in the order of the training table
 */
public record DriftReport(List<ColumnDrift> columns) {
    public DriftReport {
        columns = List.copyOf(columns);
    }

    /**
     * Numbers are compared by the two-sample Kolmogorov-Smirnov test and the chi-square test over deciles and missing
     * ones, the smaller p twice; texts by the chi-square test over levels. All p together are adjusted.
     *
     * @param then the rows learnt from, or a sample of them
     * @param now other columns than those of {@code then} are not looked at
     * @throws DataException with all columns that are gone or have changed their kind, or when there are no rows
     */
    public static DriftReport of(Table then, Table now, Watcher watcher) {
        check(then, now);
        List<ColumnDrift> raw = new ArrayList<>();
        for (Column column : then.columns()) {
            watcher.at("drift", raw.size(), then.columns().size());
            raw.add(compare(column, now.column(column.name())));
        }
        double[] adjusted = Adjusted.benjaminiHochberg(
                raw.stream().mapToDouble(ColumnDrift::p).toArray());
        List<ColumnDrift> columns = new ArrayList<>();
        for (ColumnDrift it : raw) {
            columns.add(new ColumnDrift(
                    it.name(),
                    it.psi(),
                    it.distance(),
                    it.p(),
                    adjusted[columns.size()],
                    it.missingThen(),
                    it.missingNow()));
        }
        return new DriftReport(columns);
    }

    private static void check(Table then, Table now) {
        List<DataProblem> problems = new ArrayList<>();
        if (then.rows() == 0 || now.rows() == 0) {
            problems.add(new DataProblem(
                    "no-rows",
                    "",
                    "expected rows then and now, but got " + then.rows() + " and " + now.rows(),
                    "take a longer time"));
        }
        for (Column column : then.columns()) {
            if (!now.has(column.name())) {
                problems.add(new DataProblem(
                        "unknown-column",
                        column.name(),
                        "was there in training and is gone",
                        "add it, or train without it"));
            } else {
                try {
                    Reference.of(column.pickRows())
                            .count(now.column(column.name()).pickRows());
                } catch (DataException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
    }

    private static ColumnDrift compare(Column then, Column now) {
        Reference reference = Reference.of(then);
        long[] counts = reference.count(now);
        double chiSquare = chiSquare(reference.counts(), counts);
        double distance = distance(reference.counts(), counts);
        double p = chiSquare;
        if (then instanceof Column.Numbers old && now instanceof Column.Numbers young) {
            double[] known = known(old);
            double[] others = known(young);
            if (known.length > 1 && others.length > 1) {
                KolmogorovSmirnovTest.TwoResult test =
                        KolmogorovSmirnovTest.withDefaults().test(known, others);
                distance = test.getStatistic();
                p = Math.min(1, 2 * Math.min(chiSquare, test.getPValue()));
            }
        }
        return new ColumnDrift(
                then.name(),
                Psi.of(reference.counts(), counts),
                distance,
                p,
                p,
                then.missing() / (double) then.rows(),
                now.missing() / (double) now.rows());
    }

    private static double[] known(Column.Numbers column) {
        return Arrays.stream(column.values()).filter(it -> !Double.isNaN(it)).toArray();
    }

    /** Of homogeneity; bins that are empty then and now are left out. */
    private static double chiSquare(long[] then, long[] now) {
        long[][] filled = new long[2][then.length];
        int bins = 0;
        for (int i = 0; i < then.length; i++) {
            if (then[i] + now[i] > 0) {
                filled[0][bins] = then[i];
                filled[1][bins++] = now[i];
            }
        }
        if (bins < 2) {
            return 1;
        }
        return ChiSquareTest.withDefaults()
                .test(new long[][] {Arrays.copyOf(filled[0], bins), Arrays.copyOf(filled[1], bins)})
                .getPValue();
    }

    private static double distance(long[] then, long[] now) {
        double allThen = Arrays.stream(then).sum();
        double allNow = Arrays.stream(now).sum();
        double sum = 0;
        for (int i = 0; i < then.length; i++) {
            sum += Math.abs(then[i] / allThen - now[i] / allNow);
        }
        return sum / 2;
    }

    /** The worst of all columns. */
    public DriftVerdict verdict() {
        return DriftVerdict.worst(columns.stream().map(ColumnDrift::verdict).toList());
    }

    /** The most changed first. */
    public List<ColumnDrift> ranked() {
        return columns.stream()
                .sorted(Comparator.comparing(ColumnDrift::verdict)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(ColumnDrift::psi).reversed()))
                .toList();
    }

    /** One sentence for people, with the way out. */
    public String text() {
        long changed = columns.stream()
                .filter(it -> it.verdict() != DriftVerdict.STABLE)
                .count();
        String some = changed + " of " + columns.size() + " columns";
        return switch (verdict()) {
            case STABLE -> "the columns are as they were in training";
            case WATCH -> some + " are changing; look again soon, and at how they are exported";
            case RETRAIN ->
                some + " have changed, some into another; see that they are exported as before, then train again";
        };
    }
}
