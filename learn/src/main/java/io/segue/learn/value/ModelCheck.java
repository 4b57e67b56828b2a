package io.segue.learn.value;

import java.util.List;

/**
 * Whether a fitted model tells what has happened: in the time it was fitted on, and in the time after it.
 *
 * @param bins customers by their number of repeat purchases until the end of the fitting time
 * @param misplaced the share of customers that would have to change bins for these to be as expected, from 0 to 1
 * @param weeks of the whole time, cumulated
 * @param groups customers by their number of repeat purchases, and what they did afterwards; empty without a time after
 * @param holdoutError expected purchases after the fitting time against actual ones: 0.1 is ten in a hundred too many;
 *     {@code NaN} without a time after
 * @param reasons for the verdict, in words
 */
public record ModelCheck(
        BuyingModel model,
        List<Bin> bins,
        double misplaced,
        List<Week> weeks,
        List<Group> groups,
        double holdoutError,
        Verdict verdict,
        List<String> reasons) {
    public ModelCheck {
        bins = List.copyOf(bins);
        weeks = List.copyOf(weeks);
        groups = List.copyOf(groups);
        reasons = List.copyOf(reasons);
    }

    /** How far to believe the model. */
    public enum Verdict {
        USABLE,
        DOUBTFUL,
        DO_NOT_USE
    }

    /**
     * How many customers came again so often.
     *
     * @param purchases exactly so many; at least so many in the last bin
     */
    public record Bin(int purchases, double actual, double expected) {}

    /**
     * Repeat purchases of all customers from the first day on, as a curve.
     *
     * @param until time since the first day of all, in the unit of the histories
     * @param fitted whether it ends within the fitting time
     */
    public record Week(double until, double actual, double expected, boolean fitted) {}

    /**
     * What customers of one past did afterwards.
     *
     * @param purchases exactly so many before; at least so many in the last group
     * @param actual mean number of purchases afterwards
     * @param expected of each, given the own history
     */
    public record Group(int purchases, int customers, double actual, double expected) {}
}
