package io.segue.learn.value;

import java.util.List;

/**
 * What to expect within the horizon.
 *
 * @param customers in the order of the histories
 * @param alive how many of them are expected to buy again some day
 * @param purchases of all together
 * @param value of all together today: discounted, before costs
 */
public record Forecast(
        List<CustomerForecast> customers,
        double alive,
        Between aliveBetween,
        double purchases,
        Between purchasesBetween,
        double value,
        Between valueBetween) {
    public Forecast {
        customers = List.copyOf(customers);
    }
}
