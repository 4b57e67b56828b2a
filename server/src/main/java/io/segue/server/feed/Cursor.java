package io.segue.server.feed;

import java.util.Optional;

/**
 * A place in the feed: just behind the change of this position and ordinal. As a text it is {@code position-ordinal}, the
 * id of that change.
 */
public record Cursor(long position, int ordinal) implements Comparable<Cursor> {
    /** Before everything. */
    public static final Cursor START = new Cursor(0, 0);

    /** Empty when the text is no change's id. */
    public static Optional<Cursor> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            return Optional.empty();
        }
        try {
            long position = Long.parseLong(text, 0, dash, 10);
            int ordinal = Integer.parseInt(text, dash + 1, text.length(), 10);
            return position < 0 || ordinal < 0 ? Optional.empty() : Optional.of(new Cursor(position, ordinal));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Cursor other) {
        return position != other.position
                ? Long.compare(position, other.position)
                : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return position + "-" + ordinal;
    }
}
