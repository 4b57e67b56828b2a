package io.segue.core.language.syntax;

/** Which characters make a plain name, one that needs no backticks, and which separate names. */
final class Letters {
    private Letters() {}

    static boolean startsName(int c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean continuesName(int c) {
        return startsName(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && startsName(name.codePointAt(0))
                && name.codePoints().allMatch(Letters::continuesName);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
