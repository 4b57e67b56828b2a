package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** Beside scipy 1.10.1, Nelder-Mead to 1e-10. */
class AmountFitTest {
    private static final List<CustomerHistory> HISTORIES =
            CustomerHistory.of(SimulatedBuyers.buyers(SimulatedBuyers.BG_NBD, 2_000, 364, 11), 273, 7);

    @Test
    void gamma_gamma_finds_what_another_implementation_finds() {
        AmountFit fit = AmountFit.of(HISTORIES, Watcher.NOBODY);
        assertThat(fit.customers()).isEqualTo(1527);
        assertThat(fit.logLikelihood()).isCloseTo(-6303.306710849329, within(1e-6));
        assertThat(fit.model().p() / 5.877911505896829).isCloseTo(1, within(1e-5));
        assertThat(fit.model().q() / 4.07756918550323).isCloseTo(1, within(1e-5));
        assertThat(fit.model().v() / 15.893150625219914).isCloseTo(1, within(1e-5));
        assertThat(fit.correlation()).isCloseTo(0.0003206953503906454, within(1e-12));
        assertThat(fit.warnings()).isEmpty();
    }

    @Test
    void an_amount_lies_between_the_own_mean_and_that_of_all() {
        GammaGamma model = new GammaGamma(6, 4, 15);
        assertThat(model.expected(0, Double.NaN)).as("p v / (q − 1)").isEqualTo(30);
        assertThat(model.expected(1, 100)).isBetween(30.0, 100.0);
        assertThat(model.expected(50, 100)).isBetween(95.0, 100.0);
        assertThat(new GammaGamma(6, 0.9, 15).expected(0, Double.NaN)).isInfinite();
    }

    @Test
    void futures_have_the_expected_mean() {
        GammaGamma model = new GammaGamma(6, 4, 15);
        CustomerHistory customer = new CustomerHistory("c", 2, 5, 9, 50);
        UniformRandomProvider random = Seeds.random(5);
        double mean = IntStream.range(0, 40_000)
                .mapToDouble(i -> model.drawSum(model.drawMean(customer, random), 3, random))
                .average()
                .orElseThrow();
        assertThat(mean / (3 * model.expected(2, 50))).as("seed 5").isCloseTo(1, within(0.01));
        assertThat(model.drawSum(50, 0, random)).isZero();
    }

    @Test
    void amounts_that_depend_on_frequency_are_told() {
        UniformRandomProvider random = Seeds.random(1);
        List<CustomerHistory> histories = IntStream.range(0, 300)
                .mapToObj(i -> new CustomerHistory("c" + i, 1 + i % 10, 5, 9, (1 + i % 10) * (5 + random.nextDouble())))
                .toList();
        assertThat(AmountFit.of(histories, Watcher.NOBODY).warnings())
                .extracting(it -> it.code())
                .contains("amounts-depend-on-frequency");
    }

    @Test
    void who_never_paid_is_left_out_and_too_few_who_did_are_a_problem() {
        List<CustomerHistory> free = IntStream.range(0, 100)
                .mapToObj(i -> new CustomerHistory("c" + i, 1, 5, 9, i < 29 ? 10 : 0))
                .toList();
        assertThatThrownBy(() -> AmountFit.of(free, Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessage("expected at least 30 customers who came again and spent something, but got 29; "
                        + "take a longer time");
    }
}
