package io.segue.server.registry;

import io.segue.core.language.syntax.Durations;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * When a definition is to be looked at again.
 *
 * @param written in the definition's own words
 * @param due in milliseconds since 1970 UTC; empty when the words are no {@code every} and a duration
 */
record Review(String written, OptionalLong due) {
    private static final String EVERY = "every ";

    /** @param changedAt when the segment last changed, or was applied for the first time */
    static Review of(String written, long changedAt) {
        String words = written.strip().toLowerCase(Locale.ROOT);
        OptionalLong period = Durations.parse(words.startsWith(EVERY) ? words.substring(EVERY.length()) : words);
        return new Review(
                written, period.isPresent() ? OptionalLong.of(changedAt + period.getAsLong()) : OptionalLong.empty());
    }

    boolean isOverdue(long now) {
        return due.isPresent() && due.getAsLong() <= now;
    }
}
