package io.segue.server.registry;

import io.segue.server.yaml.Finding;
import java.util.List;

/** What would become of some definitions if they were applied. */
public sealed interface Proposal {
    record Planned(Plan plan) implements Proposal {}

    /** They have problems. */
    record Rejected(List<Finding> findings) implements Proposal {
        public Rejected {
            findings = List.copyOf(findings);
        }
    }
}
