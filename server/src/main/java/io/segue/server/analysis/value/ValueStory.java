package io.segue.server.analysis.value;

import io.segue.learn.value.CustomerForecast;
import io.segue.learn.value.Forecast;
import io.segue.server.report.Format;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Tells what customers are worth: first whether to believe it, then what it comes to, then whom to write to. */
public final class ValueStory {
    private final ValueResult result;
    private final Forecast forecast;
    private final boolean money;
    private final String horizon;

    private ValueStory(ValueResult result) {
        this.result = result;
        this.forecast = result.forecast();
        this.money = result.customers().money();
        this.horizon = result.settings().horizon().text();
    }

    /** @param file its name, for the title */
    public static Report tell(ValueResult result, String file) {
        return new ValueStory(result).report(file);
    }

    private Report report(String file) {
        Parts parts = new Parts();
        sums(parts);
        result.trial()
                .ifPresent(it -> parts.section("trial", "Was it right before?", new TrialParts(result, it).parts()));
        parts.section("cells", "Whom to write to, and what", new CellParts(result).parts());
        parts.section("forecast", "What to expect of whom", new ForecastParts(result).parts());
        parts.section("top", "The best customers", top());
        parts.section("models", "The models", new ModelParts(result).parts());
        parts.section("method", "How this was found", new MethodParts(result).parts());
        return new Report("value", "What the customers of " + file + " are worth", ValueVerdicts.of(result), parts);
    }

    private void sums(Parts parts) {
        int customers = result.customers().histories().size();
        long repeated = result.customers().histories().stream()
                .filter(it -> it.frequency() > 0)
                .count();
        parts.fact("customers", "Customers", Value.count(customers))
                .fact("repeatShare", "Came again", Value.percent((double) repeated / customers, 1))
                .fact("aliveShare", "Of those, still active", Value.percent(result.aliveShare(), 1))
                .fact("purchases", "Purchases in the next " + horizon, Value.decimal(forecast.purchases(), 0))
                .fact(
                        "purchasesBetween",
                        "95 % interval",
                        Value.range(
                                forecast.purchasesBetween().low(),
                                forecast.purchasesBetween().high(),
                                Format.count()));
        if (money) {
            parts.fact("value", "Revenue of the next " + horizon + ", in money of today", amount(forecast.value()))
                    .fact(
                            "valueBetween",
                            "95 % interval",
                            Value.range(
                                    forecast.valueBetween().low(),
                                    forecast.valueBetween().high(),
                                    Format.count()))
                    .fact("valueEach", "For each customer", Value.decimal(forecast.value() / customers, 2));
        }
        parts.fact("topTenthShare", "Share of the best tenth", Value.percent(topShare(), 1));
    }

    private static Value amount(double amount) {
        return new Value.Num(amount, Format.count());
    }

    /** What the tenth with the highest expected value brings of all of it. */
    private double topShare() {
        double[] sorted = forecast.customers().stream()
                .mapToDouble(CustomerForecast::value)
                .sorted()
                .toArray();
        int tenth = Math.ceilDiv(sorted.length, 10);
        double top = DoubleStream.of(sorted).skip(sorted.length - tenth).sum();
        return top / DoubleStream.of(sorted).sum();
    }

    private record Ranked(int rank, int place, CustomerForecast forecast) {}

    private Parts top() {
        List<Integer> places = IntStream.range(0, forecast.customers().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> forecast.customers().get(i).value())
                        .reversed())
                .limit(result.settings().top())
                .toList();
        List<Ranked> ranked = IntStream.range(0, places.size())
                .mapToObj(i ->
                        new Ranked(i + 1, places.get(i), forecast.customers().get(places.get(i))))
                .toList();
        TableOf<Ranked> table = TableOf.<Ranked>of(
                        "customers", "Whose next " + horizon + " are expected to bring most", ranked)
                .count("rank", "", Ranked::rank)
                .text("customer", "Customer", it -> it.forecast().id())
                .count("bought", "Bought", it -> bought(it.place()))
                .percent("alive", "Active", 1, it -> it.forecast().alive())
                .decimal(
                        "purchases", "Purchases to come", 1, it -> it.forecast().purchases());
        if (money) {
            table.decimal("amount", "Each", 2, it -> it.forecast().amount())
                    .number(
                            "value",
                            "Value",
                            Format.count(),
                            it -> it.forecast().value())
                    .range(
                            "valueBetween",
                            "95 % interval",
                            Format.count(),
                            it -> it.forecast().valueBetween().low(),
                            it -> it.forecast().valueBetween().high());
        }
        return new Parts().table(table.text("cell", "Cell", this::cell).build());
    }

    private long bought(int place) {
        return result.customers().histories().get(place).frequency() + 1L;
    }

    private String cell(Ranked ranked) {
        return result.rfm().customers().get(ranked.place()).cell().title();
    }
}
