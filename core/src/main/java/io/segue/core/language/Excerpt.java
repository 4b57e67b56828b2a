package io.segue.core.language;

/**
 * A problem's line as it is shown, with the stretch to underline, counted in columns of a terminal. A line that is too
 * long is cut around that stretch.
 *
 * @param indent columns before the first caret
 * @param carets how many; at least one
 */
record Excerpt(String text, int indent, int carets) {
    private static final int MAX_WIDTH = 120;
    private static final int CONTEXT = 40;

    /** UTF-16 units that are looked at on either side; far more than fit, and far fewer than a hostile line has. */
    private static final int IN_SIGHT = 2_000;

    private static final String CUT = "…";
    private static final String TAB = "    ";

    static Excerpt of(SourceText source, Span span) {
        Span line = source.line(span.start());
        int start = Math.min(span.start(), line.end());
        int end = Math.clamp(span.end(), start, line.end());
        return shorten(
                shown(source, Math.max(line.start(), start - IN_SIGHT), start),
                shown(source, start, Math.min(start + IN_SIGHT, end)),
                shown(source, end, Math.min(end + IN_SIGHT, line.end())));
    }

    private static Excerpt shorten(String before, String marked, String after) {
        if (width(before) + width(marked) + width(after) <= MAX_WIDTH) {
            return excerpt(before, marked, after);
        }
        String left = width(before) <= CONTEXT ? before : CUT + lastColumns(before, CONTEXT);
        String middle = firstColumns(marked, MAX_WIDTH - width(left));
        String right = middle.equals(marked) ? firstColumns(after, MAX_WIDTH - width(left) - width(middle)) : CUT;
        return excerpt(left, middle, right.equals(after) || right.equals(CUT) ? right : right + CUT);
    }

    private static Excerpt excerpt(String before, String marked, String after) {
        return new Excerpt(before + marked + after, width(before), Math.max(1, width(marked)));
    }

    private static String shown(SourceText source, int start, int end) {
        StringBuilder shown = new StringBuilder();
        source.text()
                .substring(start, end)
                .codePoints()
                .forEach(c -> shown.append(c == '\t' ? TAB : Printable.codePoint(c)));
        return shown.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(Excerpt::width).sum();
    }

    private static String firstColumns(String text, int columns) {
        int end = 0;
        int room = columns;
        while (end < text.length() && width(text.codePointAt(end)) <= room) {
            room -= width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end);
    }

    private static String lastColumns(String text, int columns) {
        int start = text.length();
        int room = columns;
        while (start > 0 && width(text.codePointBefore(start)) <= room) {
            room -= width(text.codePointBefore(start));
            start -= Character.charCount(text.codePointBefore(start));
        }
        return text.substring(start);
    }

    /** Columns a terminal gives to a code point: none to marks that combine, two to East Asian characters and emoji. */
    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F
                || c >= 0x1F680 && c <= 0x1F6FF
                || c >= 0x1F900 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}
