package io.segue.core.profile;

import io.segue.core.catalog.Patience;

/** A cell that remembers of an event no more than its instant and which of the leaf's patterns it matches. */
interface PatientCell {
    /**
     * Remembers events that have waited, and which as {@link #patience} promised change no rank.
     *
     * @param trail a {@link Trail}; of it the events from {@code from} to before {@code to}
     * @param mask what all of them match
     * @return whether the cell has to be looked at all the same, because it may have much to forget
     */
    boolean rememberAll(long[] trail, int from, int to, int mask);

    /**
     * The {@link Patience#limits} for events that match these patterns: as many may come, none before t and each later than
     * the one before, without a rank changing earlier than the cell's next deadline.
     */
    int patience(int mask, long t);
}
