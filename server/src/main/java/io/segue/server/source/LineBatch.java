package io.segue.server.source;

import io.segue.core.event.Rejection;
import io.segue.server.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of JSON, one behind the other in one array. */
final class LineBatch implements Batch {
    private static final int BATCH_LINES = CallSource.BATCH_CALLS_MAX;
    private static final int BYTES_MAX = 8 << 20;

    /** So many lines have one parser; must be a power of two. A bad line costs the others of its run their advantage. */
    private static final int RUN_LINES = 64;

    /** Of a line that is too large, enough to recognise it by. */
    private static final int KEPT_OF_TOO_LARGE = 1 << 10;

    private byte[] bytes;
    private final int[] ends = new int[BATCH_LINES];
    private final long[] lines = new long[BATCH_LINES];
    private final String[] files = new String[BATCH_LINES];
    private int size;
    private int end;

    /** @param bytesExpected room to begin with */
    LineBatch(int bytesExpected) {
        bytes = new byte[bytesExpected];
    }

    /** All lines together. */
    int bytes() {
        return end;
    }

    boolean isFull() {
        return size == BATCH_LINES || end >= BYTES_MAX;
    }

    /** Appends to the line that is being collected. */
    void append(byte[] buffer, int offset, int length) {
        if (end + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + length, bytes.length * 2));
        }
        System.arraycopy(buffer, offset, bytes, end, length);
        end += length;
    }

    /** Bytes collected since the last {@link #endLine}. */
    int collected() {
        return end - start(size);
    }

    /** Ends the line that is being collected; one of nothing but white space is dropped. */
    void endLine(String file, long line) {
        int start = start(size);
        if (JsonReader.isBlank(bytes, start, end)) {
            end = start;
            return;
        }
        ends[size] = end;
        lines[size] = line;
        files[size++] = file;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private int length(int index) {
        return ends[index] - start(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public JsonReader.Result body(int index, JsonReader reader) {
        if (length(index) > JsonLines.LINE_BYTES_MAX) {
            return new JsonReader.Bad(
                    new Rejection("too-large", "expected a line of at most " + JsonLines.LINE_BYTES_MAX + " bytes"));
        }
        return reader.read(bytes, start(index), length(index), ends[Math.min(index | RUN_LINES - 1, size - 1)]);
    }

    @Override
    public Place place(int index) {
        return new Place(files[index], lines[index]);
    }

    @Override
    public String text(int index) {
        int length = length(index);
        int kept = length > JsonLines.LINE_BYTES_MAX ? KEPT_OF_TOO_LARGE : length;
        return new String(bytes, start(index), kept, StandardCharsets.UTF_8).strip();
    }
}
