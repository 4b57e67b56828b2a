package io.segue.server.api;

import io.segue.core.event.Rejection;
import io.segue.server.ingest.Overload;
import io.segue.server.people.Page;
import io.segue.server.people.RejectedView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls that were not taken, for reading, mending and sending again. Any thread may ask. */
public interface RejectedCalls {
    /**
     * The latest first.
     *
     * @param code only those with this {@link Rejection#code}; null for all
     * @param source only those of this write key's owner; null for all
     * @param after {@link Page#next} of the page before, or null
     * @throws IllegalArgumentException when {@code after} is none that was handed out
     */
    Page<RejectedView> list(@Nullable String code, @Nullable String source, @Nullable String after, int limit);

    Optional<RejectedView> get(String id);

    /**
     * Sends a call again, under its old source. One that is taken now is not listed any more; one that is not stays as it
     * was.
     *
     * @param mended what to send instead; null for the call as it came
     */
    Replayed replay(String id, byte @Nullable [] mended) throws Overload, InterruptedException;

    /** What became of a call that was sent again. */
    sealed interface Replayed {}

    /** It is on disk as a call like any other. */
    record Taken() implements Replayed {}

    /** It is still not valid. */
    record StillRejected(Rejection why) implements Replayed {}

    /** There is no such call, or not any more. */
    record Unknown() implements Replayed {}
}
