package io.segue.learn.value;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who bought on which days for how much. Several purchases on one day are one, with their amounts added up.
 *
 * @param buyers each with at least one day, in the order in which they first came
 */
public record Purchases(List<Buyer> buyers) {
    public Purchases {
        buyers = List.copyOf(buyers);
    }

    /**
     * A customer's purchases.
     *
     * @param days since any fixed day, such as 1970-01-01; ascending, each once
     * @param amounts of each day, 0 or above
     */
    public record Buyer(String id, long[] days, double[] amounts) {
        public Buyer {
            if (days.length == 0 || days.length != amounts.length) {
                throw new IllegalArgumentException("expected as many amounts as days, at least one, but got "
                        + days.length + " days and " + amounts.length + " amounts");
            }
        }

        public long first() {
            return days[0];
        }

        /** How many of the days are not after {@code end}. */
        public int until(long end) {
            int count = 0;
            while (count < days.length && days[count] <= end) {
                count++;
            }
            return count;
        }
    }

    /** Purchases as they come, in any order. */
    public static final class Builder {
        private final Map<String, SortedMap<Long, Double>> buyers = new LinkedHashMap<>();

        /**
         * @param day since any fixed day, the same for all
         * @throws DataException when the amount is not a finite number from 0 on
         */
        public void add(String customer, long day, double amount) {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new DataException(new DataProblem(
                        "bad-amount",
                        "",
                        "expected amounts from 0 on, but customer " + customer + " has " + amount,
                        "leave cancelled purchases out"));
            }
            buyers.computeIfAbsent(customer, it -> new TreeMap<>()).merge(day, amount, Double::sum);
        }

        public Purchases build() {
            return new Purchases(buyers.entrySet().stream()
                    .map(it -> new Buyer(
                            it.getKey(),
                            it.getValue().keySet().stream()
                                    .mapToLong(day -> day)
                                    .toArray(),
                            it.getValue().values().stream()
                                    .mapToDouble(amount -> amount)
                                    .toArray()))
                    .toList());
        }
    }

    /** The last day on which anybody bought; 0 when nobody did. */
    public long lastDay() {
        return buyers.stream()
                .mapToLong(it -> it.days()[it.days().length - 1])
                .max()
                .orElse(0);
    }
}
