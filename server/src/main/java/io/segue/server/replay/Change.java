package io.segue.server.replay;

/**
 * One change of one membership, small enough to hold many.
 *
 * @param profile its {@link Profile#index}
 * @param segment its number in the catalogue
 */
record Change(long at, int profile, int segment, boolean entered) {}
