package io.segue.server.people;

import io.segue.core.identity.ProfileKey;

/** Somebody in a segment; {@link MembershipView} from the other side. */
public record MemberView(ProfileKey profile, long since, int version) {}
