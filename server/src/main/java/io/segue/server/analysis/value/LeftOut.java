package io.segue.server.analysis.value;

/**
 * A row that says nothing about value.
 *
 * @param row counted from 1 below the line of names
 * @param cell what it has where the reason is
 */
public record LeftOut(int row, Reason reason, String cell) {
    /** Why. */
    public enum Reason {
        NO_CUSTOMER("no customer"),
        BAD_DATE("the date cannot be read"),
        FUTURE_DATE("the date is in the future"),
        AFTER_THE_END("later than --until"),
        BAD_AMOUNT("the amount is no number"),
        REFUND("a negative amount"),
        REFUND_OF_NOTHING("a negative amount with no purchase before it"),
        BAD_NUMBER("frequency, recency or T is no number"),
        IMPOSSIBLE("frequency, recency and T do not go together"),
        DUPLICATE("the customer was in a row before");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }

        /** Whether the row has a fault, and not only no place here. */
        boolean isFault() {
            return this != AFTER_THE_END && this != REFUND && this != REFUND_OF_NOTHING;
        }
    }
}
