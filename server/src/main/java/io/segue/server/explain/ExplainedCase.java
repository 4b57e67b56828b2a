package io.segue.server.explain;

import io.segue.core.catalog.SegmentProgram;
import io.segue.core.explain.Explanation;
import io.segue.core.identity.ProfileKey;

/**
 * What an explanation is about.
 *
 * @param profile whose calls were looked at
 * @param askedFor the name that was given for it
 * @param at in milliseconds since 1970 UTC
 */
public record ExplainedCase(
        ProfileKey profile, String askedFor, SegmentProgram program, long at, Explanation explanation) {}
