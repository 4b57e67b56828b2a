package io.segue.learn.prepare;

import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.Table;
import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Tables from a seed: ages, skewed incomes with gaps, cities with rare ones and gaps, ids. */
final class RandomTables {
    private static final List<String> CITIES = List.of("Bonn", "Ulm", "Köln", "Jena", "Trier");

    /** All kinds of steps at once. */
    static final Preparation EVERYTHING = Preparation.of(
                    Recipe.numbers("age")
                            .withOutliers(Outliers.iqr(Outliers.Action.FLAG))
                            .withScaling(Scaling.MIN_MAX),
                    Recipe.numbers("income")
                            .withOutliers(Outliers.mad(Outliers.Action.CAP))
                            .withImputation(Imputation.Statistic.MEDIAN, true)
                            .withScaling(Scaling.LOG1P, Scaling.Z_SCORE),
                    Recipe.numbers("visits").withScaling(Scaling.QUANTILE_NORMAL, Scaling.ROBUST),
                    Recipe.texts("city", new Encoding.OneHot(0.1, 10)).withImputation(Imputation.Statistic.LEAVE, true),
                    Recipe.texts("plan", Encoding.ordinal()),
                    Recipe.texts("shop", new Encoding.ByTarget(3, 4)))
            .withIsolation(new Isolation(5, 32, new Isolation.Cut.AtShare(0.05), Outliers.Action.FLAG));

    private RandomTables() {}

    static Table table(int rows, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        List<ColumnBuilder> builders = new ArrayList<>();
        for (String name : List.of("age", "income", "visits", "city", "plan", "shop")) {
            builders.add(new ColumnBuilder(name));
        }
        for (int row = 0; row < rows; row++) {
            builders.get(0).add(String.valueOf(18 + random.nextInt(70)));
            builders.get(1).add(random.nextInt(8) == 0 ? "" : number(Math.exp(7 + 2 * random.nextDouble())));
            builders.get(2).add(String.valueOf((int) Math.pow(40, random.nextDouble())));
            int city = random.nextInt(CITIES.size() * 2);
            builders.get(3).add(city < CITIES.size() ? CITIES.get(city) : random.nextBoolean() ? "Bonn" : "");
            builders.get(4).add(random.nextBoolean() ? "free" : "paid");
            builders.get(5).add("s" + random.nextInt(6));
        }
        return new Table(rows, builders.stream().map(ColumnBuilder::build).toList());
    }

    /** A target that depends on the plan. */
    static Target target(Table table, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        Column.Categories plan = (Column.Categories) table.column("plan");
        return new Target(
                "bought",
                IntStream.range(0, table.rows())
                        .mapToDouble(
                                row -> random.nextDouble() < (plan.text(row).equals("paid") ? 0.7 : 0.3) ? 1 : 0)
                        .toArray());
    }

    static int[] shuffled(int rows, long seed) {
        return new PermutationSampler(Seeds.random(seed), rows, rows).sample();
    }

    /** The cells of a row, for the columns named. */
    static Object[] cells(Table table, List<String> columns, int row) {
        return columns.stream()
                .map(table::column)
                .map(column -> switch (column) {
                    case Column.Numbers it -> column.isMissing(row) ? null : (Object) it.values()[row];
                    case Column.Categories it -> column.isMissing(row) ? null : it.text(row);
                })
                .toArray();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
