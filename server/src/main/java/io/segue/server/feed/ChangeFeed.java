package io.segue.server.feed;

import java.time.Duration;
import java.util.List;

/** Reads the changes of membership in the order in which they were found. Any thread may. */
public interface ChangeFeed {
    /**
     * The next changes behind a place, at once; empty when there are none yet.
     *
     * @param limit at most so many
     */
    List<ChangeRecord> read(Cursor after, int limit);

    /** The place behind the latest change. */
    Cursor end();

    /** Waits until there is a change behind a place, at most so long; whether there is. */
    boolean await(Cursor after, Duration atMost) throws InterruptedException;
}
