package io.segue.server.registry;

import io.segue.server.ingest.Overload;

/** Makes a set of definitions the one that everything is judged by. */
public interface Applier {
    /**
     * Returns when it is on disk that from here on these definitions hold.
     *
     * @throws Overload when nothing was done; it may be tried again later
     */
    void apply(DefinitionSet set) throws Overload, InterruptedException;
}
