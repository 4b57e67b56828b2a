package io.segue.server.analysis.value;

import io.segue.learn.data.DataProblem;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.ModelCheck;
import io.segue.server.report.Format;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is to be known before a number is believed. */
final class ValueVerdicts {
    private static final Format PERCENT = Format.percent(1);

    /** From this share on, rows that cannot be read are a warning. */
    private static final double FAULTS_MAX = 0.01;

    /** So many times the time that is known. */
    private static final double HORIZON_MAX = 1.5;

    /** As for purchases: usable up to the first, rough up to the second. */
    private static final double[] MONEY_ERROR_MAX = {0.1, 0.25};

    /** When more of those who came again are active, the model knows no leaving. */
    private static final double ALIVE_MAX = 0.99;

    private final ValueResult result;
    private final Customers customers;

    private ValueVerdicts(ValueResult result) {
        this.result = result;
        this.customers = result.customers();
    }

    static List<Verdict> of(ValueResult result) {
        return new ValueVerdicts(result).all();
    }

    private List<Verdict> all() {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(result.trial().map(this::tried).orElseGet(this::untried));
        verdicts.add(Verdict.fine("model", model()));
        if (!customers.money()) {
            verdicts.add(Verdict.warn(
                    "amounts",
                    "No column has amounts, so that purchases are expected, but no revenue",
                    "name it with --amount COLUMN"));
        }
        if (result.settings().horizon().days() > HORIZON_MAX * observed()) {
            verdicts.add(Verdict.warn(
                    "horizon",
                    String.format(
                            Locale.ROOT,
                            "The forecast of %s looks much further ahead than the %.0f days that are known",
                            result.settings().horizon().text(),
                            observed()),
                    "choose a nearer --horizon, or give a longer time"));
        }
        if (result.aliveShare() > ALIVE_MAX) {
            verdicts.add(Verdict.warn(
                    "leaving",
                    "The model sees nobody leave: it cannot tell who is lost from who is slow",
                    "take a longer time; go by the cells, which look at recency"));
        }
        verdicts.addAll(warnings());
        if (customers.faults() > 0) {
            verdicts.add(faults());
        }
        if (customers.refunded() < 0) {
            verdicts.add(refunds());
        }
        return verdicts;
    }

    private Verdict tried(Trial trial) {
        ModelCheck check = Objects.requireNonNull(trial.best().check());
        String found = "what customers bought after " + Format.day().show((double) trial.until()) + " was told "
                + off(check.holdoutError());
        double moneyError = trial.sales().moneyExpected() / trial.sales().money() - 1;
        if (customers.money()) {
            found += ", and what they paid " + off(moneyError);
        }
        return switch (worse(check.verdict(), customers.money() ? Math.abs(moneyError) : 0)) {
            case USABLE -> Verdict.fine("forecast", "The forecast can be used: " + found);
            case DOUBTFUL ->
                Verdict.warn(
                        "forecast",
                        "The forecast is rough: " + found + "; " + misplaced(check),
                        "rely on who is worth more than whom, and less on the sums");
            case DO_NOT_USE ->
                Verdict.bad(
                        "forecast",
                        "Do not use the sums: " + found + "; " + misplaced(check),
                        "rely on who is worth more than whom at most; a season, a campaign or another business is what"
                                + " the models do not know");
        };
    }

    /** In days, since the first of all came. */
    private double observed() {
        double age = customers.histories().stream()
                .mapToDouble(CustomerHistory::age)
                .max()
                .orElse(0);
        return age * result.settings().unit().days();
    }

    private static String off(double error) {
        return PERCENT.show(Math.abs(error)) + (error < 0 ? " too low" : " too high");
    }

    private static ModelCheck.Verdict worse(ModelCheck.Verdict verdict, double moneyError) {
        if (verdict == ModelCheck.Verdict.DO_NOT_USE || !(moneyError <= MONEY_ERROR_MAX[1])) {
            return ModelCheck.Verdict.DO_NOT_USE;
        }
        return moneyError <= MONEY_ERROR_MAX[0] ? verdict : ModelCheck.Verdict.DOUBTFUL;
    }

    private static String misplaced(ModelCheck check) {
        return PERCENT.show(check.misplaced()) + " of customers bought more or less often than expected";
    }

    private Verdict untried() {
        ModelCheck check = result.chosen().check();
        if (check == null) {
            return Verdict.warn(
                    "forecast",
                    "Nobody knows whether the forecast is right: sums of customers hold no later purchases to try it on",
                    "give the purchases instead, one in a row");
        }
        String sentence = "Nobody knows whether the forecast is right: the time is too short to try it on a part of it";
        String wayOut = "give a longer time, or choose --calibration-until and a smaller --unit";
        return check.verdict() == ModelCheck.Verdict.DO_NOT_USE
                ? Verdict.bad("forecast", sentence + ", and " + misplaced(check), wayOut)
                : Verdict.warn("forecast", sentence, wayOut);
    }

    private String model() {
        List<Contender> contenders = result.trial().map(Trial::contenders).orElse(result.contenders());
        Contender best = result.trial().map(Trial::best).orElse(result.chosen());
        if (contenders.size() == 1) {
            return best.title() + " was used, as --model says";
        }
        Contender other = contenders.stream()
                .filter(it -> !it.title().equals(best.title()))
                .findFirst()
                .orElseThrow();
        if (Math.abs(best.fit().logLikelihood() - other.fit().logLikelihood()) < Contender.ALIKE) {
            return best.title() + " and " + other.title() + " fit alike, and " + best.title() + " was used";
        }
        double lead = best.fit().logLikelihood() - other.fit().logLikelihood();
        return lead >= 0
                ? String.format(
                        Locale.ROOT,
                        "%s fits better than %s: its log-likelihood is %.1f higher, with four parameters each",
                        best.title(),
                        other.title(),
                        lead)
                : best.title() + " told the time afterwards better than " + other.title()
                        + ", although the latter has the higher likelihood";
    }

    /** Of both fits, each once. */
    private List<Verdict> warnings() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        List<DataProblem> warnings = new ArrayList<>(result.chosen().fit().warnings());
        warnings.addAll(result.amounts().warnings());
        for (DataProblem it : warnings) {
            String sentence = it.message().substring(0, 1).toUpperCase(Locale.ROOT)
                    + it.message().substring(1);
            verdicts.putIfAbsent(key(it.code()), Verdict.warn(key(it.code()), sentence, it.hint()));
        }
        return List.copyOf(verdicts.values());
    }

    private static String key(String code) {
        StringBuilder key = new StringBuilder();
        for (String word : code.split("-", -1)) {
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    private Verdict faults() {
        double share = (double) customers.faults() / customers.rows();
        String sentence = String.format(
                Locale.ROOT,
                "%,d of %,d rows cannot be used and were left out (%s)",
                customers.faults(),
                customers.rows(),
                PERCENT.show(share));
        return share <= FAULTS_MAX
                ? Verdict.fine("rows", sentence)
                : Verdict.warn("rows", sentence, "see why at the end; --rejected FILE.csv writes each of them");
    }

    private Verdict refunds() {
        String sum = Format.count().show(-customers.refunded());
        return switch (result.settings().refunds()) {
            case DROP ->
                Verdict.warn(
                        "refunds",
                        "Refunds of " + sum + " in all were left out, so value is before refunds",
                        "--refunds net takes them off the purchases before them");
            case NET ->
                Verdict.fine("refunds", "Refunds of " + sum + " in all were taken off the purchases before them");
        };
    }
}
