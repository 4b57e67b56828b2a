package io.segue.server.transfer;

import io.segue.core.event.Rejection;
import io.segue.server.source.Batch;

/** What a file holds where a call should be. */
sealed interface Piece {
    Batch.Place place();

    /** The place behind it. */
    Mark mark();

    /** To be sent. */
    record Call(Batch.Place place, Mark mark, byte[] json) implements Piece {}

    /** There is nothing to send. */
    record Bad(Batch.Place place, Mark mark, Rejection why, String text) implements Piece {}
}
