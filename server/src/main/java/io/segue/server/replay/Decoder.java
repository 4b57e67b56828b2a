package io.segue.server.replay;

import io.segue.core.event.Event;
import io.segue.core.event.EventParser;
import io.segue.core.event.Rejection;
import io.segue.server.json.JsonReader;

/** Decodes calls: bytes to an {@link Event} or a rejection. One for each thread. */
final class Decoder {
    /** No call has it of its own. */
    private static final String NO_ID = "";

    private static final String LINE = "line-";
    private static final int LINE_DIGITS = 12;

    private final JsonReader reader = new JsonReader();

    /**
     * Decodes one stretch of a batch.
     *
     * @param firstNumber the number of the batch's first call among all calls of the run
     */
    void decode(DecodedBatch batch, int start, int end, long firstNumber) {
        for (int i = start; i < end; i++) {
            batch.calls[i] = switch (batch.source.body(i, reader)) {
                case JsonReader.Bad bad -> bad.rejection();
                case JsonReader.Read read ->
                    switch (EventParser.parse(read.body(), NO_ID)) {
                        case Rejection rejection -> rejection;
                        case Event event -> {
                            if (event.messageId().equals(NO_ID)) {
                                yield event.withMessageId(lineId(firstNumber + i));
                            }
                            batch.messageHashes[i] = MessageMemory.hash(event.messageId());
                            yield event;
                        }
                    };
            };
        }
    }

    /** The id of a call that has none: of equal length, so that ids sort as the calls stand. */
    private static String lineId(long number) {
        String digits = Long.toString(number);
        return LINE + "0".repeat(LINE_DIGITS - digits.length()) + digits;
    }
}
