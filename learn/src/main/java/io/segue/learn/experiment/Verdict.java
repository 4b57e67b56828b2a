package io.segue.learn.experiment;

/**
 * What to do, for somebody who does not read p values.
 *
 * @param text the same in words, starting in lower case
 * @param missing more people needed in each arm; 0 unless there are too few, and when a control's mean of 0 does not let
 *     tell how many
 */
public record Verdict(Kind kind, String text, long missing) {
    /** From what to act on to what not to read. */
    public enum Kind {
        /** Better than the control. */
        WINNER,
        /** Worse than the control. */
        LOSER,
        /** There were people enough to see an effect worth having, and none was seen. */
        NO_DIFFERENCE_SHOWN,
        /** Nothing can be said yet. */
        NOT_ENOUGH_PEOPLE,
        /** The arms are not what they were to be. */
        DO_NOT_READ
    }
}
