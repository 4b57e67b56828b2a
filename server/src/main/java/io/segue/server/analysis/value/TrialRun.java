package io.segue.server.analysis.value;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.value.AmountFit;
import io.segue.learn.value.BuyingFit;
import io.segue.learn.value.BuyingModel;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.ModelChecker;
import io.segue.learn.value.Purchases;
import io.segue.learn.work.Watcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fits models on the first part of the time and looks at what happened in the rest. */
final class TrialRun {
    /** Shorter times are not cut. */
    static final int UNITS_MIN = 12;

    private final ValueSettings settings;
    private final Purchases purchases;
    private final long first;
    private final long end;
    private final boolean money;

    TrialRun(ValueSettings settings, Purchases purchases, long end, boolean money) {
        this.settings = settings;
        this.purchases = purchases;
        this.first = purchases.buyers().stream()
                .mapToLong(Purchases.Buyer::first)
                .min()
                .orElse(end);
        this.end = end;
        this.money = money;
    }

    /**
     * Empty when nobody asked for it and the time is too short, or too little happened in its first two thirds.
     *
     * @throws DataException when somebody asked for a day that does not allow it
     */
    Optional<Trial> run(Watcher watcher) {
        if (settings.calibrationUntil() != null) {
            return Optional.of(run(checked(settings.calibrationUntil()), watcher));
        }
        if (end - first < UNITS_MIN * settings.unit().days()) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(first + Math.round(2 * (end - first) / 3.0), watcher));
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    private long checked(long until) {
        if (until < first || until >= end) {
            throw new DataException(new DataProblem(
                    "calibration-outside",
                    "",
                    "expected --calibration-until from " + LocalDate.ofEpochDay(first) + " to before "
                            + LocalDate.ofEpochDay(end) + ", as purchases are, but got "
                            + LocalDate.ofEpochDay(until),
                    "choose a day between, or leave it out for two thirds of the time"));
        }
        return until;
    }

    private Trial run(long until, Watcher watcher) {
        double unit = settings.unit().days();
        List<CustomerHistory> histories = CustomerHistory.of(purchases, until, unit);
        AmountFit amounts = money ? AmountFit.of(histories, watcher) : Fits.counted(histories.size());
        ModelChecker checker = new ModelChecker(purchases, until, end, unit);
        List<Contender> contenders = new ArrayList<>();
        for (BuyingFit fit : Fits.buying(settings.model(), histories, watcher)) {
            contenders.add(new Contender(fit, checker.check(fit.model())));
        }
        Contender best = Contender.best(contenders);
        return new Trial(
                until,
                contenders,
                best,
                amounts,
                afterwards(until, histories, best.fit().model(), amounts));
    }

    private record Told(double purchases, double expected, double money, double moneyExpected) {}

    private Trial.Afterwards afterwards(
            long until, List<CustomerHistory> histories, BuyingModel model, AmountFit amounts) {
        List<Purchases.Buyer> buyers =
                purchases.buyers().stream().filter(it -> it.first() <= until).toList();
        double ahead = (end - until) / settings.unit().days();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            CustomerHistory it = histories.get(i);
            Purchases.Buyer buyer = buyers.get(i);
            int bought = buyer.days().length - buyer.until(until);
            double expected = model.expected(it.frequency(), it.recency(), it.age(), ahead);
            told.add(new Told(
                    bought,
                    expected,
                    money ? spentAfter(buyer, until) : bought,
                    expected * amounts.model().expected(it.frequency(), money ? it.value() : 1)));
        }
        told.sort(Comparator.comparingDouble(Told::moneyExpected).reversed());
        double all = told.stream().mapToDouble(Told::money).sum();
        double top = told.stream()
                .limit(Math.ceilDiv(told.size(), 10))
                .mapToDouble(Told::money)
                .sum();
        return new Trial.Afterwards(
                told.stream().mapToDouble(Told::purchases).sum(),
                told.stream().mapToDouble(Told::expected).sum(),
                all,
                told.stream().mapToDouble(Told::moneyExpected).sum(),
                all == 0 ? Double.NaN : top / all);
    }

    private double spentAfter(Purchases.Buyer buyer, long until) {
        double spent = 0;
        for (int i = buyer.until(until); i < buyer.amounts().length; i++) {
            spent += buyer.amounts()[i];
        }
        return spent;
    }
}
