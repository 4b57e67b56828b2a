package io.segue.server.access;

/** Why something about tokens or write keys was not done, as a sentence for whoever asked. */
public final class Refusal extends Exception {
    private final Kind kind;

    public enum Kind {
        /** What was asked for makes no sense. */
        INVALID,
        /** There is no such thing. */
        MISSING,
        /** It does not fit what is there. */
        CONFLICT
    }

    Refusal(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
