package io.segue.server.shop;

import io.segue.server.json.JsonWriter;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Calls on their way from the devices to the server. Some are sent again, because an answer was lost. */
final class Wire {
    /** Between a device in reach and the server, in milliseconds. */
    static final long LATENCY = 120;

    static final double SENT_AGAIN = 0.01;
    private static final long SENT_AGAIN_AFTER_MAX = 6 * Rhythm.HOUR;

    final JsonWriter json = new JsonWriter();
    private final PriorityQueue<Sent> underway =
            new PriorityQueue<>(Comparator.comparingLong(Sent::at).thenComparingLong(Sent::number));
    private long sent;

    /** @param number in the order of sending, so that what arrives at one instant keeps its order */
    private record Sent(long at, long number, byte[] json) {}

    void send(long at, byte[] call, Dice dice) {
        underway.add(new Sent(at, sent++, call));
        if (dice.chance(SENT_AGAIN)) {
            long again = dice.instant(at + 1000, at + SENT_AGAIN_AFTER_MAX);
            underway.add(new Sent(again, sent++, call));
        }
    }

    /** Calls ever sent, those sent again included. */
    long sent() {
        return sent;
    }

    /** When the next call arrives; {@link Customer#NEVER} when none is underway. */
    long next() {
        Sent first = underway.peek();
        return first == null ? Customer.NEVER : first.at;
    }

    Arrival take() {
        Sent first = underway.remove();
        return new Arrival(first.at, first.json);
    }
}
