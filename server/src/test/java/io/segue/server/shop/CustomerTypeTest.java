package io.segue.server.shop;

import static io.segue.server.shop.CustomerType.BARGAIN_SEEKER;
import static io.segue.server.shop.CustomerType.BOT;
import static io.segue.server.shop.CustomerType.CART_ABANDONER;
import static io.segue.server.shop.CustomerType.CHURNER;
import static io.segue.server.shop.CustomerType.LOYAL_BUYER;
import static io.segue.server.shop.CustomerType.NEW_VISITOR;
import static io.segue.server.shop.CustomerType.OCCASIONAL_BUYER;
import static io.segue.server.shop.CustomerType.WINDOW_SHOPPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.segue.core.value.Value;
import io.segue.server.shop.Told.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type of customer shows what the guide to the demo says of it. */
class CustomerTypeTest {
    private static final int CUSTOMERS = 1_000;
    private static final ShopOptions OPTIONS = Told.shop(1, CUSTOMERS);
    private static final List<Call> CALLS = new Told(OPTIONS).calls;

    private static Stream<Call> of(CustomerType type) {
        return CALLS.stream().filter(it -> it.type() == type);
    }

    private static long count(CustomerType type, String event) {
        return of(type).filter(it -> it.is(event)).count();
    }

    private static double each(CustomerType type, String event) {
        return (double) count(type, event) / (type.share() * CUSTOMERS / 100.0);
    }

    private static double averageOrder(CustomerType type) {
        return of(type).filter(it -> it.is("Order Completed"))
                .mapToDouble(it -> it.number("total"))
                .average()
                .orElse(0);
    }

    /** The share of a type's orders for which this holds. */
    private static double ofOrders(CustomerType type, Predicate<Call> test) {
        List<Call> orders = of(type).filter(it -> it.is("Order Completed")).toList();
        return (double) orders.stream().filter(test).count() / orders.size();
    }

    @Test
    void the_shares_are_a_hundred_together_and_hold_exactly() {
        assertThat(Arrays.stream(CustomerType.values())
                        .mapToInt(CustomerType::share)
                        .sum())
                .isEqualTo(100);
        Map<CustomerType, Long> counts = IntStream.range(300, 400)
                .mapToObj(CustomerType::of)
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        assertThat(counts).allSatisfy((type, count) -> assertThat(count).isEqualTo(type.share()));
    }

    @Test
    void loyal_buyers_order_often_and_well_above_the_average() {
        assertThat(each(LOYAL_BUYER, "Order Completed")).isBetween(7.0, 10.0);
        assertThat(averageOrder(LOYAL_BUYER)).isBetween(140.0, 220.0);
    }

    @Test
    void occasional_buyers_order_once_or_twice() {
        Map<Integer, Long> orders = of(OCCASIONAL_BUYER)
                .filter(it -> it.is("Order Completed"))
                .collect(Collectors.groupingBy(
                        Call::number,
                        Collectors.mapping(
                                it -> it.event().messageId(),
                                Collectors.collectingAndThen(Collectors.toSet(), it -> (long) it.size()))));
        assertThat(orders).hasSize(OCCASIONAL_BUYER.share() * CUSTOMERS / 100);
        assertThat(orders.values()).allMatch(it -> it >= 1 && it <= 2);
    }

    @Test
    void bargain_seekers_buy_small_things_with_coupons_and_sort_by_price() {
        assertThat(ofOrders(BARGAIN_SEEKER, it -> it.number("discount") > 0)).isGreaterThan(0.85);
        assertThat(ofOrders(LOYAL_BUYER, it -> it.number("discount") > 0)).isLessThan(0.2);
        assertThat(averageOrder(BARGAIN_SEEKER)).isLessThan(50);
        assertThat(each(BARGAIN_SEEKER, "Product List Filtered"))
                .isGreaterThan(3 * each(LOYAL_BUYER, "Product List Filtered"));
    }

    @Test
    void window_shoppers_look_wish_and_never_fill_a_basket() {
        assertThat(each(WINDOW_SHOPPER, "Product Viewed")).isGreaterThan(25);
        assertThat(each(WINDOW_SHOPPER, "Product Added to Wishlist")).isGreaterThan(2);
        assertThat(count(WINDOW_SHOPPER, "Product Added")).isZero();
        assertThat(count(WINDOW_SHOPPER, "Order Completed")).isZero();
    }

    @Test
    void cart_abandoners_fill_baskets_reach_the_checkout_with_half_of_them_and_never_order() {
        assertThat(each(CART_ABANDONER, "Product Added")).isGreaterThan(3);
        assertThat((double) count(CART_ABANDONER, "Checkout Started") / count(CART_ABANDONER, "Cart Viewed"))
                .isBetween(0.4, 0.6);
        assertThat(count(CART_ABANDONER, "Order Completed")).isZero();
    }

    @Test
    void churners_have_ordered_and_are_silent_at_the_end() {
        long half = OPTIONS.from() + (OPTIONS.to() - OPTIONS.from()) / 2;
        List<Call> shown = of(CHURNER).filter(it -> !it.is("Order Refunded")).toList();
        assertThat(shown)
                .filteredOn(it -> it.event().time() > half + Rhythm.DAY)
                .isEmpty();
        assertThat(shown)
                .filteredOn(it -> it.number() % 2 == 0)
                .allMatch(it -> it.is("Order Completed") && it.at() < OPTIONS.to() - 190 * Rhythm.DAY);
        assertThat(shown.stream()
                        .filter(it -> it.is("Order Completed"))
                        .map(Call::number)
                        .distinct())
                .hasSize(CHURNER.share() * CUSTOMERS / 100);
    }

    @Test
    void new_visitors_first_come_on_any_day_and_one_in_four_signs_up() {
        Map<Integer, Long> first = of(NEW_VISITOR)
                .collect(Collectors.toMap(Call::number, it -> it.event().time(), Math::min));
        assertThat(first.values().stream().map(it -> (it - OPTIONS.from()) / (30 * Rhythm.DAY)))
                .contains(0L, 1L, 2L);
        assertThat(each(NEW_VISITOR, "Signed Up")).isBetween(0.15, 0.35);
    }

    @Test
    void bots_read_product_pages_and_say_what_they_are() {
        assertThat(of(BOT)).allMatch(it -> it.is("Page Viewed") || it.is("Product Viewed"));
        assertThat(of(BOT))
                .allMatch(it -> !it.isOfUser()
                        && it.event().context().get("userAgent") instanceof Value.Text text
                        && text.text().contains("bot"));
    }

    @Test
    void carts_lead_to_orders_by_way_of_the_checkout() {
        List<String> visit = CALLS.stream()
                .filter(it -> it.is("Order Completed") && it.at() > OPTIONS.from())
                .findFirst()
                .map(order -> order.event().messageId().replaceFirst("-\\d+$", ""))
                .map(id -> CALLS.stream()
                        .filter(it -> it.event().messageId().startsWith(id + "-")
                                && it.event().name() != null)
                        .map(it -> it.event().name())
                        .distinct()
                        .toList())
                .orElseThrow();
        assertThat(visit)
                .containsSubsequence(
                        "Product Viewed",
                        "Product Added",
                        "Cart Viewed",
                        "Checkout Started",
                        "Checkout Step Viewed",
                        "Checkout Step Completed",
                        "Payment Info Entered",
                        "Order Completed");
    }
}
