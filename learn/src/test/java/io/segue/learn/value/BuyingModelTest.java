package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.work.Seeds;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Both models beside mpmath 1.3.0, with 40 digits and more: the integral over the time of stopping, and the
 * untransformed hypergeometric function for the rows with 150 purchases and for BG/NBD.
 */
class BuyingModelTest {
    /** With the published parameters of CDNOW. */
    private static final ParetoNbd PARETO = new ParetoNbd(.553277, 10.577683, .606240, 11.668737);

    private static final BgNbd BG = new BgNbd(.242595, 4.413602, .792922, 2.425907);

    /** Here α is below β, so the other form is used. */
    private static final ParetoNbd TURNED = new ParetoNbd(1.5, 3, 2.5, 40);

    static final List<BuyingModel> MODELS = List.of(PARETO, TURNED, BG, new BgNbd(2, 8, 1, 1.2));
    private static final Percentage CLOSE = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 38.86, 39, -0.521202432168964, 0.295095831870144, 0.107058868617072",
        "2, 30.43, 38.86, 39, -9.55433399123431, 0.869115663654402, 1.45509875011084",
        "26, 30.86, 31, 39, -39.1308047833029, 0.99791789312693, 20.1157179114031",
        "150, 10, 38, 52, 142.362113223349, 1.09183289675199e-54, 1.39092405059054e-52",
        "1, 0.5, 0.5, 4, -3.04781872706148, 1, 0.513111328303523",
    })
    void pareto_nbd_is_what_integration_gives(
            int x, double tx, double age, double ahead, double log, double alive, double expected) {
        assertModel(PARETO, x, tx, age, ahead, log, alive, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 38.86, 39, -1.72879667384858, 0.0198060535231755, 0.0168909405778404",
        "2, 30.43, 38.86, 39, -11.3905329458548, 0.665686142808835, 1.32465318376243",
        "26, 30.86, 31, 39, -33.7304993127964, 0.994788952907101, 18.3355756358762",
        "150, 10, 38, 52, 214.698128321793, 2.04223673929921e-74, 2.10033412261e-72",
        "1, 0.5, 0.5, 4, -1.10958018012448, 1, 2.54098051993163",
    })
    void pareto_nbd_is_so_with_alpha_below_beta(
            int x, double tx, double age, double ahead, double log, double alive, double expected) {
        assertModel(TURNED, x, tx, age, ahead, log, alive, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 38.86, 39, -0.553808398310603, 1, 0.194782413734862",
        "2, 30.43, 38.86, 39, -9.45969089463014, 0.726609159292917, 1.22590707476871",
        "26, 30.86, 31, 39, -37.7283907840075, 0.968918523104602, 20.7502757359661",
        "150, 10, 38, 52, 190.824625222793, 7.2005037742797e-69, 9.44644120601746e-67",
        "1, 0.5, 0.5, 4, -3.03440352985576, 0.75366134703024, 0.660422626255102",
    })
    void bg_nbd_is_what_the_untransformed_function_gives(
            int x, double tx, double age, double ahead, double log, double alive, double expected) {
        assertModel(BG, x, tx, age, ahead, log, alive, expected);
    }

    private static void assertModel(
            BuyingModel model, int x, double tx, double age, double ahead, double log, double alive, double expected) {
        assertThat(model.logLikelihood(x, tx, age)).isCloseTo(log, CLOSE);
        assertThat(model.alive(x, tx, age)).isCloseTo(alive, CLOSE);
        assertThat(model.expected(x, tx, age, ahead)).isCloseTo(expected, CLOSE);
    }

    @Test
    void probabilities_of_counts_are_what_integration_gives() {
        ParetoNbd early = new ParetoNbd(.5, 20, .3, .05);
        int[] counts = {0, 1, 3, 7};
        double[] pareto = {0.59353238963419, 0.165585361177077, 0.0490523636889447, 0.0107119202027129};
        double[] bg = {0.574306540937219, 0.199192755589554, 0.045797636278432, 0.0086816758365581};
        double[] stopsAtOnce = {0.906110798053638, 0.0532909306128248, 0.00927870499819079, 0.00102708822812591};
        for (int i = 0; i < counts.length; i++) {
            assertThat(PARETO.probability(counts[i], 39)).isCloseTo(pareto[i], CLOSE);
            assertThat(BG.probability(counts[i], 39)).isCloseTo(bg[i], CLOSE);
            assertThat(early.probability(counts[i], 39)).isCloseTo(stopsAtOnce[i], within(1e-6));
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void counts_of_somebody_new_have_the_expected_mean(BuyingModel model) {
        double sum = IntStream.rangeClosed(0, 400)
                .mapToDouble(x -> model.probability(x, 10))
                .sum();
        double mean = IntStream.rangeClosed(0, 400)
                .mapToDouble(x -> x * model.probability(x, 10))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-7));
        assertThat(mean).isCloseTo(model.expectedOfNew(10), within(1e-5));
        assertThat(model.expectedOfNew(10)).isCloseTo(model.expected(0, 0, 0, 10), within(1e-12));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void futures_have_the_expected_mean(BuyingModel model) {
        CustomerHistory customer = new CustomerHistory("c", 3, 20, 22, Double.NaN);
        UniformRandomProvider random = Seeds.random(19);
        int draws = 40_000;
        double sum = 0;
        double squares = 0;
        double alive = model.alive(3, 20, 22);
        for (int i = 0; i < draws; i++) {
            int bought = random.nextDouble() < alive ? model.draw(customer, 15, random) : 0;
            sum += bought;
            squares += (double) bought * bought;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(mean).as("seed 19").isCloseTo(model.expected(3, 20, 22, 15), within(4 * error));
    }

    @Test
    void nothing_breaks_where_a_formula_divides_by_0() {
        assertThat(new BgNbd(.5, 4, 1, 2).expected(2, 5, 9, 6))
                .isCloseTo(new BgNbd(.5, 4, 1 + 1e-7, 2).expected(2, 5, 9, 6), within(1e-6));
        assertThat(new ParetoNbd(.5, 4, 1, 2).expected(2, 5, 9, 6))
                .isCloseTo(new ParetoNbd(.5, 4, 1 + 1e-7, 2).expected(2, 5, 9, 6), within(1e-6));
        assertThat(new ParetoNbd(.5, 4, .7, 4).alive(2, 5, 9))
                .isCloseTo(new ParetoNbd(.5, 4 + 1e-9, .7, 4).alive(2, 5, 9), within(1e-8));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void nothing_breaks_at_the_ends(BuyingModel model) {
        assertThat(model.logLikelihood(0, 0, 0)).isCloseTo(0, within(1e-9));
        assertThat(model.expected(0, 0, 0, 1e5)).isFinite().isPositive();
        assertThat(model.alive(5_000, 100, 400)).isBetween(0.0, 1e-6);
        assertThat(model.logLikelihood(5_000, 100, 400)).isFinite();
        assertThat(model.expected(5_000, 400, 400, 52)).isFinite().isPositive();
    }
}
