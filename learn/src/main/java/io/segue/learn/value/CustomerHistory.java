package io.segue.learn.value;

import java.util.List;

/**
 * All that the models know of a customer (Fader, Hardie and Lee, 2005). Times are in one unit for all customers, such as
 * weeks, and count from the customer's first purchase.
 *
 * @param frequency x, how many purchases followed the first
 * @param recency t_x, when the last of them was; 0 when there was none
 * @param age T, when the observation ended; not before {@code recency}
 * @param value mean amount of those that followed the first; {@code NaN} when there was none
 */
public record CustomerHistory(String id, int frequency, double recency, double age, double value) {
    public CustomerHistory {
        if (frequency < 0 || !(recency >= 0) || !(age >= recency) || !Double.isFinite(age)) {
            throw new IllegalArgumentException("expected x ≥ 0 and 0 ≤ t_x ≤ T for " + id + ", but got " + frequency
                    + ", " + recency + " and " + age);
        }
    }

    /**
     * Of all who had bought by then.
     *
     * @param end the last day that is looked at
     * @param unit in days; 7 for weeks
     */
    public static List<CustomerHistory> of(Purchases purchases, long end, double unit) {
        return purchases.buyers().stream()
                .filter(buyer -> buyer.first() <= end)
                .map(buyer -> of(buyer, end, unit))
                .toList();
    }

    private static CustomerHistory of(Purchases.Buyer buyer, long end, double unit) {
        int count = buyer.until(end);
        double sum = 0;
        for (int i = 1; i < count; i++) {
            sum += buyer.amounts()[i];
        }
        return new CustomerHistory(
                buyer.id(),
                count - 1,
                (buyer.days()[count - 1] - buyer.first()) / unit,
                (end - buyer.first()) / unit,
                count == 1 ? Double.NaN : sum / (count - 1));
    }
}
