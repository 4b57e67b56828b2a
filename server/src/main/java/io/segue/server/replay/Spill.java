package io.segue.server.replay;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Changes in their order, put aside in a temporary file of 16 bytes each. Written once, then read once. */
final class Spill implements AutoCloseable {
    private static final int RECORD_BYTES = 16;
    private static final int BUFFER_BYTES = RECORD_BYTES << 12;

    private final Path path;
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private Spill(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    static Spill create() throws Failure {
        try {
            Path path = Files.createTempFile("segue-changes-", ".tmp");
            return new Spill(
                    path,
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw Failure.writing("a temporary file", e);
        }
    }

    void write(Change change) throws Failure {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(change.at()).putInt(change.profile()).putInt(change.segment() << 1 | (change.entered() ? 1 : 0));
    }

    /** Turns from writing to reading. */
    void rewind() throws Failure {
        flush();
        buffer.flip();
        try {
            file.position(0);
        } catch (IOException e) {
            throw Failure.reading(path.toString(), e);
        }
    }

    private void flush() throws Failure {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw Failure.writing(path.toString(), e);
        }
        buffer.clear();
    }

    /** The next change; null at the end. */
    @Nullable
    Change read() throws Failure {
        if (!buffer.hasRemaining() && !fill()) {
            return null;
        }
        long at = buffer.getLong();
        int profile = buffer.getInt();
        int segment = buffer.getInt();
        return new Change(at, profile, segment >>> 1, (segment & 1) == 1);
    }

    private boolean fill() throws Failure {
        buffer.clear();
        try {
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = file.read(buffer);
            }
        } catch (IOException e) {
            throw Failure.reading(path.toString(), e);
        }
        buffer.flip();
        return buffer.hasRemaining();
    }

    @Override
    public void close() throws Failure {
        try {
            file.close();
        } catch (IOException e) {
            throw Failure.writing(path.toString(), e);
        }
    }
}
