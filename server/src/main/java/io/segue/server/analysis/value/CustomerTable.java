package io.segue.server.analysis.value;

import io.segue.learn.data.Column;
import io.segue.learn.data.ColumnBuilder;
import io.segue.learn.data.Table;
import io.segue.learn.value.CustomerForecast;
import io.segue.learn.value.CustomerHistory;
import io.segue.learn.value.Rfm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** All that was found out, a row for each customer, or for each row that was left out. */
public final class CustomerTable {
    private final ValueResult result;

    public CustomerTable(ValueResult result) {
        this.result = result;
    }

    /** Customers in the order in which they first stand in the file; times in the unit of the settings. */
    public Table customers() {
        List<CustomerHistory> histories = result.customers().histories();
        List<CustomerForecast> forecasts = result.forecast().customers();
        List<Rfm.Scored> scores = result.rfm().customers();
        List<Column> columns = new ArrayList<>(List.of(
                texts("customer", histories, CustomerHistory::id),
                numbers("frequency", histories, CustomerHistory::frequency),
                numbers("recency", histories, CustomerHistory::recency),
                numbers("t", histories, CustomerHistory::age)));
        if (result.customers().money()) {
            columns.add(numbers("monetary", histories, CustomerHistory::value));
        }
        columns.addAll(List.of(
                numbers("alive", forecasts, CustomerForecast::alive),
                numbers("purchases", forecasts, CustomerForecast::purchases),
                numbers("purchasesLow", forecasts, it -> it.purchasesBetween().low()),
                numbers("purchasesHigh", forecasts, it -> it.purchasesBetween().high())));
        if (result.customers().money()) {
            columns.addAll(List.of(
                    numbers("amount", forecasts, CustomerForecast::amount),
                    numbers("value", forecasts, CustomerForecast::value),
                    numbers("valueLow", forecasts, it -> it.valueBetween().low()),
                    numbers("valueHigh", forecasts, it -> it.valueBetween().high())));
        }
        columns.addAll(List.of(
                numbers("recencyScore", scores, Rfm.Scored::recencyScore),
                numbers("frequencyScore", scores, Rfm.Scored::frequencyScore),
                numbers("moneyScore", scores, Rfm.Scored::moneyScore),
                texts("cell", scores, it -> it.cell().title())));
        return new Table(histories.size(), columns);
    }

    /** The rows that were left out, and why. */
    public Table leftOut() {
        List<LeftOut> rows = result.leftOut();
        return new Table(
                rows.size(),
                List.of(
                        numbers("row", rows, LeftOut::row),
                        texts("reason", rows, it -> it.reason().words()),
                        texts("cell", rows, LeftOut::cell)));
    }

    /** What has no end has no cell: a table holds finite numbers. */
    private static <T> Column numbers(String name, List<T> things, ToDoubleFunction<T> read) {
        return new Column.Numbers(
                name,
                things.stream()
                        .mapToDouble(read)
                        .map(it -> Double.isInfinite(it) ? Double.NaN : it)
                        .toArray());
    }

    private static <T> Column texts(String name, List<T> things, Function<T, String> read) {
        ColumnBuilder column = ColumnBuilder.ofTexts(name);
        things.forEach(it -> column.add(read.apply(it)));
        return column.build();
    }
}
