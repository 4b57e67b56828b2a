package io.segue.server.delivery;

/**
 * A letter to be sent.
 *
 * @param dueAt under which it waits in the store; {@link #FRESH} when it does not yet
 */
record Due(Letter letter, long dueAt) {
    static final long FRESH = -1;

    boolean isFresh() {
        return dueAt == FRESH;
    }
}
