package io.segue.learn.value;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A model of amounts, fitted by maximum likelihood on the customers who came again.
 *
 * @param covariance of the logarithms of the parameters; empty when the data do not tell them apart
 * @param customers that were fitted on
 * @param correlation of frequency and mean amount over these, −1 to 1; the model takes it for 0
 */
public record AmountFit(
        GammaGamma model,
        double logLikelihood,
        double[][] covariance,
        int customers,
        double correlation,
        List<DataProblem> warnings) {
    /** Beyond this, who buys often spends otherwise, and the model does not know it. */
    public static final double CORRELATION_MAX = 0.3;

    public AmountFit {
        warnings = List.copyOf(warnings);
    }

    /** @throws DataException when too few customers came again and spent something */
    public static AmountFit of(List<CustomerHistory> customers, Watcher watcher) {
        List<CustomerHistory> paying =
                customers.stream().filter(it -> it.value() > 0).toList();
        check(paying.size());
        double mean =
                paying.stream().mapToDouble(CustomerHistory::value).average().orElseThrow();
        MaximumLikelihood.Optimum optimum = MaximumLikelihood.find(
                logs -> logLikelihood(new GammaGamma(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2])), paying),
                List.of(new double[] {2, 3, mean}, new double[] {10, 5, mean / 2}),
                "Gamma-Gamma",
                watcher);
        GammaGamma model = GammaGamma.of(optimum.parameters());
        double correlation = correlation(paying);
        return new AmountFit(
                model,
                optimum.logLikelihood(),
                optimum.covariance(),
                paying.size(),
                correlation,
                warnings(model, optimum, correlation));
    }

    private static double logLikelihood(GammaGamma model, List<CustomerHistory> customers) {
        double sum = 0;
        for (CustomerHistory customer : customers) {
            sum += model.logLikelihood(customer.frequency(), customer.value());
        }
        return sum;
    }

    private static void check(int paying) {
        if (paying < BuyingFit.CUSTOMERS_MIN) {
            throw new DataException(new DataProblem(
                    "too-few-customers",
                    "",
                    "expected at least " + BuyingFit.CUSTOMERS_MIN
                            + " customers who came again and spent something, but got " + paying,
                    "take a longer time"));
        }
    }

    private static List<DataProblem> warnings(GammaGamma model, MaximumLikelihood.Optimum optimum, double correlation) {
        List<DataProblem> warnings = new ArrayList<>(optimum.warnings("Gamma-Gamma"));
        if (Math.abs(correlation) > CORRELATION_MAX) {
            warnings.add(new DataProblem(
                    "amounts-depend-on-frequency",
                    "",
                    String.format(
                            Locale.ROOT,
                            "the correlation of frequency and amount is %.2f, and the model takes it for 0",
                            correlation),
                    "look at frequent and rare buyers apart"));
        }
        if (model.q() <= 1) {
            warnings.add(new DataProblem(
                    "no-mean-amount",
                    "",
                    "amounts spread so widely that those of new customers have no mean",
                    "cap the largest amounts"));
        }
        return warnings;
    }

    /** Pearson's; 0 when one of them is constant. */
    private static double correlation(List<CustomerHistory> customers) {
        double meanX = customers.stream()
                .mapToDouble(CustomerHistory::frequency)
                .average()
                .orElse(0);
        double meanY =
                customers.stream().mapToDouble(CustomerHistory::value).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (CustomerHistory it : customers) {
            double x = it.frequency() - meanX;
            double y = it.value() - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
