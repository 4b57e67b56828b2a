package io.segue.learn.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Compares a model with what happened. The model is fitted on the time until {@code end}; later purchases are only looked
 * at here. Customers who first came after {@code end} are left out.
 */
public final class ModelChecker {
    /** The last bin holds these and more. */
    public static final int BIN_LAST = 7;

    /** Verdicts: usable up to the first, doubtful up to the second. */
    private static final double[] MISPLACED_MAX = {0.05, 0.1};

    private static final double[] HOLDOUT_ERROR_MAX = {0.1, 0.25};

    private final long end;
    private final long last;
    private final double unit;
    private final List<Purchases.Buyer> buyers;
    private final List<CustomerHistory> histories;

    /**
     * @param end the last day of the fitting time
     * @param last the last day of the time after it; the same as {@code end} when there is none
     * @param unit in days; 7 for weeks
     */
    public ModelChecker(Purchases purchases, long end, long last, double unit) {
        if (last < end) {
            throw new IllegalArgumentException("expected a last day not before " + end + ", but got " + last);
        }
        this.end = end;
        this.last = last;
        this.unit = unit;
        this.buyers =
                purchases.buyers().stream().filter(it -> it.first() <= end).toList();
        this.histories = CustomerHistory.of(purchases, end, unit);
    }

    public ModelCheck check(BuyingModel model) {
        List<ModelCheck.Bin> bins = bins(model);
        double misplaced = bins.stream()
                        .mapToDouble(it -> Math.abs(it.actual() - it.expected()))
                        .sum()
                / 2
                / Math.max(1, buyers.size());
        List<ModelCheck.Group> groups = last > end ? groups(model) : List.of();
        double error = last > end ? error(groups) : Double.NaN;
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(
                Locale.ROOT, "%.1f %% of customers bought more or less often than expected", 100 * misplaced));
        if (last > end) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "purchases afterwards are told %.1f %% too %s",
                    100 * Math.abs(error),
                    error < 0 ? "low" : "high"));
        } else {
            reasons.add("there is no time afterwards to try it on");
        }
        return new ModelCheck(model, bins, misplaced, weeks(model), groups, error, verdict(misplaced, error), reasons);
    }

    private ModelCheck.Verdict verdict(double misplaced, double error) {
        double size = Double.isNaN(error) ? 0 : Math.abs(error);
        if (misplaced > MISPLACED_MAX[1] || size > HOLDOUT_ERROR_MAX[1]) {
            return ModelCheck.Verdict.DO_NOT_USE;
        }
        boolean usable = misplaced <= MISPLACED_MAX[0] && size <= HOLDOUT_ERROR_MAX[0] && last > end;
        return usable ? ModelCheck.Verdict.USABLE : ModelCheck.Verdict.DOUBTFUL;
    }

    private List<ModelCheck.Bin> bins(BuyingModel model) {
        double[] actual = new double[BIN_LAST + 1];
        histories.forEach(it -> actual[Math.min(it.frequency(), BIN_LAST)]++);
        double[] expected = new double[BIN_LAST + 1];
        cohorts().forEach((first, count) -> {
            double time = (end - first) / unit;
            double rest = 1;
            for (int x = 0; x < BIN_LAST; x++) {
                double probability = model.probability(x, time);
                expected[x] += count * probability;
                rest -= probability;
            }
            expected[BIN_LAST] += count * Math.max(rest, 0);
        });
        return IntStream.rangeClosed(0, BIN_LAST)
                .mapToObj(x -> new ModelCheck.Bin(x, actual[x], expected[x]))
                .toList();
    }

    /** How many customers first came on each day up to the end. */
    private Map<Long, Integer> cohorts() {
        Map<Long, Integer> cohorts = new TreeMap<>();
        buyers.forEach(it -> cohorts.merge(it.first(), 1, Integer::sum));
        return cohorts;
    }

    private List<ModelCheck.Week> weeks(BuyingModel model) {
        long begin = buyers.stream().mapToLong(Purchases.Buyer::first).min().orElse(end);
        Map<Long, Integer> cohorts = cohorts();
        List<ModelCheck.Week> weeks = new ArrayList<>();
        int count = (int) Math.floor((last - begin) / unit);
        for (int i = 1; i <= count; i++) {
            double until = begin + i * unit;
            double expected = 0;
            for (Map.Entry<Long, Integer> cohort : cohorts.entrySet()) {
                if (cohort.getKey() < until) {
                    expected += cohort.getValue() * model.expectedOfNew((until - cohort.getKey()) / unit);
                }
            }
            weeks.add(new ModelCheck.Week(i, repeats((long) Math.floor(until)), expected, until <= end));
        }
        return weeks;
    }

    private double repeats(long until) {
        return buyers.stream().mapToInt(it -> Math.max(0, it.until(until) - 1)).sum();
    }

    private List<ModelCheck.Group> groups(BuyingModel model) {
        int[] customers = new int[BIN_LAST + 1];
        double[] actual = new double[BIN_LAST + 1];
        double[] expected = new double[BIN_LAST + 1];
        for (int i = 0; i < histories.size(); i++) {
            CustomerHistory history = histories.get(i);
            int group = Math.min(history.frequency(), BIN_LAST);
            customers[group]++;
            actual[group] += buyers.get(i).until(last) - buyers.get(i).until(end);
            expected[group] +=
                    model.expected(history.frequency(), history.recency(), history.age(), (last - end) / unit);
        }
        return IntStream.rangeClosed(0, BIN_LAST)
                .filter(group -> customers[group] > 0)
                .mapToObj(group -> new ModelCheck.Group(
                        group, customers[group], actual[group] / customers[group], expected[group] / customers[group]))
                .toList();
    }

    private static double error(List<ModelCheck.Group> groups) {
        double actual =
                groups.stream().mapToDouble(it -> it.customers() * it.actual()).sum();
        double expected = groups.stream()
                .mapToDouble(it -> it.customers() * it.expected())
                .sum();
        return actual == 0 ? Double.POSITIVE_INFINITY : expected / actual - 1;
    }
}
