package io.segue.server.analysis.experiment;

import io.segue.core.language.Printable;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import io.segue.server.analysis.experiment.ExperimentSettings.Missing;
import io.segue.server.analysis.experiment.MetricSpec.Kind;
import io.segue.server.analysis.experiment.MetricSpec.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads metrics off a table's columns. */
final class OutcomeReader {
    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no");

    private final Table table;
    private final Missing missing;
    private final double[] people;

    /** @param people of each row when rows are summed up; else empty */
    OutcomeReader(Table table, Missing missing, double... people) {
        this.table = table;
        this.missing = missing;
        this.people = people;
    }

    /** @throws DataException when its columns are not what it needs */
    Outcome read(MetricSpec spec) {
        return new Outcome(spec.name(), spec.better(), people.length > 0 ? summedUp(spec) : perPerson(spec));
    }

    private Outcome.Values perPerson(MetricSpec spec) {
        return switch (spec.measure()) {
            case Measure.One it -> one(it.column(), spec.kind());
            case Measure.Ratio it -> new Outcome.Values.Ratio(outcome(it.above()), outcome(it.below()));
            case Measure.WithPast it -> new Outcome.Values.WithPast(numbers(it.before()), outcome(it.column()));
            case Measure.Sums it ->
                throw problem(
                        "sums-of-people",
                        it.sum(),
                        "a sum and its sum of squares are of rows that are summed up",
                        "say with --people how many people each row is");
        };
    }

    private Outcome.Values summedUp(MetricSpec spec) {
        return switch (spec.measure()) {
            case Measure.One it -> counts(it.column(), spec.kind());
            case Measure.Sums it -> new Outcome.Values.Sums(people, whole(it.sum()), whole(it.squares()));
            case Measure.Ratio it -> throw noSpread(it.above());
            case Measure.WithPast it -> throw noSpread(it.column());
        };
    }

    private Outcome.Values counts(String column, Kind kind) {
        if (kind == Kind.MEAN) {
            throw noSpread(column);
        }
        double[] successes = RowCounts.of(column, whole(column));
        for (int row = 0; row < successes.length; row++) {
            if (successes[row] > people[row]) {
                throw problem(
                        "more-successes-than-people",
                        column,
                        "expected at most one success for each of a row's people, but got " + plain(successes[row])
                                + " of " + plain(people[row]),
                        "count people and not what they did, or take it as a mean, such as revenue=sum+squares");
            }
        }
        return new Outcome.Values.Counts(people, successes);
    }

    private static DataException noSpread(String column) {
        return problem(
                "no-spread",
                column,
                "of rows that are summed up only proportions and means can be analysed",
                "take a column of successes, or a sum with its sum of squares, such as revenue=sum+squares");
    }

    private Outcome.Values one(String column, Kind kind) {
        double[] values = outcome(column);
        double other = Arrays.stream(values)
                .filter(it -> it != 0 && it != 1 && !Double.isNaN(it))
                .findFirst()
                .orElse(0);
        if (kind == Kind.PROPORTION && other != 0) {
            throw problem(
                    "not-a-proportion",
                    column,
                    "expected 0 or 1 for each person, but got " + plain(other),
                    "take it as a mean, or say 1 for who did it and 0 for who did not");
        }
        return kind == Kind.MEAN || other != 0 ? new Outcome.Values.Mean(values) : new Outcome.Values.Share(values);
    }

    private double[] whole(String column) {
        double[] values = numbers(column);
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw problem("missing-value", column, "expected a number in every row", "fill it in");
            }
        }
        return values;
    }

    /** What somebody did, with nothing missing that was not said to be alright. */
    private double[] outcome(String column) {
        double[] values = numbers(column);
        long unknown = Arrays.stream(values).filter(Double::isNaN).count();
        if (unknown == values.length) {
            throw problem("all-missing", column, "nobody has a value", "name another column");
        }
        if (unknown == 0) {
            return values;
        }
        return switch (missing) {
            case REFUSE ->
                throw problem(
                        "missing-value",
                        column,
                        String.format(Locale.ROOT, "%,d of %,d rows have no value", unknown, values.length),
                        "say --missing zero when that means nothing was done, or --missing leave-out when it is not"
                                + " known");
            case ZERO ->
                Arrays.stream(values).map(it -> Double.isNaN(it) ? 0 : it).toArray();
            case LEAVE_OUT -> values;
        };
    }

    /** Numbers as they are; true and yes are 1, false and no are 0. */
    private double[] numbers(String name) {
        if (table.column(name) instanceof Column.Categories texts && areAnswers(texts.levels())) {
            double[] values = new double[texts.rows()];
            Arrays.setAll(values, row -> texts.isMissing(row) ? Double.NaN : isYes(texts.text(row)) ? 1 : 0);
            return values;
        }
        return table.numbers(name).values();
    }

    private static boolean areAnswers(List<String> levels) {
        return levels.stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .allMatch(it -> YES.contains(it) || NO.contains(it));
    }

    private static boolean isYes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String plain(double number) {
        return Printable.text(number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : "" + number);
    }

    private static DataException problem(String code, String column, String message, String hint) {
        return new DataException(new DataProblem(code, column, message, hint));
    }
}
