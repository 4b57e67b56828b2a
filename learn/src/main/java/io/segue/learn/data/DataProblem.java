package io.segue.learn.data;

/**
 * What is wrong with somebody's data, and the way out.
 *
 * @param code a stable, greppable name such as {@code constant-column}
 * @param column where; empty when it is about all of them
 * @param message what is wrong, starting in lower case, without a full stop
 * @param hint the way out; empty when there is none
 */
public record DataProblem(String code, String column, String message, String hint) {
    /** In one line, for people. */
    public String text() {
        return (column.isEmpty() ? "" : "column " + column + ": ") + message + (hint.isEmpty() ? "" : "; " + hint);
    }
}
