package io.segue.server.delivery;

/** What becomes of a letter after it was sent. */
sealed interface Verdict {
    record Done() implements Verdict {}

    /** @param dueAt when to send it again, in milliseconds since 1970 UTC */
    record Again(long dueAt) implements Verdict {}

    /** It was sent often enough; only a person can have it sent again. */
    record Dead() implements Verdict {}
}
