package io.segue.server.demo;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the demo keeps its data: a folder of the user's choice, or one that is gone afterwards.
 *
 * @param kept whether it stays
 */
record DemoFolder(Path path, boolean kept) implements AutoCloseable {
    static DemoFolder open(Optional<Path> chosen) throws Failure {
        if (chosen.isPresent()) {
            return new DemoFolder(checked(chosen.get()), true);
        }
        try {
            return new DemoFolder(Files.createTempDirectory("segue-demo-"), false);
        } catch (IOException e) {
            throw Failure.writing(System.getProperty("java.io.tmpdir"), e);
        }
    }

    /** The demo sends thousands of customers who do not exist; that must not happen to a shop's real data. */
    private static Path checked(Path folder) throws Failure {
        if (Files.isDirectory(folder) && Memo.read(folder).isEmpty() && !isEmpty(folder)) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "expected " + folder + " to be empty or an earlier demo's, but it holds something else; choose"
                            + " another folder with --data");
        }
        return folder;
    }

    private static boolean isEmpty(Path folder) throws Failure {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw Failure.reading(folder.toString(), e);
        }
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(DemoFolder.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + path, e);
        }
    }
}
