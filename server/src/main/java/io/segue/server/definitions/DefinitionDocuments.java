package io.segue.server.definitions;

import io.segue.core.catalog.Catalog;
import io.segue.core.segment.SegmentDefinition;
import io.segue.server.definitions.DefinitionFile.Located;
import io.segue.server.yaml.Finding;
import io.segue.server.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a catalogue of YAML documents, wherever they come from. */
public final class DefinitionDocuments {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Located> definitions = new LinkedHashMap<>();

    private DefinitionDocuments() {}

    /** Looks at every document, whatever is wrong with the others. */
    public static Reading read(Iterable<YamlDocument> documents) {
        var reader = new DefinitionDocuments();
        documents.forEach(reader::add);
        return reader.compile();
    }

    /** The definition in one document, whether or not its rule can be compiled; empty when there is none. */
    public static Optional<SegmentDefinition> definition(YamlDocument document) {
        return DefinitionFile.read(document).map(Located::definition);
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

    private Reading compile() {
        List<SegmentDefinition> all =
                definitions.values().stream().map(Located::definition).toList();
        return switch (Catalog.compile(all)) {
            case Catalog.Rejected rejected -> {
                definitions.forEach((id, located) -> rejected.problems()
                        .getOrDefault(id, List.of())
                        .forEach(problem -> findings.add(new Finding(located.rule(), problem))));
                yield invalid();
            }
            case Catalog.Compiled compiled ->
                findings.isEmpty() ? new Reading.Valid(compiled.catalog(), all, files()) : invalid();
        };
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        definitions.forEach((id, located) -> files.put(id, located.rule().name()));
        return files;
    }

    private Reading.Invalid invalid() {
        return new Reading.Invalid(findings.stream().sorted(Finding.BY_PLACE).toList(), definitions.size());
    }
}
