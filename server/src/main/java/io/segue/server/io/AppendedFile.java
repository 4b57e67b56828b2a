package io.segue.server.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows from run to run.
 *
 * @param name for messages
 */
public record AppendedFile(String name, OutputStream stream) implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    /** @param path null to write nowhere */
    public static AppendedFile open(@Nullable Path path) throws Failure {
        if (path == null) {
            return new AppendedFile("nowhere", OutputStream.nullOutputStream());
        }
        try {
            OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new AppendedFile(path.toString(), new BufferedOutputStream(file, BUFFER_BYTES));
        } catch (IOException e) {
            throw Failure.writing(path.toString(), e);
        }
    }

    @Override
    public void close() throws Failure {
        try {
            stream.close();
        } catch (IOException e) {
            throw Failure.writing(name, e);
        }
    }
}
