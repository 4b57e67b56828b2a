package io.segue.server.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * A file of events, or standard input under the name {@code -}. Compressed files are known by their first two bytes, not
 * by their name.
 *
 * @param name as the user gave it
 */
public record EventFile(String name) {
    public static final String STANDARD_INPUT = "-";

    private static final int BUFFER_BYTES = 1 << 16;

    public boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** Fails for a file that cannot be there, so that a long run need not end with that news. */
    public EventFile checked() throws Failure {
        if (isStandardInput()) {
            return this;
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new Failure(Failure.Kind.INPUT, "cannot read " + name + ": it is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw new Failure(Failure.Kind.INPUT, "cannot read " + name + ": no such file");
        }
        if (!Files.isReadable(path)) {
            throw new Failure(Failure.Kind.INPUT, "cannot read " + name + ": permission denied");
        }
        return this;
    }

    /** Bytes on disk, compressed or not; 0 where nobody knows. */
    public long size() {
        try {
            return isStandardInput() ? 0 : Files.size(Path.of(name));
        } catch (IOException e) {
            return 0;
        }
    }

    /** @param bytesRead grows by the bytes taken from disk while the stream is read */
    public InputStream open(InputStream standardInput, AtomicLong bytesRead) throws IOException {
        InputStream raw = isStandardInput() ? standardInput : Files.newInputStream(Path.of(name));
        try {
            return decompressed(new PushbackInputStream(new CountingStream(raw, bytesRead), 2));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream decompressed(PushbackInputStream in) throws IOException {
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(new BufferedInputStream(in, BUFFER_BYTES), BUFFER_BYTES) : in;
    }
}
