package io.segue.server.ingest;

import io.segue.core.event.Rejection;

/** What became of a request. */
public sealed interface Received {
    /** To be stored before it is acknowledged. */
    record Taken(Intake intake) implements Received {
        /** Whether there is anything to store. */
        public boolean isEmpty() {
            return intake.taken().isEmpty() && intake.refused().isEmpty();
        }
    }

    /** Nothing of it can be taken, and sending it again as it is will not help. */
    record Unusable(Rejection why) implements Received {}

    /** Nobody is known under the keys it was sent with. */
    record Unknown(Rejection why) implements Received {}
}
