package io.segue.server.analysis.value;

import io.segue.learn.value.AmountFit;
import java.util.List;

/**
 * How the models did on a time that they had not seen.
 *
 * @param until the last day that they were fitted on
 * @param contenders each fitted until then
 * @param best of them
 * @param sales purchases and money afterwards, by the best
 */
record Trial(long until, List<Contender> contenders, Contender best, AmountFit amounts, Afterwards sales) {
    /**
     * What happened in the time afterwards to the customers who were known, and what had been expected.
     *
     * @param topShare of the money afterwards: that of the tenth from which most had been expected
     */
    record Afterwards(
            double purchases, double purchasesExpected, double money, double moneyExpected, double topShare) {}
}
