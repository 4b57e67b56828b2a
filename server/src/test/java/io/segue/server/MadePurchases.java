package io.segue.server;

import io.segue.learn.work.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Purchases of a year as BG/NBD and Gamma-Gamma have them, made from a seed: people first come in its first half, buy at
 * rates and for amounts of their own, and stop with a probability of their own after each purchase that followed the first.
 */
public final class MadePurchases {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 365;

    private MadePurchases() {}

    /** One of somebody on a day. */
    public record Purchase(String customer, LocalDate day, double amount) {
        String line() {
            return customer + "," + day + "," + String.format(Locale.ROOT, "%.2f", amount);
        }
    }

    /** In the order of their days; at most one a customer and day. */
    public static List<Purchase> of(int customers, long seed) {
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            UniformRandomProvider random = Seeds.random(Seeds.child(seed, i));
            String customer = String.format(Locale.ROOT, "c%04d", i + 1);
            double days = random.nextDouble() * DAYS / 2;
            double rate = exponential(random) / 45;
            double stops = 1 - Math.pow(random.nextDouble(), 1 / 4.0);
            double usual = 60 / gamma(4, random);
            int last = -1;
            for (boolean first = true; days < DAYS; first = false) {
                int day = (int) days;
                if (day > last) {
                    double amount = usual * gamma(3, random);
                    purchases.add(new Purchase(customer, FIRST.plusDays(day), amount));
                    last = day;
                }
                if (!first && random.nextDouble() < stops) {
                    break;
                }
                days += exponential(random) / rate;
            }
        }
        purchases.sort(Comparator.comparing(Purchase::day).thenComparing(Purchase::customer));
        return purchases;
    }

    private static double exponential(UniformRandomProvider random) {
        return -Math.log(1 - random.nextDouble());
    }

    private static double gamma(int shape, UniformRandomProvider random) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum += exponential(random);
        }
        return sum;
    }

    /** As a CSV with a line of names first. */
    public static String[] csv(List<Purchase> purchases) {
        List<String> lines = new ArrayList<>(List.of("customer_id,order_date,order_total"));
        purchases.forEach(it -> lines.add(it.line()));
        return lines.toArray(String[]::new);
    }

    /** Writes the example anew. */
    public static void main(String[] args) throws Exception {
        Path file = Repository.ROOT.resolve("examples/learn/value/purchases.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", csv(of(240, 7))) + "\n");
    }
}
