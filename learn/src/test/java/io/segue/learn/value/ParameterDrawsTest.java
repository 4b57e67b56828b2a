package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Watcher;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterDrawsTest {
    private static final double[][] SURE = {
        {0.04, 0.03, 0, 0}, {0.03, 0.09, 0, 0}, {0, 0, 0.01, -0.01}, {0, 0, -0.01, 0.02}
    };

    @Test
    void draws_have_the_covariance_of_the_fit() {
        int count = 20_000;
        List<double[]> logs = logs(SURE, count);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                int row = i;
                int column = j;
                double product = logs.stream()
                        .mapToDouble(it -> it[row] * it[column])
                        .average()
                        .orElseThrow();
                assertThat(product).as("seed 5").isCloseTo(SURE[i][j], within(0.003));
            }
        }
    }

    /** s and β are only known by their ratio, and rounding made their correlation a little more than 1. */
    @Test
    void along_a_ridge_of_the_likelihood_parameters_move_together() {
        double[][] ridge = {{0.04, 0, 0, 0}, {0, 0.04, 0, 0}, {0, 0, 1e6, 1e6 + 0.1}, {0, 0, 1e6 + 0.1, 1e6}};
        assertThat(logs(ridge, 100)).allSatisfy(it -> assertThat(it[2]).isCloseTo(it[3], within(1e-6)));
    }

    /** The search for eigenvalues does not converge on these. */
    @Test
    void a_covariance_that_has_no_root_leaves_the_likeliest_parameters() {
        double[][] unknown = {{0.04, 0, 0, 0}, {0, 0.04, 0, 0}, {0, 0, 1, Double.NaN}, {0, 0, Double.NaN, 1}};
        double[][] huge = {{1e300, 1e300, 0, 0}, {1e300, 1.5e300, 1e300, 0}, {0, 1e300, 1e300, 1}, {0, 0, 1, 1}};
        for (double[][] covariance : List.of(unknown, huge)) {
            assertThat(ParameterDraws.root(covariance)).isEmpty();
            assertThat(logs(covariance, 10)).allSatisfy(it -> assertThat(it).containsOnly(0));
        }
    }

    /** Under these seeds the likeliest β lies at the edge of what is looked at. */
    @ParameterizedTest
    @ValueSource(longs = {36, 45})
    void customers_of_whom_hardly_anybody_stops_are_forecast_with_a_warning(long seed) {
        Purchases purchases = SimulatedBuyers.buyers(new ParetoNbd(2, 6, 1, 1e6), 40, 364, seed);
        List<CustomerHistory> histories = CustomerHistory.of(purchases, 273, 7);
        BuyingFit buying = BuyingFit.paretoNbd(histories, Watcher.NOBODY);
        assertThat(buying.warnings()).extracting(DataProblem::code).contains("flat-likelihood");
        AmountFit amounts = AmountFit.of(histories, Watcher.NOBODY);
        Forecast forecast =
                new Forecaster(buying, amounts, new Horizon(13, 0, 0.95), seed).of(histories, Watcher.NOBODY);
        double actual = IntStream.range(0, histories.size())
                .map(i -> purchases.buyers().get(i).until(364)
                        - purchases.buyers().get(i).until(273))
                .sum();
        assertThat(forecast.purchases() / actual).as("seed %d", seed).isCloseTo(1, within(0.3));
    }

    private static List<double[]> logs(double[][] covariance, int count) {
        BuyingFit fit = new BuyingFit(new ParetoNbd(1, 1, 1, 1), 0, covariance, 100, List.of());
        return ParameterDraws.of(fit, count, 5).stream()
                .map(it -> IntStream.range(0, 4)
                        .mapToDouble(i -> Math.log(it.parameters()[i]))
                        .toArray())
                .toList();
    }
}
