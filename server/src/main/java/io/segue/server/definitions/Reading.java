package io.segue.server.definitions;

import io.segue.core.catalog.Catalog;
import io.segue.core.segment.SegmentDefinition;
import io.segue.server.yaml.Finding;
import java.util.List;
import java.util.Map;

/** What became of some definition files: all of them are a catalogue, or none. */
public sealed interface Reading {

    /** @param files the name of the file that each segment, by its id, is defined in */
    record Valid(Catalog catalog, List<SegmentDefinition> definitions, Map<String, String> files) implements Reading {
        public Valid {
            definitions = List.copyOf(definitions);
            files = Map.copyOf(files);
        }
    }

    /**
     * @param findings in the order of their places
     * @param segments how many definitions could be read at all
     */
    record Invalid(List<Finding> findings, int segments) implements Reading {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
