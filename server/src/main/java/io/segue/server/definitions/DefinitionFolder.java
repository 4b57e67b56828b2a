package io.segue.server.definitions;

import io.segue.server.io.Failure;
import io.segue.server.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads all definitions of a folder and the folders in it, or a single file. */
public final class DefinitionFolder {
    private DefinitionFolder() {}

    /** Looks at every file, whatever is wrong with the others. */
    public static Reading read(Path folder) throws Failure {
        List<YamlDocument> documents = new ArrayList<>();
        for (Path file : files(folder)) {
            documents.add(YamlDocument.read(file.toString(), file));
        }
        return DefinitionDocuments.read(documents);
    }

    /** The definition files, in order of their paths; at least one. */
    public static List<Path> files(Path folder) throws Failure {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files =
                    paths.filter(DefinitionFolder::isDefinition).sorted().toList();
            if (files.isEmpty()) {
                throw new Failure(Failure.Kind.INPUT, "no segments: there is no .yaml or .yml file in " + folder);
            }
            return files;
        } catch (UncheckedIOException e) {
            throw Failure.reading(folder.toString(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw Failure.reading(folder.toString(), e);
        }
    }

    private static boolean isDefinition(Path path) {
        return hasDefinitionName(path.getFileName().toString()) && Files.isRegularFile(path);
    }

    /** Whether a file of this name is a definition file. */
    public static boolean hasDefinitionName(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
