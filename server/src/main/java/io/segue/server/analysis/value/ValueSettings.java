package io.segue.server.analysis.value;

import org.jspecify.annotations.Nullable;

/**
 * How value is looked for. Days are counted from 1970-01-01.
 *
 * @param asked which columns are what
 * @param dateFormat a {@code java.time} pattern; null to recognise the usual ones
 * @param refunds what negative amounts are
 * @param calibrationUntil the last day that the trial is fitted on; null for two thirds of the time
 * @param until the last day that is looked at; null for the last one with a purchase
 * @param today later days cannot be true
 * @param discount of money, a year: 0.1 for ten in a hundred
 * @param event what a purchase is called in rules
 * @param top how many customers are told
 */
public record ValueSettings(
        Asked asked,
        @Nullable String dateFormat,
        Refunds refunds,
        BuyingUnit unit,
        @Nullable Long calibrationUntil,
        @Nullable Long until,
        long today,
        Period horizon,
        double discount,
        ModelChoice model,
        String event,
        int top,
        long seed) {
    /** How sure intervals are. */
    static final double LEVEL = 0.95;

    /**
     * Which columns are what, as far as somebody said so; null to find it out by the usual names.
     *
     * @param amount a column, or several with {@code *} between them
     * @param summary whether rows are customers, not purchases
     */
    public record Asked(
            @Nullable String customer,
            @Nullable String date,
            @Nullable String amount,
            boolean summary) {}

    /** What to do with negative amounts. */
    public enum Refunds {
        /** Left out. */
        DROP,
        /** Taken off the customer's purchases before it, the latest first. */
        NET
    }

    /** Which model of buying. */
    public enum ModelChoice {
        AUTO,
        BGNBD,
        PARETONBD
    }
}
