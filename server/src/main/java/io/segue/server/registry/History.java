package io.segue.server.registry;

import io.segue.core.catalog.Catalog;
import io.segue.core.segment.SegmentDefinition;
import io.segue.server.definitions.DefinitionDocuments;
import io.segue.server.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from all versions together: when each segment changed, and since when each leaf is remembered. Versions are
 * added one after another; of a version only the files that differ from the one before are read. Not for use by several
 * threads.
 */
final class History {
    private Map<DefinitionText, Optional<SegmentDefinition>> files = Map.of();
    private Map<String, SegmentDefinition> segments = Map.of();
    private final Map<String, List<Revision>> revisions = new HashMap<>();
    private LeafHistory leaves = LeafHistory.NOTHING;

    void add(DefinitionSet set) {
        Map<DefinitionText, Optional<SegmentDefinition>> nextFiles = new HashMap<>();
        Map<String, SegmentDefinition> next = new HashMap<>();
        for (DefinitionText file : set.files()) {
            Optional<SegmentDefinition> known = files.get(file);
            Optional<SegmentDefinition> read = known == null ? read(file) : known;
            nextFiles.put(file, read);
            read.ifPresent(definition -> next.putIfAbsent(definition.id(), definition));
        }
        DefinitionSet head = new DefinitionSet(set.version(), set.at(), set.who(), set.why(), List.of());
        note(head, next);
        if (Catalog.compile(next.values()) instanceof Catalog.Compiled compiled) {
            leaves = leaves.extend(compiled.catalog(), set.at());
        }
        files = nextFiles;
        segments = next;
    }

    private static Optional<SegmentDefinition> read(DefinitionText file) {
        return DefinitionDocuments.definition(YamlDocument.of(file.file(), file.yaml()));
    }

    private void note(DefinitionSet head, Map<String, SegmentDefinition> next) {
        Set<String> ids = new HashSet<>(segments.keySet());
        ids.addAll(next.keySet());
        for (String id : ids) {
            SegmentDefinition before = segments.get(id);
            SegmentDefinition after = next.get(id);
            if (!Objects.equals(before, after)) {
                Revision.Kind kind = before == null
                        ? Revision.Kind.ADDED
                        : after == null ? Revision.Kind.REMOVED : Revision.Kind.CHANGED;
                revisions.computeIfAbsent(id, it -> new ArrayList<>()).add(new Revision(head, kind));
            }
        }
    }

    /** The versions in which this segment changed, the latest first; empty when there never was one of this id. */
    List<Revision> revisions(String segment) {
        return List.copyOf(revisions.getOrDefault(segment, List.of())).reversed();
    }

    LeafHistory leaves() {
        return leaves;
    }
}
