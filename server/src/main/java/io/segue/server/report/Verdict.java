package io.segue.server.report;

/**
 * Whether something can be relied on.
 *
 * @param key what was judged, such as {@code sampleRatio}; stable
 * @param sentence what was found, without a full stop
 * @param wayOut what to do about it; empty when there is nothing to do
 */
public record Verdict(String key, Grade grade, String sentence, String wayOut) {
    public Verdict {
        Keys.check(key);
    }

    /** How good it is. */
    public enum Grade {
        FINE,
        WARN,
        BAD
    }

    public static Verdict fine(String key, String sentence) {
        return new Verdict(key, Grade.FINE, sentence, "");
    }

    public static Verdict warn(String key, String sentence, String wayOut) {
        return new Verdict(key, Grade.WARN, sentence, wayOut);
    }

    public static Verdict bad(String key, String sentence, String wayOut) {
        return new Verdict(key, Grade.BAD, sentence, wayOut);
    }
}
