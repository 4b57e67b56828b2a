package io.segue.learn.experiment.test;

import io.segue.learn.experiment.stat.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test says.
 *
 * @param method its name, such as {@code "Welch t"}
 * @param measure what {@code estimate} is, such as {@code "difference of means"}
 * @param interval of the estimate; absent where the method has none
 * @param statistic z, t, U, χ² or the sample's odds ratio
 * @param df degrees of freedom; {@code NaN} where there are none
 * @param p two-sided: how often chance alone does this or more
 * @param warnings assumptions that do not hold, each a sentence with a way out; empty when all do
 */
public record TestResult(
        String method,
        String measure,
        double estimate,
        @Nullable Interval interval,
        double statistic,
        double df,
        double p,
        List<String> warnings) {
    public TestResult {
        warnings = List.copyOf(warnings);
    }
}
