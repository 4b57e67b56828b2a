package io.segue.server.csv;

import io.segue.core.event.Rejection;

/** A line that cannot be what the mapping says it is. Carries no stack trace: a file may be full of them. */
final class BadRow extends Exception {
    private static final Rejection SKIPPED = new Rejection("skipped", "the mapping leaves this line out");

    private final transient Rejection rejection;

    BadRow(String code, String reason) {
        this(new Rejection(code, reason));
    }

    private BadRow(Rejection rejection) {
        super(rejection.reason(), null, false, false);
        this.rejection = rejection;
    }

    /** No mistake: the mapping says so. */
    static BadRow skipped() {
        return new BadRow(SKIPPED);
    }

    boolean isSkipped() {
        return rejection.equals(SKIPPED);
    }

    Rejection rejection() {
        return rejection;
    }
}
