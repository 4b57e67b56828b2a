package io.segue.server.people;

/**
 * A profile is in a segment.
 *
 * @param since when it entered, in milliseconds since 1970 UTC
 * @param version the version of the definitions it was judged by when it entered
 */
public record MembershipView(String segment, long since, int version) {}
