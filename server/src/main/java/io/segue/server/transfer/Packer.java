package io.segue.server.transfer;

import io.segue.server.ingest.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes calls into a body until it is as large as a server takes. */
public final class Packer {
    private static final byte[] START = "{\"batch\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "]}".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(Limits.BATCH_BYTES_MAX);
    private int calls;

    public Packer() {
        body.writeBytes(START);
    }

    /** Whether there was room. */
    public boolean add(byte[] call) {
        int more = (calls == 0 ? 0 : 1) + call.length;
        if (calls == Limits.BATCH_EVENTS_MAX || body.size() + more + END.length > Limits.BATCH_BYTES_MAX) {
            return false;
        }
        if (calls++ > 0) {
            body.write(',');
        }
        body.writeBytes(call);
        return true;
    }

    public boolean isEmpty() {
        return calls == 0;
    }

    /** The body; an empty one is begun. */
    public byte[] take() {
        body.writeBytes(END);
        byte[] bytes = body.toByteArray();
        body.reset();
        body.writeBytes(START);
        calls = 0;
        return bytes;
    }
}
