package io.segue.server.replay;

import io.segue.core.event.Rejection;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonLine;
import io.segue.server.source.Batch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps what was not taken, one JSON object a line: where it stood, why it was not taken, and its text, so that it can be
 * corrected and read again.
 */
final class RejectionLog {
    private final String name;
    private final OutputStream out;

    /** @param name of the file, for the case that it cannot be written */
    RejectionLog(String name, OutputStream out) {
        this.name = name;
        this.out = out;
    }

    void add(Rejection rejection, Batch batch, int index) throws Failure {
        Batch.Place place = batch.place(index);
        String line = new JsonLine()
                .add("file", place.file())
                .add("line", place.line())
                .add("code", rejection.code())
                .add("reason", rejection.reason())
                .add("text", batch.text(index))
                .toString();
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failure.writing(name, e);
        }
    }
}
