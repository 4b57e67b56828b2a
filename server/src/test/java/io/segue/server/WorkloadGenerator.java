package io.segue.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * The workload of our performance figures, as JSON Lines: a week of a shop, events in order of time, customers of Zipf-like
 * activity. The same arguments give the same bytes.
 *
 * <pre>
 * java -cp server/target/test-classes io.segue.server.WorkloadGenerator FILE [EVENTS [PROFILES [SEED]]]
 * </pre>
 */
public final class WorkloadGenerator {
    private static final long START = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
    private static final long WEEK_MILLIS = 7 * 86_400_000L;
    private static final int CATEGORIES = 20;

    private final Random random;
    private final double[] cumulative;

    private WorkloadGenerator(int profiles, long seed) {
        random = new Random(seed);
        cumulative = new double[profiles];
        double sum = 0;
        for (int i = 0; i < profiles; i++) {
            sum += 1.0 / (i + 10);
            cumulative[i] = sum;
        }
    }

    public static void main(String[] args) throws IOException {
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int profiles = args.length > 2 ? Integer.parseInt(args[2]) : 50_000;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        write(Path.of(args[0]), events, profiles, seed);
    }

    static void write(Path file, int events, int profiles, long seed) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            write(out, events, profiles, seed);
        }
    }

    public static void write(OutputStream out, int events, int profiles, long seed) throws IOException {
        var generator = new WorkloadGenerator(profiles, seed);
        for (int i = 0; i < events; i++) {
            long time = START + WEEK_MILLIS * i / events;
            out.write(generator.line(time).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String line(long time) {
        int kind = random.nextInt(100);
        String category = "category-" + random.nextInt(CATEGORIES);
        String price = String.valueOf((100 + random.nextInt(20_000)) / 100.0);
        String rest = "\"messageId\":\"" + new UUID(random.nextLong(), random.nextLong()) + "\",\"userId\":\"user-"
                + profile() + "\",\"timestamp\":\"" + instant(time) + "\",\"context\":{\"ip\":\"10.0."
                + random.nextInt(256) + "." + random.nextInt(256) + "\",\"locale\":\"en-GB\"}}\n";
        if (kind < 70) {
            return track("Product Viewed", category, price, rest);
        }
        if (kind < 80) {
            return "{\"type\":\"page\",\"name\":\"Category\",\"category\":\"" + category + "\",\"properties\":{\"url\":"
                    + "\"https://shop.example/" + category + "\",\"price\":" + price + "}," + rest;
        }
        if (kind < 92) {
            return track("Product Added", category, price, rest);
        }
        return track(kind < 96 ? "Order Completed" : "Email Opened", category, price, rest);
    }

    private static String track(String event, String category, String price, String rest) {
        return "{\"type\":\"track\",\"event\":\"" + event + "\",\"properties\":{\"category\":\"" + category
                + "\",\"price\":" + price + ",\"total\":" + price + "}," + rest;
    }

    /** {@link Instant#toString} leaves decimals out where they are zero; senders do not. */
    private static String instant(long time) {
        return Instant.ofEpochMilli(time / 1000 * 1000).toString().replace("Z", "")
                + String.format(".%03dZ", time % 1000);
    }

    /** Zipf-like: the profile of rank k is as active as 1 / (k + 10). */
    private int profile() {
        double mark = random.nextDouble() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < mark) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
