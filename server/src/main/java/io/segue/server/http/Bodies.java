package io.segue.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/**
 * Reads bodies into memory, each up to a limit, all together up to {@link HttpLimits#BODIES_BYTES_MAX}. Memory is taken
 * as bytes come in, not as they are promised.
 */
final class Bodies {
    /** Room to begin with, and what a promise of more gets. */
    private static final int FIRST_BYTES = 4 << 10;

    private static final int PROMISED_BYTES_MAX = 64 << 10;

    private final Semaphore room = new Semaphore(HttpLimits.BODIES_BYTES_MAX);

    /** What a client sent, in memory. To be closed when it is no longer needed. */
    final class Body implements AutoCloseable {
        private byte[] bytes;
        private int length;

        private Body(int size) throws NoRoom {
            reserve(size);
            bytes = new byte[size];
        }

        /** The body stands from 0 to {@link #length}. */
        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        private void grow(int size) throws NoRoom {
            reserve(size - bytes.length);
            bytes = Arrays.copyOf(bytes, size);
        }

        @Override
        public void close() {
            room.release(bytes.length);
        }
    }

    /** The client sent more than it may. */
    static final class TooLong extends Exception {}

    /** There is no memory for the body now. */
    static final class NoRoom extends Exception {}

    /** @param bytesMax beyond it the body is {@link TooLong} */
    Body read(ServerRequest request, int bytesMax) throws TooLong, NoRoom, IOException {
        long promised = request.headers().contentLength().orElse(0);
        if (promised > bytesMax && !request.headers().contains(HeaderNames.CONTENT_ENCODING)) {
            drain(request.content().inputStream(), promised);
            throw new TooLong();
        }
        int first = Math.clamp(promised + 1, FIRST_BYTES, PROMISED_BYTES_MAX);
        Body body = new Body(Math.min(first, bytesMax + 1));
        try {
            fill(body, request.content().inputStream(), bytesMax);
            return body;
        } catch (Throwable e) {
            body.close();
            throw e;
        }
    }

    private static void fill(Body body, InputStream in, int bytesMax) throws TooLong, NoRoom, IOException {
        while (true) {
            int read = in.read(body.bytes, body.length, body.bytes.length - body.length);
            if (read < 0) {
                return;
            }
            body.length += read;
            if (body.length > bytesMax) {
                drain(in, HttpLimits.DRAINED_BYTES_MAX);
                throw new TooLong();
            }
            if (body.length == body.bytes.length) {
                body.grow(Math.min(body.bytes.length * 2, bytesMax + 1));
            }
        }
    }

    /** A client that is still sending does not read, and would see a broken connection instead of the answer. */
    private static void drain(InputStream in, long expected) throws IOException {
        if (expected > HttpLimits.DRAINED_BYTES_MAX) {
            return;
        }
        byte[] dropped = new byte[FIRST_BYTES];
        long left = HttpLimits.DRAINED_BYTES_MAX;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(dropped);
            left -= read;
        }
    }

    private void reserve(int bytes) throws NoRoom {
        if (!room.tryAcquire(bytes)) {
            throw new NoRoom();
        }
    }
}
