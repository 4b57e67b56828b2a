package io.segue.server.cli;

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
record ExplainedCase(ProfileKey profile, String askedFor, SegmentProgram program, long at, Explanation explanation) {}
