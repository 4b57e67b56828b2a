package io.segue.server.feed;

import io.segue.core.engine.Effect;
import io.segue.core.identity.ProfileKey;

/**
 * Somebody entered or left a segment.
 *
 * @param id names it for good; the same when it is told again
 * @param at the instant of the change, in milliseconds since 1970 UTC
 * @param version the version of the definitions it was judged by
 */
public record ChangeRecord(Cursor id, long at, ProfileKey profile, String segment, int version, Effect.Change change) {}
