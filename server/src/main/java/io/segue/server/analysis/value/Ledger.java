package io.segue.server.analysis.value;

import io.segue.learn.value.Purchases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What each customer bought on each day. A refund is taken off the purchases of the same day and before, the latest first; a
 * day with nothing left is no purchase.
 */
final class Ledger {
    /** Less than this is left of sums only because they are rounded. */
    private static final double ROUNDING = 1e-6;

    private final Map<String, NavigableMap<Long, Double>> bought = new LinkedHashMap<>();
    private final List<Refund> refunds = new ArrayList<>();

    /** @param amount below 0 */
    record Refund(String customer, long day, double amount, int row, String text) {}

    void buy(String customer, long day, double amount) {
        bought.computeIfAbsent(customer, it -> new TreeMap<>()).merge(day, amount, Double::sum);
    }

    void refund(String customer, long day, double amount, int row, String text) {
        refunds.add(new Refund(customer, day, amount, row, text));
    }

    /** Takes the refunds off, the earliest first. Returns those of customers who had not bought before. */
    List<Refund> settle() {
        List<Refund> ofNothing = new ArrayList<>();
        refunds.sort(Comparator.comparingLong(Refund::day));
        for (Refund refund : refunds) {
            NavigableMap<Long, Double> days = bought.get(refund.customer);
            if (days == null || days.floorKey(refund.day) == null) {
                ofNothing.add(refund);
            } else {
                takeOff(days, refund);
            }
        }
        bought.values().removeIf(Map::isEmpty);
        return ofNothing;
    }

    private static void takeOff(NavigableMap<Long, Double> days, Refund refund) {
        double open = -refund.amount;
        Map.Entry<Long, Double> latest = days.floorEntry(refund.day);
        while (latest != null && open > 0) {
            long day = latest.getKey();
            double left = latest.getValue() - open;
            if (left > ROUNDING) {
                days.put(day, left);
            } else {
                days.remove(day);
            }
            open = -left;
            latest = days.lowerEntry(day);
        }
    }

    Purchases purchases() {
        Purchases.Builder purchases = new Purchases.Builder();
        bought.forEach((customer, days) -> days.forEach((day, amount) -> purchases.add(customer, day, amount)));
        return purchases.build();
    }
}
