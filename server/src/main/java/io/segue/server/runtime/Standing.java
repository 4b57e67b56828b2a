package io.segue.server.runtime;

/**
 * How far everything has come. Instants are milliseconds since 1970 UTC.
 *
 * @param logEnd the position of the latest record on disk
 * @param committed the position of the latest record whose consequences are committed
 * @param waitingSince when the oldest record that is not yet committed came in; now when there is none
 * @param deadlinesPassed up to which instant all deadlines have been seen to, but for those of old calls that are being
 *     loaded; now when none is due
 */
public record Standing(long logEnd, long committed, long waitingSince, long deadlinesPassed) {}
