package io.segue.server.config;

import io.segue.server.yaml.Finding;
import java.util.List;
import java.util.Optional;

/** One of the places where settings are looked for. */
interface Layer {
    Optional<Given> get(Setting<?> setting);

    /** What is wrong with it, as far as it has been looked at. */
    List<Finding> findings();
}
