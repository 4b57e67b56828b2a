package io.segue.server.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

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

    /**
     * Fails for files that cannot be written, so that a long run need not end with that news. Touches none of them.
     *
     * @param targets null where nothing is to be written
     */
    public static void check(@Nullable Path... targets) throws Failure {
        for (Path target : targets) {
            if (target != null) {
                check(target);
            }
        }
    }

    private static void check(Path target) throws Failure {
        if (Files.isDirectory(target)) {
            throw failure(target, "it is a folder, not a file");
        }
        checkWritable(target, isDirect(target) ? target : folder(target));
    }

    /** Whether it is something like a pipe, which has no neighbour to be replaced by. */
    private static boolean isDirect(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    /** The same for a folder that is made when it is not there. */
    public static void checkFolder(@Nullable Path target) throws Failure {
        if (target == null) {
            return;
        }
        Path there = target.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw failure(target, there + " is a file, not a folder");
        }
        checkWritable(target, there);
    }

    private static Path folder(Path target) throws Failure {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw failure(target, "no such file or folder");
        }
        return folder;
    }

    private static void checkWritable(Path target, Path place) throws Failure {
        if (!Files.isWritable(place)) {
            throw failure(target, "permission denied");
        }
    }

    private static Failure failure(Path target, String reason) {
        return new Failure(Failure.Kind.OUTPUT, "cannot write " + target + ": " + reason);
    }

    public static OutputFile create(Path target) throws Failure {
        try {
            return new OutputFile(
                    target, isDirect(target) ? target : target.resolveSibling(target.getFileName() + ".part"));
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
