package io.segue.server.analysis.value;

import io.segue.core.language.syntax.RuleWriter;
import io.segue.learn.value.Rfm;
import io.segue.learn.value.RfmCell;
import java.util.ArrayList;
import java.util.List;

/** What a cell of recency and frequency is good for: a campaign, and a rule that keeps it up to date. */
final class CellAdvice {
    private CellAdvice() {}

    /** What to do with the people of a cell. */
    static String campaign(RfmCell cell) {
        return switch (cell) {
            case CHAMPIONS -> "early access and loyalty rewards; ask them to recommend you";
            case LOYAL_CUSTOMERS -> "loyalty rewards; offer what goes with their last purchases";
            case POTENTIAL_LOYALISTS ->
                "recommended products by what they browse; invite them to the loyalty programme";
            case NEW_CUSTOMERS -> "welcome and onboarding series";
            case PROMISING -> "the next step of onboarding; recommended products by what they browse";
            case NEED_ATTENTION -> "re-engagement with a tailored discount";
            case ABOUT_TO_SLEEP -> "re-engagement with a tailored discount that ends soon";
            case CANNOT_LOSE -> "reactivation by past preferences, in person: write or call";
            case AT_RISK -> "reactivation by past preferences, with a tailored discount";
            case HIBERNATING -> "reactivation by past preferences, in cheap channels only";
        };
    }

    /**
     * A rule of the language for who is in the cell, right at the end of the last day. A day is over after 24 hours, so what
     * is told as d days since is at most d + 1 days for the rule.
     */
    static String rule(Rfm.CellBounds bounds, String event) {
        String purchase = RuleWriter.text(event);
        List<String> conditions = new ArrayList<>();
        String since = "time since last " + purchase;
        if (bounds.daysAbove() >= 0) {
            conditions.add(since + " > " + days(bounds.daysAbove()));
        }
        if (Double.isFinite(bounds.daysUpTo())) {
            conditions.add(since + " <= " + days(bounds.daysUpTo()));
        }
        String count = "count of " + purchase;
        conditions.add(count + " >= " + (long) Math.max(1, bounds.purchasesAbove() + 1));
        if (Double.isFinite(bounds.purchasesUpTo())) {
            conditions.add(count + " <= " + (long) bounds.purchasesUpTo());
        }
        return String.join(" and ", conditions);
    }

    private static String days(double days) {
        long whole = (long) days + 1;
        return whole + (whole == 1 ? " day" : " days");
    }
}
