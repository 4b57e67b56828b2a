package io.segue.server.registry;

import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every version of the definitions, whole: in table {@link Table#DEFINITIONS} the version's number leads to its bytes. Any
 * thread may read.
 */
public final class DefinitionStore {
    private final Store store;

    public DefinitionStore(Store store) {
        this.store = store;
    }

    /** For whoever goes through the log; the same set may be put again. */
    public static void put(Batch batch, DefinitionSet set) {
        batch.put(Table.DEFINITIONS, Keys.of(set.version()), DefinitionSetCodec.encode(set));
    }

    /** {@link DefinitionSet#NONE} when nothing was ever applied. */
    public DefinitionSet latest() {
        try (Scan scan = store.scanBackwards(Table.DEFINITIONS, Keys.FIRST, Keys.LAST)) {
            return scan.next() ? DefinitionSetCodec.decode(scan.value()) : DefinitionSet.NONE;
        }
    }

    /** Empty when there is no such version. */
    public Optional<DefinitionSet> version(int number) {
        byte[] bytes = number < 1 ? null : store.get(Table.DEFINITIONS, Keys.of(number));
        return Optional.ofNullable(bytes).map(DefinitionSetCodec::decode);
    }

    /** All versions without their files, the latest first. */
    public List<DefinitionSet> versions() {
        return versions(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Versions without their files, the latest first.
     *
     * @param before only those with a smaller number
     * @param limit at most so many
     */
    public List<DefinitionSet> versions(int before, int limit) {
        List<DefinitionSet> heads = new ArrayList<>();
        try (Scan scan = store.scanBackwards(Table.DEFINITIONS, Keys.FIRST, Keys.of(before))) {
            while (heads.size() < limit && scan.next()) {
                heads.add(DefinitionSetCodec.decodeHead(scan.value()));
            }
        }
        return heads;
    }
}
