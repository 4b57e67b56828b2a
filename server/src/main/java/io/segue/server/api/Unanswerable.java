package io.segue.server.api;

/** A question that cannot be answered as it was asked. The message says what came, what was expected, and the way out. */
public final class Unanswerable extends RuntimeException {
    private final Kind kind;
    private final String code;

    public enum Kind {
        /** It asks for something that is not there. */
        UNKNOWN,
        /** It is not put rightly. */
        WRONG,
        /** It is longer than a question may be. */
        TOO_LARGE,
        /** It is a fine question, but too many ask at once. */
        BUSY
    }

    /** @param code says for programs what is wrong, such as {@code unknown-segment} */
    public Unanswerable(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }
}
