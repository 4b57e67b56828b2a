package io.segue.server.registry;

import java.util.OptionalLong;

/** What came in before anything is known of the definitions. */
@FunctionalInterface
public interface Past {
    /** When the first call ever came in, in milliseconds since 1970 UTC; empty when none has. */
    OptionalLong firstCallAt();
}
