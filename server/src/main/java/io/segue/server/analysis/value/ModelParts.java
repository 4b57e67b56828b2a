package io.segue.server.analysis.value;

import io.segue.learn.value.AmountFit;
import io.segue.learn.value.BgNbd;
import io.segue.learn.value.BuyingFit;
import io.segue.learn.value.ParetoNbd;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import java.util.ArrayList;
import java.util.List;

/** Parameters with their standard errors, and likelihoods: on all of the time, and on the part before the trial. */
final class ModelParts {
    private static final List<String> BG_NBD = List.of("r", "alpha", "a", "b");
    private static final List<String> PARETO_NBD = List.of("r", "alpha", "s", "beta");
    private static final List<String> GAMMA_GAMMA = List.of("p", "q", "v");

    private final ValueResult result;

    ModelParts(ValueResult result) {
        this.result = result;
    }

    private record Fit(String model, double logLikelihood, int customers) {}

    private record Parameter(String model, String name, double value, double error) {}

    Parts parts() {
        Parts parts = new Parts()
                .table(fits("fits", "Fitted on everything", result.contenders(), result.amounts()))
                .table(parameters("parameters", "Parameters", result.contenders(), result.amounts()));
        result.trial()
                .ifPresent(it -> parts.table(
                                fits("trialFits", "Fitted on the part before the trial", it.contenders(), it.amounts()))
                        .table(parameters(
                                "trialParameters",
                                "Parameters of the part before the trial",
                                it.contenders(),
                                it.amounts())));
        return parts;
    }

    private Part.Table fits(String key, String caption, List<Contender> contenders, AmountFit amounts) {
        List<Fit> fits = new ArrayList<>();
        for (Contender it : contenders) {
            fits.add(new Fit(it.title(), it.fit().logLikelihood(), it.fit().customers()));
        }
        if (result.customers().money()) {
            fits.add(new Fit("Gamma-Gamma", amounts.logLikelihood(), amounts.customers()));
        }
        return TableOf.<Fit>of(key, caption, fits)
                .text("model", "Model", Fit::model)
                .decimal("logLikelihood", "Log-likelihood", 6, Fit::logLikelihood)
                .count("customers", "Customers", Fit::customers)
                .build();
    }

    private Part.Table parameters(String key, String caption, List<Contender> contenders, AmountFit amounts) {
        List<Parameter> parameters = new ArrayList<>();
        for (Contender it : contenders) {
            BuyingFit fit = it.fit();
            add(
                    parameters,
                    it.title(),
                    switch (fit.model()) {
                        case BgNbd unused -> BG_NBD;
                        case ParetoNbd unused -> PARETO_NBD;
                    },
                    fit.model().parameters(),
                    fit.covariance());
        }
        if (result.customers().money()) {
            double[] values = {
                amounts.model().p(), amounts.model().q(), amounts.model().v()
            };
            add(parameters, "Gamma-Gamma", GAMMA_GAMMA, values, amounts.covariance());
        }
        return TableOf.<Parameter>of(key, caption, parameters)
                .text("model", "Model", Parameter::model)
                .text("parameter", "Parameter", Parameter::name)
                .decimal("value", "Value", 6, Parameter::value)
                .decimal("standardError", "Standard error", 6, Parameter::error)
                .build();
    }

    /** The covariance is that of logarithms, so that a standard error is the parameter times theirs (delta method). */
    private static void add(
            List<Parameter> parameters, String model, List<String> names, double[] values, double[][] covariance) {
        for (int i = 0; i < values.length; i++) {
            double error = covariance.length == 0 ? Double.NaN : values[i] * Math.sqrt(covariance[i][i]);
            parameters.add(new Parameter(model, names.get(i), values[i], error));
        }
    }
}
