package io.segue.server.definitions;

import io.segue.core.catalog.Catalog;
import io.segue.core.segment.SegmentDefinition;
import io.segue.server.definitions.DefinitionFile.Located;
import io.segue.server.io.Failure;
import io.segue.server.yaml.Finding;
import io.segue.server.yaml.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads all definitions of a folder and the folders in it, or a single file. */
public final class DefinitionFolder {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Located> definitions = new LinkedHashMap<>();

    private DefinitionFolder() {}

    /** What a folder holds. */
    public sealed interface Result {}

    public record Valid(Catalog catalog, List<SegmentDefinition> definitions) implements Result {}

    /**
     * @param findings in the order of their places
     * @param segments how many definitions could be read at all
     */
    public record Invalid(List<Finding> findings, int segments) implements Result {}

    /** Looks at every file, whatever is wrong with the others. */
    public static Result read(Path folder) throws Failure {
        var reader = new DefinitionFolder();
        for (Path file : files(folder)) {
            reader.add(YamlDocument.read(file.toString(), file));
        }
        return reader.compile();
    }

    private static List<Path> files(Path folder) throws Failure {
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
        String name = path.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
    }

    private void add(YamlDocument document) {
        DefinitionFile.read(document).ifPresent(this::add);
        findings.addAll(document.findings());
    }

    private void add(Located located) {
        String id = located.definition().id();
        Located first = definitions.putIfAbsent(id, located);
        if (first != null) {
            String where = first.rule().name();
            located.fields().report("duplicate-segment", "segment", "'" + id + "' is defined already", "in " + where);
        }
    }

    private Result compile() {
        List<SegmentDefinition> all =
                definitions.values().stream().map(Located::definition).toList();
        return switch (Catalog.compile(all)) {
            case Catalog.Rejected rejected -> {
                definitions.forEach((id, located) -> rejected.problems()
                        .getOrDefault(id, List.of())
                        .forEach(problem -> findings.add(new Finding(located.rule(), problem))));
                yield invalid();
            }
            case Catalog.Compiled compiled -> findings.isEmpty() ? new Valid(compiled.catalog(), all) : invalid();
        };
    }

    private Invalid invalid() {
        return new Invalid(findings.stream().sorted(Finding.BY_PLACE).toList(), definitions.size());
    }
}
