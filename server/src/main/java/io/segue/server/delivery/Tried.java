package io.segue.server.delivery;

/**
 * A letter was sent.
 *
 * @param due as it was before
 * @param letter as it is now
 */
record Tried(Due due, Letter letter, Verdict verdict, Attempt attempt) {}
