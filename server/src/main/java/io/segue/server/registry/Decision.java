package io.segue.server.registry;

import io.segue.server.yaml.Finding;
import java.util.List;

/** What became of the wish to apply some definitions. */
public sealed interface Decision {

    /** They hold from now on. */
    record Applied(DefinitionSet set, Plan plan) implements Decision {}

    /** They held already; there is no new version. */
    record Identical(DefinitionSet set) implements Decision {}

    /** They have problems. */
    record Rejected(List<Finding> findings) implements Decision {
        public Rejected {
            findings = List.copyOf(findings);
        }
    }

    /** Somebody else was faster. */
    record Overtaken(int expected, DefinitionSet current) implements Decision {}

    /** There is no such version to go back to. */
    record NoSuchVersion(int version, int latest) implements Decision {}
}
