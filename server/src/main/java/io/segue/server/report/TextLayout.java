package io.segue.server.report;

import io.segue.core.language.Printable;
import java.util.ArrayList;
import java.util.List;

/** Texts in columns of a terminal, where every character is as wide as every other. */
final class TextLayout {
    private TextLayout() {}

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The longest one's; 0 when there is none. */
    static int width(List<String> texts) {
        return texts.stream().mapToInt(TextLayout::width).max().orElse(0);
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Printable, and cut to a width. */
    static String cut(String text, int width) {
        String shown = Printable.text(text);
        return width(shown) <= width ? shown : shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Printable, and broken between words; a word that is too long is broken wherever it has to be. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = Printable.text(word);
            if (!line.isEmpty() && width(line) + 1 + width(rest) <= width) {
                line += " " + rest;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (width(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }
}
