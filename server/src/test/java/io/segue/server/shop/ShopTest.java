package io.segue.server.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.core.value.Value;
import io.segue.server.shop.Told.Call;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTest {
    private static final int LARGEST_CALL = 32_768;

    private static long bytes(Iterator<Arrival> arrivals) {
        var sum = new CRC32();
        arrivals.forEachRemaining(it -> {
            sum.update(Long.toString(it.at()).getBytes(StandardCharsets.US_ASCII));
            sum.update(it.json());
        });
        return sum.getValue();
    }

    @Test
    void equal_options_make_equal_bytes_and_no_others_do() {
        ShopOptions options = Told.shop(7, 50);
        long once = bytes(new Shop(options).history());
        assertThat(bytes(new Shop(options).history())).isEqualTo(once);
        assertThat(bytes(new Shop(options.withSeed(8)).history())).isNotEqualTo(once);
    }

    /** A change here changes what the demo and its page show. */
    @Test
    void the_bytes_are_the_same_on_every_machine() {
        assertThat(bytes(new Shop(Told.shop(1, 20)).history())).isEqualTo(3_881_451_257L);
    }

    @Test
    void the_default_shop_is_as_large_as_the_guide_says() {
        var arrivals = new Shop(ShopOptions.until(Told.FROM + 90 * Rhythm.DAY)).history();
        long calls = 0;
        long bytes = 0;
        while (arrivals.hasNext()) {
            calls++;
            bytes += arrivals.next().json().length;
        }
        assertThat(calls).isBetween(500_000L, 600_000L);
        assertThat(bytes / calls).isBetween(500L, 600L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_call_is_an_event_and_comes_in_order_of_arrival_within_the_period(long seed) {
        ShopOptions options = Told.shop(seed, 200);
        List<Call> calls = new Told(options).calls;
        assertThat(calls).as("seed %d", seed).hasSizeGreaterThan(10_000);
        assertThat(calls).extracting(Call::at).isSorted();
        assertThat(calls).allMatch(it -> it.at() < options.to() && it.delay() >= 0);
        assertThat(calls)
                .filteredOn(it -> it.at() < options.from())
                .isNotEmpty()
                .allMatch(it -> it.is("Order Completed"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void about_two_in_a_hundred_calls_are_late_by_hours_or_days_and_one_comes_twice(long seed) {
        List<Call> calls = new Told(Told.shop(seed, 1_000)).calls;
        Set<String> seen = new HashSet<>();
        double size = calls.size();
        long again =
                calls.stream().filter(it -> !seen.add(it.event().messageId())).count();
        long late = calls.stream().filter(it -> it.delay() >= Rhythm.HOUR).count() - again / 2;
        assertThat(again / size).as("sent again, seed %d", seed).isCloseTo(0.01, within(0.002));
        assertThat(late / size).as("late, seed %d", seed).isCloseTo(0.015, within(0.007));
        assertThat(calls).allMatch(it -> it.delay() <= 2 * Rhythm.DAY + 6 * Rhythm.HOUR);
    }

    @Test
    void calls_of_the_past_do_not_say_when_they_were_sent() {
        assertThat(new Told(Told.shop(1, 50)).calls).allMatch(it -> it.body().get("sentAt") instanceof Value.Absent);
    }

    @Test
    void no_call_is_too_large_for_the_tracking_api() {
        new Shop(Told.shop(1, 100))
                .history()
                .forEachRemaining(it -> assertThat(it.json()).hasSizeLessThan(LARGEST_CALL));
    }

    @Test
    void evenings_and_weekends_are_busier() {
        List<Call> calls = new Told(Told.shop(1, 500))
                .calls.stream().filter(it -> it.type() != CustomerType.BOT).toList();
        long night = calls.stream().filter(it -> hour(it) >= 2 && hour(it) < 5).count();
        long evening =
                calls.stream().filter(it -> hour(it) >= 18 && hour(it) < 21).count();
        assertThat(evening).isGreaterThan(5 * night);
        assertThat(Rhythm.busy(3 * Rhythm.DAY)).isGreaterThan(Rhythm.busy(Rhythm.DAY));
    }

    /** By the clock of the customer's city. */
    private static long hour(Call call) {
        int ahead = Person.of(1, call.number()).city().hours();
        return Math.floorMod(call.event().time() / Rhythm.HOUR + ahead, 24L);
    }

    @Test
    void sizes_out_of_range_are_refused() {
        assertThatThrownBy(() -> Told.shop(1, 0)).hasMessage("expected 1 to 10000000 customers, but got 0");
        assertThatThrownBy(() -> new ShopOptions(1, 1, 0, 181)).hasMessage("expected 1 to 180 days, but got 181");
    }

    @Test
    void the_assortment_is_two_hundred_products_in_twelve_categories() {
        assertThat(Assortment.SHELVES)
                .hasSize(12)
                .allSatisfy(shelf -> assertThat(shelf.products())
                        .hasSize(17)
                        .isSortedAccordingTo((a, b) -> Integer.compare(a.cents(), b.cents())));
        assertThat(Assortment.SHELVES.stream()
                        .flatMap(it -> it.products().stream())
                        .map(Product::id))
                .doesNotHaveDuplicates();
    }
}
