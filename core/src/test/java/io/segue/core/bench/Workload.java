package io.segue.core.bench;

import io.segue.core.event.Event;
import io.segue.core.event.Identifiers;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * Seven days of a shop: events in strict time order by people whose activity follows Zipf's law with exponent 1. Product
 * Viewed 70 %, Page Viewed 10 %, Product Added 12 %, Order Completed 4 %, Email Opened 4 %; a category of twenty and a
 * price, and for orders a total. The same arguments always make the same events.
 */
public final class Workload {
    public static final long START = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();
    public static final long END = START + Duration.ofDays(7).toMillis();
    private static final long SEED = 20_260_301;

    private Workload() {}

    public static Event[] events(int count, int profiles) {
        Random random = new Random(SEED);
        double[] activity = new double[profiles];
        double sum = 0;
        for (int i = 0; i < profiles; i++) {
            sum += 1.0 / (i + 1);
            activity[i] = sum;
        }
        long[] times = random.longs(count * 2L, START, END)
                .distinct()
                .limit(count)
                .sorted()
                .toArray();
        Value[] categories = new Value[20];
        Arrays.setAll(categories, i -> new Value.Text("category-" + i));
        Identifiers[] people = new Identifiers[profiles];
        Arrays.setAll(people, i -> new Identifiers("u-" + i, null, null));
        Event[] events = new Event[count];
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(activity, random.nextDouble() * sum);
            Identifiers who = people[Math.min(profiles - 1, found < 0 ? -found - 1 : found)];
            events[i] = event(random, "m-" + i, times[i], who, categories[random.nextInt(20)]);
        }
        return events;
    }

    private static Event event(Random random, String id, long time, Identifiers who, Value category) {
        String name = name(random.nextInt(100));
        Value.Num price = new Value.Num(random.nextInt(100, 20_000) / 100.0);
        Fields properties = name.equals("Order Completed")
                ? Fields.of("category", category, "total", price)
                : Fields.of("category", category, "price", price);
        return new Event(id, time, who, name, properties, Fields.EMPTY, Fields.EMPTY);
    }

    private static String name(int percent) {
        if (percent < 70) {
            return "Product Viewed";
        }
        if (percent < 80) {
            return "Page Viewed";
        }
        if (percent < 92) {
            return "Product Added";
        }
        return percent < 96 ? "Order Completed" : "Email Opened";
    }
}
