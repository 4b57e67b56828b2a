package io.segue.learn.value;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Watcher;
import java.util.List;

/**
 * A model of buying, fitted by maximum likelihood.
 *
 * @param logLikelihood of all customers
 * @param covariance of the logarithms of the parameters, from the observed information; empty when the data do not tell
 *     the parameters apart, which is a warning
 * @param customers that were fitted on
 */
public record BuyingFit(
        BuyingModel model, double logLikelihood, double[][] covariance, int customers, List<DataProblem> warnings) {
    /** Fewer say nothing about four parameters. */
    public static final int CUSTOMERS_MIN = 30;

    public BuyingFit {
        warnings = List.copyOf(warnings);
    }

    /** @throws DataException when too few customers are known, or none of them came again */
    public static BuyingFit bgNbd(List<CustomerHistory> customers, Watcher watcher) {
        double scale = scale(customers);
        return fit(
                new BgNbd(1, 1, 1, 1),
                List.of(new double[] {0.5, scale / 5, 1, 2}, new double[] {2, scale, 0.5, 5}),
                customers,
                watcher);
    }

    /** @throws DataException when too few customers are known, or none of them came again */
    public static BuyingFit paretoNbd(List<CustomerHistory> customers, Watcher watcher) {
        double scale = scale(customers);
        return fit(
                new ParetoNbd(1, 1, 1, 1),
                List.of(new double[] {0.5, scale / 5, 0.5, scale / 5}, new double[] {2, scale, 1, 2 * scale}),
                customers,
                watcher);
    }

    /** Under which the data are likelier; both have four parameters. The first when they are alike. */
    public static BuyingFit better(BuyingFit one, BuyingFit other) {
        return other.logLikelihood > one.logLikelihood ? other : one;
    }

    private static BuyingFit fit(
            BuyingModel kind, List<double[]> starts, List<CustomerHistory> customers, Watcher watcher) {
        check(customers);
        Grouped grouped = Grouped.of(customers);
        MaximumLikelihood.Optimum optimum = MaximumLikelihood.find(
                logs -> grouped.logLikelihood(kind.with(exp(logs))), starts, kind.title(), watcher);
        return new BuyingFit(
                kind.with(optimum.parameters()),
                optimum.logLikelihood(),
                optimum.covariance(),
                customers.size(),
                optimum.warnings(kind.title()));
    }

    private static double[] exp(double[] logs) {
        double[] parameters = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            parameters[i] = Math.exp(logs[i]);
        }
        return parameters;
    }

    private static double scale(List<CustomerHistory> customers) {
        return Math.max(
                1,
                customers.stream().mapToDouble(CustomerHistory::age).average().orElse(1));
    }

    private static void check(List<CustomerHistory> customers) {
        if (customers.size() < CUSTOMERS_MIN) {
            throw new DataException(new DataProblem(
                    "too-few-customers",
                    "",
                    "expected at least " + CUSTOMERS_MIN + " customers, but got " + customers.size(),
                    "take a longer time"));
        }
        if (customers.stream().noneMatch(it -> it.frequency() > 0)) {
            throw new DataException(new DataProblem(
                    "no-repeat-purchase",
                    "",
                    "expected customers who came again, but none of " + customers.size() + " did",
                    "take a longer time, or a smaller unit than the time between purchases"));
        }
    }
}
