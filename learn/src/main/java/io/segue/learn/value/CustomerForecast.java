package io.segue.learn.value;

/**
 * What to expect of one customer within the horizon.
 *
 * @param alive the probability of ever buying again, from 0 to 1
 * @param aliveBetween as far as the parameters are not known for sure
 * @param purchases expected
 * @param purchasesBetween so many there will be, as surely as the horizon says
 * @param amount expected of each purchase
 * @param amountBetween so much the customer's own mean is
 * @param value of all of them today: discounted, before costs
 * @param valueBetween so much it will be, as surely as the horizon says
 */
public record CustomerForecast(
        String id,
        double alive,
        Between aliveBetween,
        double purchases,
        Between purchasesBetween,
        double amount,
        Between amountBetween,
        double value,
        Between valueBetween) {}
