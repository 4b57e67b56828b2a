package io.segue.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's own files, wherever the tests were started. */
public final class Repository {
    public static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The folder and all below it, sorted. */
    static Stream<Path> descendants(Path folder) {
        return walk(folder, Integer.MAX_VALUE);
    }

    /** The folder and so many levels below it, sorted. */
    static Stream<Path> walk(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
