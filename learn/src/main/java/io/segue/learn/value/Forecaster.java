package io.segue.learn.value;

import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What comes, by a model of buying and one of amounts. Expected values are exact. Intervals are of what will really happen:
 * futures are drawn, each with parameters that might be the true ones ({@link ParameterDraws}), so they hold both chance and
 * how little is known. For all customers together a future has the same parameters for everybody.
 */
public final class Forecaster {
    /** So many sets of parameters, and so many futures with each. */
    private static final int PARAMETERS = 40;

    private static final int FUTURES = 25;
    private static final int DRAWS = PARAMETERS * FUTURES;

    /** Whether alive depends on the parameters alone, so that more sets of them are needed for the ends of an interval. */
    private static final int ALIVE_DRAWS = 400;

    /** Money is discounted in steps of at most a unit, but in no more than this. */
    private static final int STEPS_MAX = 60;

    private static final int CHUNK = 256;
    /** Chunks between two looks at the watcher. */
    private static final int BATCH = 64;

    private final BuyingModel buying;
    private final GammaGamma amounts;
    private final List<BuyingModel> buyingDraws;
    private final List<GammaGamma> amountDraws;
    private final Horizon horizon;
    private final long seed;

    /** @param seed of the futures */
    public Forecaster(BuyingFit buying, AmountFit amounts, Horizon horizon, long seed) {
        this.buying = buying.model();
        this.amounts = amounts.model();
        this.horizon = horizon;
        this.seed = seed;
        this.buyingDraws = ParameterDraws.of(buying, ALIVE_DRAWS, Seeds.child(seed, 0));
        this.amountDraws = ParameterDraws.of(amounts, PARAMETERS, Seeds.child(seed, 1));
    }

    /**
     * One customer alone.
     *
     * @param place in the list: each has chances of its own
     */
    public CustomerForecast of(CustomerHistory customer, long place) {
        return of(customer, place, new Futures());
    }

    /** All customers, and what they come to together. */
    public Forecast of(List<CustomerHistory> customers, Watcher watcher) {
        List<CustomerForecast> forecasts = new ArrayList<>();
        Futures all = new Futures();
        for (int from = 0; from < customers.size(); from += CHUNK * BATCH) {
            watcher.at("forecasting", from, customers.size());
            int start = from;
            List<CustomerHistory> batch = customers.subList(from, Math.min(customers.size(), from + CHUNK * BATCH));
            for (Part part :
                    Parallel.map(Parallel.count(batch.size(), CHUNK), chunk -> part(batch, chunk * CHUNK, start))) {
                forecasts.addAll(part.forecasts);
                all.add(part.totals);
            }
        }
        watcher.at("forecasting", customers.size(), customers.size());
        return new Forecast(
                forecasts,
                forecasts.stream().mapToDouble(CustomerForecast::alive).sum(),
                between(all.alive),
                forecasts.stream().mapToDouble(CustomerForecast::purchases).sum(),
                between(all.purchases),
                forecasts.stream().mapToDouble(CustomerForecast::value).sum(),
                between(all.values));
    }

    private record Part(List<CustomerForecast> forecasts, Futures totals) {}

    private Part part(List<CustomerHistory> batch, int from, int start) {
        Futures totals = new Futures();
        List<CustomerForecast> forecasts = IntStream.range(from, Math.min(batch.size(), from + CHUNK))
                .mapToObj(i -> of(batch.get(i), start + i, totals))
                .toList();
        return new Part(forecasts, totals);
    }

    private CustomerForecast of(CustomerHistory customer, long place, Futures totals) {
        int x = customer.frequency();
        double recency = customer.recency();
        double age = customer.age();
        double purchases = buying.expected(x, recency, age, horizon.ahead());
        double amount = amounts.expected(x, customer.value());
        double discounted = discounted(customer);
        double worth = purchases == 0 ? 1 : discounted / purchases;
        UniformRandomProvider random = Seeds.random(Seeds.child(Seeds.child(seed, 2), place));
        Futures futures = new Futures();
        for (int i = 0; i < ALIVE_DRAWS; i++) {
            futures.alive[i] = buyingDraws.get(i).alive(x, recency, age);
        }
        for (int i = 0; i < PARAMETERS; i++) {
            BuyingModel model = buyingDraws.get(i);
            GammaGamma money = amountDraws.get(i);
            double alive = futures.alive[i];
            for (int draw = i * FUTURES; draw < (i + 1) * FUTURES; draw++) {
                int bought = random.nextDouble() < alive ? model.draw(customer, horizon.ahead(), random) : 0;
                double mean = money.drawMean(customer, random);
                futures.purchases[draw] = bought;
                futures.amounts[draw] = mean;
                futures.values[draw] = worth * money.drawSum(mean, bought, random);
            }
        }
        totals.add(futures);
        return new CustomerForecast(
                customer.id(),
                buying.alive(x, recency, age),
                between(futures.alive),
                purchases,
                between(futures.purchases),
                amount,
                between(futures.amounts),
                discounted * amount,
                between(futures.values));
    }

    /** Expected purchases, each counted with what money at its time is worth today. */
    private double discounted(CustomerHistory customer) {
        int x = customer.frequency();
        if (horizon.discount() == 0) {
            return buying.expected(x, customer.recency(), customer.age(), horizon.ahead());
        }
        int steps = (int) Math.min(STEPS_MAX, Math.ceil(horizon.ahead()));
        double step = horizon.ahead() / steps;
        double sum = 0;
        double before = 0;
        for (int i = 1; i <= steps; i++) {
            double until = buying.expected(x, customer.recency(), customer.age(), i * step);
            sum += (until - before) * Math.pow(1 + horizon.discount(), -(i - 0.5) * step);
            before = until;
        }
        return sum;
    }

    private Between between(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double tail = (1 - horizon.level()) / 2;
        int low = (int) Math.floor(tail * sorted.length);
        return new Between(sorted[low], sorted[sorted.length - 1 - low]);
    }

    /** What each future of a customer holds, or of several together; and whether alive by each set of parameters. */
    private static final class Futures {
        private final double[] alive = new double[ALIVE_DRAWS];
        private final double[] purchases = new double[DRAWS];
        private final double[] amounts = new double[DRAWS];
        private final double[] values = new double[DRAWS];

        void add(Futures more) {
            for (int draw = 0; draw < ALIVE_DRAWS; draw++) {
                alive[draw] += more.alive[draw];
            }
            for (int draw = 0; draw < DRAWS; draw++) {
                purchases[draw] += more.purchases[draw];
                values[draw] += more.values[draw];
            }
        }
    }
}
