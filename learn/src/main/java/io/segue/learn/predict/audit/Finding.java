package io.segue.learn.predict.audit;

/**
 * Something a check saw, for people.
 *
 * @param code a stable, greppable name such as {@code feature-too-good}
 * @param subject what it is about, such as a column or a group; empty when it is about all of them
 * @param text what was seen, starting in lower case, without a full stop
 * @param wayOut what can be done; empty when nothing need be
 */
public record Finding(Level level, String code, String subject, String text, String wayOut) {
    /** How much it matters. */
    public enum Level {
        /** As it should be. */
        FINE,
        /** Good to know: it could not be judged, or is only likely. */
        NOTE,
        /** Do not use the model before this is understood. */
        WARNING
    }

    public boolean isWarning() {
        return level == Level.WARNING;
    }
}
