package io.segue.core.language;

/**
 * Makes text from outside safe to show in a terminal or an editor: what would move the cursor, hide or reorder its
 * neighbours is replaced by {@value #SUBSTITUTE}.
 */
public final class Printable {
    /** Stands where something unprintable was. */
    public static final String SUBSTITUTE = "\uFFFD";

    private static final int MAX_QUOTED = 40;

    private Printable() {}

    /** One code point as it may be shown. */
    public static String codePoint(int codePoint) {
        return isTreacherous(codePoint) ? SUBSTITUTE : Character.toString(codePoint);
    }

    public static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(codePoint(c)));
        return shown.toString();
    }

    /** In single quotes, on one line and cut to a length that leaves room for a message around it. */
    public static String quote(String text) {
        return "'" + cut(text) + "'";
    }

    /** On one line and cut to a length that leaves room for a message around it. */
    public static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= MAX_QUOTED) {
            return text(text);
        }
        return text(text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED - 1))) + "…";
    }

    /** Control characters, halves of characters, and marks that are invisible or turn the direction of writing. */
    public static boolean isTreacherous(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x2069
                || codePoint == 0x200B
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x061C
                || codePoint == 0xFEFF;
    }
}
