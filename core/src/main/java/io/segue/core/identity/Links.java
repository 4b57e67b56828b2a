package io.segue.core.identity;

import org.jspecify.annotations.Nullable;

/** What is known of who is who. An anonymous id is linked to one user at most, and for good. */
@FunctionalInterface
public interface Links {
    /** The user this anonymous id belongs to; null while nobody knows. */
    @Nullable
    String userOf(String anonymousId);
}
