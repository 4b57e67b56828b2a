package io.segue.core.language;

import java.util.List;

/**
 * A rule and where it comes from, so that a place in the rule can be told as a place in the file around it.
 *
 * @param name the file's name, or what else the reader calls this text
 * @param text the rule; its lines end with a line feed
 * @param lineStarts where in the file the rule's lines start, one by one. Lines without one of their own follow line by
 *     line below the last in the same column, so a block of evenly indented lines is described by its first
 */
public record SourceText(String name, String text, List<Place> lineStarts) {
    public SourceText {
        lineStarts = List.copyOf(lineStarts);
        if (lineStarts.isEmpty()) {
            throw new IllegalArgumentException("expected the place of at least the first line");
        }
    }

    /**
     * @param line from 1
     * @param column in code points, from 1
     */
    public record Place(int line, int column) {}

    /** A text that is the whole file, or has no file at all. */
    public static SourceText of(String name, String text) {
        return block(name, text, new Place(1, 1));
    }

    /** A text whose lines stand one below the other in a file, as in a YAML block scalar. */
    public static SourceText block(String name, String text, Place firstLine) {
        return new SourceText(name, text, List.of(firstLine));
    }

    /** @param offset of a UTF-16 unit of {@link #text}; its length is the place after the last */
    public Place place(int offset) {
        Place start = lineStart(lineIndex(offset));
        int before = text.codePointCount(startOfLine(offset), offset);
        return new Place(start.line, start.column + before);
    }

    /** The whole line around an offset, without its end. */
    Span line(int offset) {
        int end = text.indexOf('\n', offset);
        end = end < 0 ? text.length() : end;
        int start = startOfLine(offset);
        return new Span(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private int startOfLine(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineIndex(int offset) {
        return (int) text.chars().limit(offset).filter(c -> c == '\n').count();
    }

    private Place lineStart(int index) {
        int last = lineStarts.size() - 1;
        if (index <= last) {
            return lineStarts.get(index);
        }
        return new Place(lineStarts.get(last).line + index - last, lineStarts.get(last).column);
    }
}
