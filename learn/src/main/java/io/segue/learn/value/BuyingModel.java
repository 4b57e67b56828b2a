package io.segue.learn.value;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * How often customers buy, and when they stop for good without saying so. Times are in the unit of the histories, such as
 * weeks.
 */
public sealed interface BuyingModel permits BgNbd, ParetoNbd {
    /** Of one customer's history; up to what does not depend on the parameters. */
    double logLikelihood(int frequency, double recency, double age);

    /** The probability that the customer will ever buy again, as it were: from 0 to 1. */
    double alive(int frequency, double recency, double age);

    /** How many purchases to expect in the {@code ahead} after {@code age}. */
    double expected(int frequency, double recency, double age, double ahead);

    /** How many repeat purchases to expect of somebody new in the {@code time} after the first purchase. */
    double expectedOfNew(double time);

    /** The probability that somebody new makes exactly so many repeat purchases in that time. */
    double probability(int purchases, double time);

    /**
     * One future of a customer who is alive, out of all that the history leaves open.
     *
     * @return purchases in the {@code ahead} after {@code age}
     */
    int draw(CustomerHistory customer, double ahead, UniformRandomProvider random);

    /** All above 0, in the order of the record. */
    double[] parameters();

    /** The same kind of model with other parameters. */
    BuyingModel with(double[] parameters);

    /** As people call it. */
    String title();
}
