package io.segue.server.demo;

import io.segue.server.io.Failure;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How the demo speaks to whoever watches. */
public interface Voice {
    void say(String line) throws Failure;

    /**
     * Shows how far something is, until it ends.
     *
     * @param calls so far
     * @param passed how much of all is done
     * @param all in the same unit
     */
    Watched watch(LongSupplier calls, AtomicLong passed, long all);

    /** Something that is being watched. */
    interface Watched {
        void end();
    }
}
