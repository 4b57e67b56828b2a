package io.segue.server.analysis.value;

import io.segue.learn.data.Table;
import io.segue.learn.value.AmountFit;
import io.segue.learn.value.BuyingFit;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.Forecast;
import io.segue.learn.value.Forecaster;
import io.segue.learn.value.Horizon;
import io.segue.learn.value.ModelChecker;
import io.segue.learn.value.Purchases;
import io.segue.learn.value.Rfm;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries models of buying on the last part of the time, fits them on all of it and forecasts. */
public final class ValueRun {
    private final ValueSettings settings;
    private final Watcher watcher;

    public ValueRun(ValueSettings settings, Watcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
    }

    /**
     * @param table all of whose columns are texts
     * @throws io.segue.learn.data.DataException when nothing can be learnt of these customers
     */
    public ValueResult run(Table table) {
        Roles roles = RoleFinder.find(table.names(), settings.asked());
        Customers customers = switch (roles) {
            case Roles.Sales it -> new SalesReader(settings, it, table).read();
            case Roles.Summary it -> new SummaryReader(settings, it, table).read();
        };
        Purchases purchases = customers.purchases();
        Optional<Trial> trial = purchases == null
                ? Optional.empty()
                : new TrialRun(settings, purchases, customers.end(), customers.money()).run(watcher);
        List<CustomerHistory> histories = customers.money() ? customers.histories() : counted(customers.histories());
        List<Contender> contenders = contenders(customers, histories);
        Contender chosen = trial.map(it -> of(contenders, it.best())).orElseGet(() -> Contender.best(contenders));
        AmountFit amounts = customers.money() ? AmountFit.of(histories, watcher) : Fits.counted(histories.size());
        return new ValueResult(
                settings,
                roles,
                customers,
                trial,
                contenders,
                chosen,
                amounts,
                forecast(chosen, amounts, histories),
                Rfm.of(customers.buyers()));
    }

    /** Each purchase counts 1. */
    private static List<CustomerHistory> counted(List<CustomerHistory> histories) {
        return histories.stream()
                .map(it -> new CustomerHistory(
                        it.id(), it.frequency(), it.recency(), it.age(), it.frequency() == 0 ? Double.NaN : 1))
                .toList();
    }

    private List<Contender> contenders(Customers customers, List<CustomerHistory> histories) {
        List<Contender> contenders = new ArrayList<>();
        for (BuyingFit fit : Fits.buying(settings.model(), histories, watcher)) {
            Purchases purchases = customers.purchases();
            contenders.add(new Contender(
                    fit,
                    purchases == null
                            ? null
                            : new ModelChecker(
                                            purchases,
                                            customers.end(),
                                            customers.end(),
                                            settings.unit().days())
                                    .check(fit.model())));
        }
        return contenders;
    }

    /** The one of the same kind. */
    private static Contender of(List<Contender> contenders, Contender kind) {
        return contenders.stream()
                .filter(it -> it.title().equals(kind.title()))
                .findFirst()
                .orElseThrow();
    }

    private Forecast forecast(Contender chosen, AmountFit amounts, List<CustomerHistory> histories) {
        double unit = settings.unit().days();
        Horizon horizon = new Horizon(
                settings.horizon().days() / unit,
                Horizon.discountOfYear(settings.discount(), unit),
                ValueSettings.LEVEL);
        return new Forecaster(chosen.fit(), amounts, horizon, settings.seed()).of(histories, watcher);
    }
}
