package io.segue.server.source;

import io.segue.server.io.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls in the order in which they were written. Used by one thread at a time. */
public interface CallSource extends AutoCloseable {
    /** At most this many calls in one batch: few enough that what one thread decodes is still in the cache of the next. */
    int BATCH_CALLS_MAX = 1024;

    /** The next calls, as many as there are up to a limit; null at the end. */
    @Nullable
    Batch next() throws Failure;

    /** What else was read and is no call, by what it is called in a summary; final at the end. */
    default Map<String, Long> remarks() {
        return Map.of();
    }

    @Override
    void close() throws Failure;
}
