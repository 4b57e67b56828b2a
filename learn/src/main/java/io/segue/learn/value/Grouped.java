package io.segue.learn.value;

import io.segue.learn.work.Parallel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Customers with the same history are looked at once: many bought once, and on the same days. */
final class Grouped {
    private static final int CHUNK = 512;

    private final Key[] keys;
    private final int[] counts;

    private Grouped(Key[] keys, int[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    private record Key(int frequency, double recency, double age) {}

    /** The order of the customers has no say. */
    static Grouped of(List<CustomerHistory> customers) {
        Map<Key, Integer> groups = new TreeMap<>(Comparator.comparingInt(Key::frequency)
                .thenComparingDouble(Key::recency)
                .thenComparingDouble(Key::age));
        customers.forEach(it -> groups.merge(new Key(it.frequency(), it.recency(), it.age()), 1, Integer::sum));
        return new Grouped(
                groups.keySet().toArray(Key[]::new),
                groups.values().stream().mapToInt(it -> it).toArray());
    }

    double logLikelihood(BuyingModel model) {
        double[] sums = new double[Parallel.count(keys.length, CHUNK)];
        Parallel.chunks(keys.length, CHUNK, (index, from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += counts[i] * model.logLikelihood(keys[i].frequency, keys[i].recency, keys[i].age);
            }
            sums[index] = sum;
        });
        return Arrays.stream(sums).sum();
    }
}
