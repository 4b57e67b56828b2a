package io.segue.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real engine finds the types of customers again, by the segments of {@code examples/shop}. */
class ShopSegmentsTest {
    private static final int CUSTOMERS = 600;

    /**
     * @param type all of it, or its even or odd numbers
     * @param share of these customers who are in the segment at the end, at least
     */
    private record Expected(CustomerType type, Half half, String segment, double share) {}

    private enum Half {
        ALL,
        EVEN,
        ODD
    }

    private static Expected most(CustomerType type, String segment, double share) {
        return new Expected(type, Half.ALL, segment, share);
    }

    private static final List<Expected> MOSTLY = List.of(
            most(CustomerType.LOYAL_BUYER, "repeat-buyers", 0.8),
            most(CustomerType.LOYAL_BUYER, "loyal-buyers", 0.7),
            most(CustomerType.LOYAL_BUYER, "high-spenders", 0.6),
            most(CustomerType.LOYAL_BUYER, "champions", 0.5),
            most(CustomerType.LOYAL_BUYER, "loyal-customers", 0.5),
            most(CustomerType.OCCASIONAL_BUYER, "occasional-buyers", 0.6),
            most(CustomerType.BARGAIN_SEEKER, "bargain-seekers", 0.6),
            most(CustomerType.WINDOW_SHOPPER, "window-shoppers", 0.6),
            most(CustomerType.WINDOW_SHOPPER, "browsers", 0.9),
            most(CustomerType.CART_ABANDONER, "cart-abandoners", 0.85),
            most(CustomerType.CART_ABANDONER, "high-intent-abandoner", 0.85),
            new Expected(CustomerType.CHURNER, Half.EVEN, "churned-customers", 0.95),
            new Expected(CustomerType.CHURNER, Half.ODD, "lapsing-customers", 0.7),
            most(CustomerType.BOT, "bots", 0.8),
            most(CustomerType.BOT, "browsers", 0.8));

    private static final List<Expected> NEVER = List.of(
            most(CustomerType.WINDOW_SHOPPER, "cart-abandoners", 0),
            most(CustomerType.WINDOW_SHOPPER, "repeat-buyers", 0),
            most(CustomerType.CART_ABANDONER, "occasional-buyers", 0),
            most(CustomerType.OCCASIONAL_BUYER, "repeat-buyers", 0),
            most(CustomerType.BOT, "worth-a-welcome", 0),
            most(CustomerType.LOYAL_BUYER, "bots", 0));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void each_type_is_mostly_where_it_belongs(long seed) throws Failure {
        ShopOptions options = Told.shop(seed, CUSTOMERS);
        var names = new Names(options);
        var memberships = new Memberships(new Shop(options).history(), options.to());
        var softly = new SoftAssertions();
        for (Expected it : MOSTLY) {
            softly.assertThat(share(it, names, memberships))
                    .as("%s in the end, seed %d", it, seed)
                    .isGreaterThanOrEqualTo(it.share);
        }
        for (Expected it : NEVER) {
            softly.assertThat(share(it, names, memberships))
                    .as("%s never, seed %d", it, seed)
                    .isZero();
        }
        softly.assertAll();
    }

    private static double share(Expected expected, Names names, Memberships memberships) {
        Set<Integer> members = new HashSet<>();
        for (String profile : memberships.profiles()) {
            if (memberships.now(profile).contains(expected.segment)) {
                members.add(names.number(profile));
            }
        }
        List<Integer> asked = IntStream.range(0, CUSTOMERS)
                .filter(it -> CustomerType.of(it) == expected.type && isIn(expected.half, it))
                .boxed()
                .toList();
        return (double) asked.stream().filter(members::contains).count() / asked.size();
    }

    private static boolean isIn(Half half, int number) {
        return switch (half) {
            case ALL -> true;
            case EVEN -> number % 2 == 0;
            case ODD -> number % 2 == 1;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void new_visitors_are_new_for_a_day(long seed) throws Failure {
        ShopOptions options = Told.shop(seed, CUSTOMERS);
        var names = new Names(options);
        var memberships = new Memberships(new Shop(options).history(), options.to());
        List<String> visitors = memberships.profiles().stream()
                .filter(it -> names.type(it) == CustomerType.NEW_VISITOR)
                .toList();
        assertThat(visitors).as("seed %d", seed).hasSizeGreaterThan(50);
        assertThat(visitors)
                .filteredOn(it -> memberships.ever(it).contains("new-visitors"))
                .hasSizeGreaterThan(visitors.size() * 9 / 10);
        assertThat(visitors)
                .filteredOn(it -> memberships.now(it).contains("new-visitors"))
                .hasSizeLessThan(visitors.size() / 10);
    }

    /** The table of docs/guides/demo.md. */
    @Test
    void the_guide_tells_what_comes_out_for_the_default_shop() throws IOException, Failure {
        ShopOptions options = Told.shop(1, ShopOptions.CUSTOMERS);
        var names = new Names(options);
        var memberships = new Memberships(new Shop(options).history(), options.to());
        Map<String, long[]> counts = new TreeMap<>();
        for (String profile : memberships.profiles()) {
            for (String segment : memberships.now(profile)) {
                counts.computeIfAbsent(segment, it -> new long[CustomerType.values().length])[
                        List.of(CustomerType.values()).indexOf(names.type(profile))]++;
            }
        }
        Map<String, long[]> told = new TreeMap<>();
        for (String line : Files.readAllLines(Memberships.root().resolve("docs/guides/demo.md"))) {
            if (line.matches("\\| `[a-z-]+` \\|[ 0-9|]+")) {
                long[] row = row(line);
                if (LongStream.of(row).sum() > 0) {
                    told.put(line.split("`", -1)[1], row);
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(30).containsExactlyInAnyOrderEntriesOf(counts);
    }

    private static long[] row(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .skip(2)
                .limit(CustomerType.values().length)
                .mapToLong(it -> it.isBlank() ? 0 : Long.parseLong(it.strip()))
                .toArray();
    }
}
