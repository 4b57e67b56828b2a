package io.segue.server.runtime;

import io.segue.core.catalog.Catalog;
import io.segue.server.definitions.Reading;
import io.segue.server.registry.DefinitionReader;
import io.segue.server.registry.DefinitionSet;
import io.segue.server.registry.DefinitionStore;
import io.segue.server.store.Store;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The compiled definitions by version. Profiles that nobody has heard of since were judged by older ones. Any thread may
 * ask; one applies.
 */
public final class Catalogs {
    private final DefinitionStore definitions;
    private final Map<Integer, Catalog> compiled = new ConcurrentHashMap<>();
    private volatile DefinitionSet current;

    Catalogs(Store store) {
        this.definitions = new DefinitionStore(store);
        this.current = definitions.latest();
    }

    /** The catalogue of a version that was applied once. */
    public Catalog of(int version) {
        return version == 0 ? Catalog.EMPTY : compiled.computeIfAbsent(version, this::compile);
    }

    private Catalog compile(int version) {
        return compile(definitions
                .version(version)
                .orElseThrow(() -> new IllegalStateException("expected version " + version + " to be kept")));
    }

    private static Catalog compile(DefinitionSet set) {
        return switch (DefinitionReader.read(set.files())) {
            case Reading.Valid valid -> valid.catalog();
            case Reading.Invalid invalid ->
                throw new IllegalStateException("expected version " + set.version() + " to be valid, but there are "
                        + invalid.findings().size() + " problems");
        };
    }

    public DefinitionSet definitions() {
        return current;
    }

    public Catalog current() {
        return of(version());
    }

    public int version() {
        return current.version();
    }

    /** @throws IllegalStateException when the definitions are not valid */
    void apply(DefinitionSet next) {
        compiled.put(next.version(), compile(next));
        current = next;
    }

    /** Back to what is committed. */
    void reset() {
        current = definitions.latest();
    }
}
