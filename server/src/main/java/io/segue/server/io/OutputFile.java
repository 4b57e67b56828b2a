package io.segue.server.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written whole or not at all: until {@link #commit} its content stands in a neighbour named {@code
 * ….part}. What is not a regular file, such as {@code /dev/stdout} or a named pipe, is written directly.
 */
public final class OutputFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path written;
    private final OutputStream out;
    private boolean committed;

    private OutputFile(Path target, Path written) throws IOException {
        this.target = target;
        this.written = written;
        this.out = new BufferedOutputStream(Files.newOutputStream(written), BUFFER_BYTES);
    }

    public static OutputFile create(Path target) throws Failure {
        boolean direct = Files.exists(target) && !Files.isRegularFile(target);
        try {
            return new OutputFile(target, direct ? target : target.resolveSibling(target.getFileName() + ".part"));
        } catch (IOException e) {
            throw Failure.writing(target.toString(), e);
        }
    }

    public OutputStream stream() {
        return out;
    }

    /** Makes the content visible under the file's name. */
    public void commit() throws IOException {
        out.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
        committed = true;
    }

    /** Without a {@link #commit} before, nothing remains. What fails now fails after what was told already. */
    @Override
    public void close() {
        if (committed) {
            return;
        }
        try (out) {
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            committed = false;
        }
    }
}
