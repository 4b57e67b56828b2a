package io.segue.learn.value;

import java.util.Arrays;

/**
 * The usual names for how recently and how often somebody bought, by the scores of recency and frequency. They cover all 25
 * pairs, each once; money is told beside them.
 */
public enum RfmCell {
    CHAMPIONS("Champions", 5, 5, 4, 5),
    LOYAL_CUSTOMERS("Loyal Customers", 3, 4, 4, 5),
    POTENTIAL_LOYALISTS("Potential Loyalists", 4, 5, 2, 3),
    NEW_CUSTOMERS("New Customers", 5, 5, 1, 1),
    PROMISING("Promising", 4, 4, 1, 1),
    NEED_ATTENTION("Need Attention", 3, 3, 3, 3),
    ABOUT_TO_SLEEP("About To Sleep", 3, 3, 1, 2),
    CANNOT_LOSE("Cannot Lose Them", 1, 2, 5, 5),
    AT_RISK("At Risk", 1, 2, 3, 4),
    HIBERNATING("Hibernating", 1, 2, 1, 2);

    private final String title;
    private final int recencyFrom;
    private final int recencyTo;
    private final int frequencyFrom;
    private final int frequencyTo;

    RfmCell(String title, int recencyFrom, int recencyTo, int frequencyFrom, int frequencyTo) {
        this.title = title;
        this.recencyFrom = recencyFrom;
        this.recencyTo = recencyTo;
        this.frequencyFrom = frequencyFrom;
        this.frequencyTo = frequencyTo;
    }

    /** @param recency score from 1, long ago, to 5; {@code frequency} from 1, rarely, to 5 */
    public static RfmCell of(int recency, int frequency) {
        return Arrays.stream(values())
                .filter(it -> it.covers(recency, frequency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected scores from 1 to 5, but got " + recency + " and " + frequency));
    }

    boolean covers(int recency, int frequency) {
        return recency >= recencyFrom && recency <= recencyTo && frequency >= frequencyFrom && frequency <= frequencyTo;
    }

    /** For people. */
    public String title() {
        return title;
    }

    public int recencyFrom() {
        return recencyFrom;
    }

    public int recencyTo() {
        return recencyTo;
    }

    public int frequencyFrom() {
        return frequencyFrom;
    }

    public int frequencyTo() {
        return frequencyTo;
    }
}
