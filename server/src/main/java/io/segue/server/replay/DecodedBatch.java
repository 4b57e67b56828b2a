package io.segue.server.replay;

import io.segue.core.event.Parsed;
import io.segue.server.source.Batch;

/** A batch after decoding; filled by several threads, each its own stretch. */
final class DecodedBatch {
    final Batch source;

    /** An event or a rejection for each call. */
    final Parsed[] calls;

    /** By which a call's own messageId is remembered; 0 for a call without one. */
    final long[] messageHashes;

    DecodedBatch(Batch source) {
        this.source = source;
        this.calls = new Parsed[source.size()];
        this.messageHashes = new long[source.size()];
    }

    int size() {
        return calls.length;
    }
}
