package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.CancelledException;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fits of simulated customers beside those of another implementation: scipy 1.10.1, Nelder-Mead to 1e-10, Pareto/NBD by
 * 80-point quadrature instead of hypergeometric functions. {@code CdnowTest} has the published ones.
 */
class BuyingFitTest {
    private static final long END = 273;
    private static final List<CustomerHistory> OF_BG = histories(SimulatedBuyers.BG_NBD);
    private static final List<CustomerHistory> OF_PARETO = histories(SimulatedBuyers.PARETO_NBD);

    private static final BuyingFit BG_OF_BG = BuyingFit.bgNbd(OF_BG, Watcher.NOBODY);
    private static final BuyingFit BG_OF_PARETO = BuyingFit.bgNbd(OF_PARETO, Watcher.NOBODY);
    private static final BuyingFit PARETO_OF_BG = BuyingFit.paretoNbd(OF_BG, Watcher.NOBODY);
    private static final BuyingFit PARETO_OF_PARETO = BuyingFit.paretoNbd(OF_PARETO, Watcher.NOBODY);

    private static List<CustomerHistory> histories(BuyingModel truth) {
        return CustomerHistory.of(SimulatedBuyers.buyers(truth, 2_000, 364, 11), END, 7);
    }

    @Test
    void bg_nbd_finds_what_another_implementation_finds() {
        assertFit(
                BG_OF_BG,
                -16268.857592989232,
                0.7898182192328925,
                6.062586541119423,
                0.7292826372744949,
                2.4425373080589488);
        assertFit(
                BG_OF_PARETO,
                -14496.311355926147,
                0.320391502426466,
                2.4950681172589646,
                0.694189409221777,
                3.556317894743081);
    }

    @Test
    void pareto_nbd_finds_what_another_implementation_finds() {
        assertFit(
                PARETO_OF_PARETO,
                -14418.148239034535,
                0.8605776321070742,
                6.532478812866452,
                0.612577178936236,
                7.61614425113556);
        assertFit(
                PARETO_OF_BG,
                -16342.263757669662,
                1.5898641767744484,
                13.975979119228532,
                14.497680315472625,
                566.0919234960257);
    }

    private static void assertFit(BuyingFit fit, double logLikelihood, double... parameters) {
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-6));
        for (int i = 0; i < parameters.length; i++) {
            assertThat(fit.model().parameters()[i] / parameters[i]).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void the_truth_lies_within_three_standard_errors() {
        assertNear(BG_OF_BG, SimulatedBuyers.BG_NBD);
        assertNear(PARETO_OF_PARETO, SimulatedBuyers.PARETO_NBD);
    }

    private static void assertNear(BuyingFit fit, BuyingModel truth) {
        for (int i = 0; i < truth.parameters().length; i++) {
            double distance = Math.log(fit.model().parameters()[i] / truth.parameters()[i]);
            assertThat(Math.abs(distance)).isLessThan(3 * Math.sqrt(fit.covariance()[i][i]));
        }
    }

    @Test
    void the_better_one_is_the_one_that_made_the_data() {
        assertThat(BuyingFit.better(BG_OF_BG, PARETO_OF_BG)).isEqualTo(BG_OF_BG);
        assertThat(BuyingFit.better(BG_OF_PARETO, PARETO_OF_PARETO)).isEqualTo(PARETO_OF_PARETO);
    }

    @Test
    void parameters_that_the_data_do_not_tell_are_warned_of() {
        assertThat(BG_OF_BG.warnings()).isEmpty();
        assertThat(PARETO_OF_BG.warnings()).extracting(DataProblem::code).containsExactly("flat-likelihood");
    }

    @Test
    void the_order_of_customers_has_no_say() {
        List<CustomerHistory> reversed = new ArrayList<>(OF_BG);
        Collections.reverse(reversed);
        assertThat(BuyingFit.bgNbd(reversed, Watcher.NOBODY).model()).isEqualTo(BG_OF_BG.model());
    }

    @Test
    void too_few_customers_and_nobody_who_came_again_are_problems() {
        assertThatThrownBy(() -> BuyingFit.bgNbd(OF_BG.subList(0, 29), Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessage("expected at least 30 customers, but got 29; take a longer time");
        List<CustomerHistory> once = IntStream.range(0, 50)
                .mapToObj(i -> new CustomerHistory("c" + i, 0, 0, i, Double.NaN))
                .toList();
        assertThatThrownBy(() -> BuyingFit.paretoNbd(once, Watcher.NOBODY))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("expected customers who came again, but none of 50 did");
    }

    @Test
    void customers_who_are_all_alike_are_fitted_with_a_warning() {
        List<CustomerHistory> alike = IntStream.range(0, 100)
                .mapToObj(i -> new CustomerHistory("c" + i, 10, 29, 30, 5))
                .toList();
        for (BuyingFit fit :
                List.of(BuyingFit.bgNbd(alike, Watcher.NOBODY), BuyingFit.paretoNbd(alike, Watcher.NOBODY))) {
            assertThat(fit.warnings()).extracting(DataProblem::code).containsExactly("flat-likelihood");
            assertThat(fit.model().expected(10, 29, 30, 3)).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void whoever_waits_can_end_it() {
        Watcher impatient = (what, done, total) -> {
            throw new CancelledException();
        };
        assertThatThrownBy(() -> BuyingFit.bgNbd(OF_BG, impatient)).isInstanceOf(CancelledException.class);
    }
}
