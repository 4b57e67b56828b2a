package io.segue.core.language.syntax;

/** How large a rule and its parts may be. Each has a problem of its own, so nobody has to guess which one was met. */
public final class Limits {
    /** UTF-16 units in a rule. */
    public static final int RULE_LENGTH = 65_536;

    /** Words, numbers and signs in a rule. */
    public static final int TOKENS = 20_000;

    /** Brackets and {@code not}s inside each other. */
    public static final int NESTING = 100;

    /** UTF-16 units in one quoted text or name. */
    public static final int TEXT_LENGTH = 4_096;

    /** Characters in one number. */
    public static final int NUMBER_LENGTH = 64;

    /** Names in one path. */
    public static final int PATH_NAMES = 32;

    /** Values in one {@code in (…)}. */
    public static final int LIST_LENGTH = 1_000;

    /** Steps in one sequence. */
    public static final int STEPS = 8;

    /** Events that all steps of one sequence need together. */
    public static final int SEQUENCE_EVENTS = 1_000;

    /** The largest number of events in a window, or near each other, that a rule may ask about. */
    public static final int WINDOWED_COUNT = 10_000;

    /** The largest number of different values that a rule may ask about. */
    public static final int DISTINCT_VALUES = 10_000;

    /** The largest number of times: one more, as "at most" needs, is an integer still. */
    public static final int COUNT = 1_000_000_000;

    /** The longest duration: a thousand years in milliseconds, so that adding a few to an instant never overflows. */
    public static final long DURATION = 1_000L * 365 * 24 * 60 * 60 * 1_000;

    /** Problems told at once; whoever has more starts with these. */
    public static final int PROBLEMS = 50;

    private Limits() {}
}
