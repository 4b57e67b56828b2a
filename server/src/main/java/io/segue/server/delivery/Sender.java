package io.segue.server.delivery;

/** Sends messages to one destination. Any thread may, and several at once. */
public interface Sender extends AutoCloseable {
    /** Tries once; whatever goes wrong is an answer. An interrupt ends it. */
    Answer send(Message message, Destination destination) throws InterruptedException;

    @Override
    void close();

    /** Makes one for a destination's url. */
    @FunctionalInterface
    interface Maker {
        Sender to(Destination destination);
    }
}
