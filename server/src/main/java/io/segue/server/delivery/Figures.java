package io.segue.server.delivery;

/**
 * How a destination does, in numbers.
 *
 * @param queue changes that are not delivered yet, those that wait to be sent again included; counted up to {@link
 *     Dispatcher#QUEUE_COUNTED_MAX} in the feed
 * @param waiting how many of them were sent and failed, and wait
 * @param inFlight messages on their way
 * @param dead dead letters
 * @param delivered messages it took since the server started
 * @param failed times it did not take one since the server started
 * @param oldestMillis how long the oldest change of the queue may have waited; 0 when there is none
 */
public record Figures(
        Destination destination,
        long queue,
        long waiting,
        long inFlight,
        long dead,
        long delivered,
        long failed,
        long oldestMillis) {}
