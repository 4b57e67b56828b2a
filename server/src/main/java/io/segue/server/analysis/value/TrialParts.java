package io.segue.server.analysis.value;

import io.segue.learn.value.ModelCheck;
import io.segue.learn.value.ModelChecker;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** How the models did on the last part of the time, which they had not seen. */
final class TrialParts {
    private final ValueResult result;
    private final Trial trial;
    private final ModelCheck check;

    TrialParts(ValueResult result, Trial trial) {
        this.result = result;
        this.trial = trial;
        this.check = Objects.requireNonNull(trial.best().check());
    }

    Parts parts() {
        Trial.Afterwards sales = trial.sales();
        Parts parts = new Parts()
                .fact("until", "Fitted until", new Value.Num(trial.until(), Format.day()))
                .fact("to", "Tried until", new Value.Num(result.customers().end(), Format.day()))
                .fact("purchases", "Purchases in between", Value.decimal(sales.purchases(), 0))
                .fact("purchasesExpected", "Expected", Value.decimal(sales.purchasesExpected(), 0));
        if (result.customers().money()) {
            parts.fact("money", "Revenue in between", Value.decimal(sales.money(), 0))
                    .fact("moneyExpected", "Expected", Value.decimal(sales.moneyExpected(), 0));
        }
        return parts.fact(
                        "topTenthShare",
                        result.customers().money()
                                ? "Of the revenue, from the tenth expected to be best"
                                : "Of the purchases, from the tenth expected to be best",
                        Value.percent(sales.topShare(), 1))
                .chart(tracking())
                .table(contenders())
                .chart(groups())
                .chart(bins());
    }

    private Chart tracking() {
        List<Chart.Line> lines = new ArrayList<>();
        lines.add(line("Happened", check, ModelCheck.Week::actual));
        for (Contender it : trial.contenders()) {
            lines.add(line(it.title(), Objects.requireNonNull(it.check()), ModelCheck.Week::expected));
        }
        String unit = result.settings().unit().plural();
        long fitted = check.weeks().stream().filter(ModelCheck.Week::fitted).count();
        return new Chart.Lines(
                new Chart.Frame(
                        "tracking",
                        "Repeat purchases, summed up",
                        "The models have seen the first " + fitted + " " + unit
                                + "; behind these, the nearer a line is to what happened, the better"),
                new Chart.Axis("Time since the first purchase in " + unit, Format.count()),
                new Chart.Axis("Repeat purchases so far", Format.count()),
                lines);
    }

    private static Chart.Line line(String name, ModelCheck check, ToDoubleFunction<ModelCheck.Week> read) {
        return new Chart.Line(
                name,
                check.weeks().stream().mapToDouble(ModelCheck.Week::until).toArray(),
                check.weeks().stream().mapToDouble(read).toArray());
    }

    private Part.Table contenders() {
        return TableOf.<Contender>of("contenders", "The models, fitted on the first part", trial.contenders())
                .text("model", "Model", Contender::title)
                .decimal("logLikelihood", "Log-likelihood", 2, it -> it.fit().logLikelihood())
                .number(
                        "holdoutError",
                        "Purchases told afterwards",
                        Format.percent(1).signed(),
                        it -> Objects.requireNonNull(it.check()).holdoutError())
                .percent(
                        "misplaced",
                        "Customers told wrongly",
                        1,
                        it -> Objects.requireNonNull(it.check()).misplaced())
                .text("chosen", "", it -> it.title().equals(trial.best().title()) ? "chosen" : "")
                .build();
    }

    private Chart groups() {
        List<String> names = check.groups().stream()
                .map(it -> it.purchases() + (it.purchases() == ModelChecker.BIN_LAST ? "+" : ""))
                .toList();
        return new Chart.Bars(
                new Chart.Frame(
                        "groups",
                        "Purchases afterwards, by repeat purchases before",
                        "Bars of one group are alike when the model knows what a customer's past means"),
                Chart.Bars.Layout.UPRIGHT,
                new Chart.Axis("Purchases for each customer", Format.decimal(1)),
                names,
                List.of(
                        new Chart.Series(
                                "Happened",
                                check.groups().stream()
                                        .mapToDouble(ModelCheck.Group::actual)
                                        .toArray()),
                        new Chart.Series(
                                "Expected",
                                check.groups().stream()
                                        .mapToDouble(ModelCheck.Group::expected)
                                        .toArray())));
    }

    private Chart bins() {
        List<String> names = check.bins().stream()
                .map(it -> it.purchases() + (it.purchases() == ModelChecker.BIN_LAST ? "+" : ""))
                .toList();
        return new Chart.Bars(
                new Chart.Frame(
                        "bins",
                        "Customers by repeat purchases, until then",
                        "Bars of one number are alike when the model fits what it has seen"),
                Chart.Bars.Layout.UPRIGHT,
                new Chart.Axis("Customers", Format.count()),
                names,
                List.of(
                        new Chart.Series(
                                "Happened",
                                check.bins().stream()
                                        .mapToDouble(ModelCheck.Bin::actual)
                                        .toArray()),
                        new Chart.Series(
                                "Expected",
                                check.bins().stream()
                                        .mapToDouble(ModelCheck.Bin::expected)
                                        .toArray())));
    }
}
