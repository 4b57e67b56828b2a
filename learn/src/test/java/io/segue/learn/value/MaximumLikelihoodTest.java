package io.segue.learn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Watcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {
    @Test
    void the_top_of_a_hill_is_found_with_its_width() {
        MaximumLikelihood.Optimum optimum =
                find(logs -> -(logs[0] - 1) * (logs[0] - 1) / 2 - 2 * (logs[1] + 2) * (logs[1] + 2));
        assertThat(optimum.converged()).isTrue();
        assertThat(optimum.warnings("hill")).isEmpty();
        assertThat(optimum.logs()).containsExactly(new double[] {1, -2}, within(1e-6));
        assertThat(optimum.covariance()[0][0]).isCloseTo(1, within(1e-6));
        assertThat(optimum.covariance()[1][1]).isCloseTo(0.25, within(1e-6));
    }

    /** Each place is higher than those that were looked at before it, so that the search runs out of evaluations. */
    @Test
    void a_search_that_is_given_up_tells_so_and_keeps_the_best_it_came_by() {
        Map<List<Double>, Double> heights = new HashMap<>();
        MaximumLikelihood.Optimum optimum =
                find(logs -> heights.computeIfAbsent(List.of(logs[0], logs[1]), it -> 1.0 + heights.size()));
        assertThat(optimum.converged()).isFalse();
        assertThat(optimum.warnings("hill"))
                .extracting(DataProblem::code)
                .containsExactly("not-converged", "flat-likelihood");
        assertThat(optimum.logLikelihood()).as("the start is at 1").isGreaterThan(1_000);
    }

    private static MaximumLikelihood.Optimum find(ToDoubleFunction<double[]> logLikelihood) {
        return MaximumLikelihood.find(logLikelihood, List.of(new double[] {1, 1}), "hill", Watcher.NOBODY);
    }
}
