package io.segue.server.analysis.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up customers of a shop, of three kinds: those of {@code examples/learn/cluster/customers.csv}. */
public final class ClusterExample {
    private static final String HEADER = "customer,orders,total_spend,days_since_last_order,coupon_share,newsletter";

    private ClusterExample() {}

    private record Kind(int people, double orders, double basket, double days, double coupons, double newsletter) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(120, 14, 62, 12, 0.1, 0.8),
            new Kind(100, 4, 28, 45, 0.7, 0.6),
            new Kind(80, 2, 40, 260, 0.15, 0.1));

    /** The lines of the file; the same seed makes the same lines everywhere. */
    public static List<String> lines(long seed) {
        var random = new Random(seed);
        List<String> people = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (int i = 0; i < kind.people; i++) {
                people.add(line(kind, random));
            }
        }
        Collections.shuffle(people, random);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < people.size(); i++) {
            lines.add(String.format(Locale.ROOT, "c-%03d,%s", i + 1, people.get(i)));
        }
        return lines;
    }

    private static String line(Kind kind, Random random) {
        long orders = Math.max(1, Math.round(kind.orders * spread(random)));
        double spend = orders * kind.basket * spread(random);
        long days = Math.max(0, Math.round(kind.days * spread(random)));
        double coupons = Math.min(1, kind.coupons * spread(random));
        return String.format(
                Locale.ROOT,
                "%d,%.2f,%d,%.2f,%s",
                orders,
                spend,
                days,
                coupons,
                random.nextDouble() < kind.newsletter ? "yes" : "no");
    }

    /** About 1, never below 0.5. */
    private static double spread(Random random) {
        return Math.max(0.5, 1 + 0.25 * random.nextGaussian());
    }
}
