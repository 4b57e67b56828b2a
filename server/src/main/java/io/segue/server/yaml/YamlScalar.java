package io.segue.server.yaml;

import io.segue.core.language.SourceText;
import io.segue.core.language.SourceText.Place;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A single value: text, number or truth value. Quotes make any value a text. */
public final class YamlScalar {
    private final ScalarNode node;

    YamlScalar(ScalarNode node) {
        this.node = node;
    }

    static boolean isNull(ScalarNode node) {
        return node.getTag().equals(Tag.NULL);
    }

    public String text() {
        return node.getValue();
    }

    public boolean isNumber() {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    public boolean isTruth() {
        return node.getTag().equals(Tag.BOOL);
    }

    /** Whether it was written without quotes, on one line. */
    public boolean isPlain() {
        return node.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /**
     * The text with the places of its lines. YAML takes indentation away and may join lines; both are undone here as far
     * as it takes to point at a place: joined lines become lines again, of the same length, so that every offset stays.
     */
    SourceText located(SourceText file) {
        var text = new StringBuilder(text());
        List<Place> lineStarts = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        int found = 0;
        for (int i = firstLine(); i <= Math.min(end().getLine(), lines.length - 1); i++) {
            int from = i == start().getLine() ? column(lines[i], start()) + quote() : 0;
            int to = i == end().getLine() ? column(lines[i], end()) - quote() : lines[i].length();
            String content = from < to ? lines[i].substring(from, to).strip() : "";
            int at = content.isEmpty() ? -1 : text.indexOf(content, found);
            if (at >= 0) {
                int column = lines[i].indexOf(content, from);
                startLine(text, at, new Place(i + 1, lines[i].codePointCount(0, column) + 1), lineStarts);
                found = at + content.length();
            }
        }
        return lineStarts.isEmpty()
                ? SourceText.block(file.name(), text(), new Place(start().getLine() + 1, 1))
                : new SourceText(file.name(), text.toString(), lineStarts);
    }

    /** Notes that what stands in the text at an offset is at this place of the file, where a line begins. */
    private static void startLine(StringBuilder text, int at, Place place, List<Place> lineStarts) {
        int lineStart = text.lastIndexOf("\n", at - 1) + 1;
        if (!text.substring(lineStart, at).isBlank()) {
            text.setCharAt(at - 1, '\n');
            lineStart = at;
        }
        int line = (int) text.chars().limit(at).filter(c -> c == '\n').count();
        for (int missing = line - lineStarts.size(); missing >= 0; missing--) {
            lineStarts.add(
                    new Place(Math.max(1, place.line() - missing), Math.max(1, place.column() - (at - lineStart))));
        }
    }

    private Mark start() {
        return node.getStartMark().orElseThrow();
    }

    private Mark end() {
        return node.getEndMark().orElseThrow();
    }

    /** The line after a block's {@code |}, or the line any other text starts on. */
    private int firstLine() {
        return switch (node.getScalarStyle()) {
            case LITERAL, FOLDED -> start().getLine() + 1;
            default -> start().getLine();
        };
    }

    /** How many quotes stand before and after the text. */
    private int quote() {
        return switch (node.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> 1;
            default -> 0;
        };
    }

    private static int column(String line, Mark mark) {
        return line.offsetByCodePoints(0, Math.min(mark.getColumn(), line.codePointCount(0, line.length())));
    }
}
