package io.segue.server.source;

import io.segue.server.io.EventFile;
import io.segue.server.io.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Cuts files, one after another, into lines of JSON. Blank lines are nothing. Of a line that is too large the rest is
 * skipped, not held.
 */
public final class JsonLines implements CallSource {
    /** The tracking API's own limit of one call. */
    static final int LINE_BYTES_MAX = 32 << 10;

    private static final int BUFFER_BYTES = 1 << 18;

    private final Iterator<EventFile> files;
    private final InputStream standardInput;
    private final AtomicLong bytesRead;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int bytesExpected = BUFFER_BYTES;
    private int position;
    private int limit;
    private @Nullable InputStream in;
    private String file = "";
    private long line;

    /** @param bytesRead grows while the files are read */
    public JsonLines(List<EventFile> files, InputStream standardInput, AtomicLong bytesRead) {
        this.files = files.iterator();
        this.standardInput = standardInput;
        this.bytesRead = bytesRead;
    }

    @Override
    public @Nullable Batch next() throws Failure {
        var batch = new LineBatch(bytesExpected);
        try {
            while (!batch.isFull() && hasLine()) {
                readLine(batch);
            }
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
        bytesExpected = Math.max(BUFFER_BYTES, batch.bytes() + batch.bytes() / 16);
        return batch.size() == 0 ? null : batch;
    }

    /** Whether there is at least one more byte, in this file or a later one. */
    private boolean hasLine() throws IOException, Failure {
        while (position == limit && !fill()) {
            closeFile();
            if (!files.hasNext()) {
                return false;
            }
            openNext();
        }
        return true;
    }

    private void openNext() throws IOException {
        EventFile next = files.next();
        file = next.name();
        line = 0;
        in = next.open(standardInput, bytesRead);
        if (fill() && startsWithByteOrderMark()) {
            position += 3;
        }
    }

    private boolean startsWithByteOrderMark() {
        return limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf;
    }

    private boolean fill() throws IOException {
        if (in == null) {
            return false;
        }
        position = 0;
        limit = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return limit > 0;
    }

    private void readLine(LineBatch batch) throws IOException {
        line++;
        do {
            int end = endOfLine();
            int room = LINE_BYTES_MAX + 1 - batch.collected();
            batch.append(buffer, position, Math.min(end - position, room));
            position = end;
        } while (position == limit && fill());
        if (position < limit) {
            position++;
        }
        batch.endLine(file, line);
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void closeFile() throws IOException {
        if (in != null && !file.equals(EventFile.STANDARD_INPUT)) {
            in.close();
        }
        in = null;
    }

    @Override
    public void close() throws Failure {
        try {
            closeFile();
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
    }
}
