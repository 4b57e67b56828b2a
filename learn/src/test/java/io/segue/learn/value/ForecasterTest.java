package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
    private static final long END = 273;
    private static final int WEEKS = 13;
    private static final Purchases PURCHASES = SimulatedBuyers.buyers(SimulatedBuyers.BG_NBD, 600, 364, 4);
    private static final List<CustomerHistory> HISTORIES = CustomerHistory.of(PURCHASES, END, 7);
    private static final BuyingFit BUYING = BuyingFit.bgNbd(HISTORIES, Watcher.NOBODY);
    private static final AmountFit AMOUNTS = AmountFit.of(HISTORIES, Watcher.NOBODY);

    @Test
    void most_customers_do_what_their_interval_says_and_so_do_all_together() {
        Forecast forecast = forecast(0, 3);
        int inside = 0;
        double total = 0;
        for (int i = 0; i < HISTORIES.size(); i++) {
            Purchases.Buyer buyer = PURCHASES.buyers().get(i);
            double actual = buyer.until(END + 7 * WEEKS) - buyer.until(END);
            Between between = forecast.customers().get(i).purchasesBetween();
            inside += actual >= between.low() && actual <= between.high() ? 1 : 0;
            total += actual;
        }
        assertThat((double) inside / HISTORIES.size())
                .as("counts are whole, so more than 95 %")
                .isBetween(0.94, 1.0);
        assertThat(total)
                .isBetween(
                        forecast.purchasesBetween().low(),
                        forecast.purchasesBetween().high());
        assertThat(forecast.purchases())
                .isBetween(
                        forecast.purchasesBetween().low(),
                        forecast.purchasesBetween().high());
        assertThat(forecast.alive())
                .isBetween(
                        forecast.aliveBetween().low(), forecast.aliveBetween().high());
        assertThat(forecast.value())
                .isBetween(
                        forecast.valueBetween().low(), forecast.valueBetween().high());
    }

    @Test
    void the_interval_of_being_alive_holds_19_of_20_parameters_under_any_seed() {
        CustomerHistory customer =
                HISTORIES.stream().filter(it -> it.frequency() > 1).findFirst().orElseThrow();
        double[] alive = ParameterDraws.of(BUYING, 20_000, 99).stream()
                .mapToDouble(it -> it.alive(customer.frequency(), customer.recency(), customer.age()))
                .toArray();
        double[] held = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> forecaster(0, seed).of(customer, 0).aliveBetween())
                .mapToDouble(it -> Arrays.stream(alive)
                                .filter(value -> value >= it.low() && value <= it.high())
                                .count()
                        / (double) alive.length)
                .toArray();
        assertThat(Arrays.stream(held).boxed())
                .as("seeds 1 to 20")
                .allSatisfy(it -> assertThat(it).isBetween(0.9, 0.99));
        assertThat(Arrays.stream(held).average().orElseThrow()).isCloseTo(0.95, within(0.015));
    }

    @Test
    void expected_values_are_the_models() {
        Forecast forecast = forecast(0, 3);
        CustomerHistory history = HISTORIES.get(7);
        CustomerForecast customer = forecast.customers().get(7);
        assertThat(customer.id()).isEqualTo(history.id());
        assertThat(customer.purchases())
                .isEqualTo(BUYING.model().expected(history.frequency(), history.recency(), history.age(), WEEKS));
        assertThat(customer.amount()).isEqualTo(AMOUNTS.model().expected(history.frequency(), history.value()));
        assertThat(customer.value()).isCloseTo(customer.purchases() * customer.amount(), within(1e-9));
    }

    @Test
    void later_money_is_worth_less() {
        double discount = Horizon.discountOfYear(0.15, 7);
        double whole = forecast(0, 3).value();
        assertThat(forecast(discount, 3).value())
                .isBetween(whole * Math.pow(1 + discount, -WEEKS), whole * Math.pow(1 + discount, -1));
        assertThat(Math.pow(1 + discount, 365.25 / 7)).isCloseTo(1.15, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_same_seed_gives_the_same_whatever_the_number_of_threads(long seed) {
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> forecast(0.001, seed)).join()).isEqualTo(forecast(0.001, seed));
        }
    }

    @Test
    void one_customer_gets_what_the_list_gives() {
        assertThat(forecaster(0, 3).of(HISTORIES.get(5), 5))
                .isEqualTo(forecast(0, 3).customers().get(5));
    }

    private static Forecast forecast(double discount, long seed) {
        return forecaster(discount, seed).of(HISTORIES, Watcher.NOBODY);
    }

    private static Forecaster forecaster(double discount, long seed) {
        return new Forecaster(BUYING, AMOUNTS, new Horizon(WEEKS, discount, 0.95), seed);
    }
}
