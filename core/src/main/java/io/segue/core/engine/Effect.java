package io.segue.core.engine;

/** What a step asks the world to learn. */
public sealed interface Effect {

    /**
     * Membership is a step function of time; this is one step of it.
     *
     * @param segment the segment's id
     * @param change which way
     * @param at the instant at which the rule's value changed, in milliseconds since 1970 UTC
     */
    record SegmentChanged(String segment, Change change, long at) implements Effect {}

    enum Change {
        ENTERED,
        LEFT
    }
}
