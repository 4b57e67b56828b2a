package io.segue.server.runtime;

import io.segue.core.engine.Outcome;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;
import io.segue.server.store.Store;
import io.segue.server.store.Table;

/**
 * How far everything has come, one row of the table META, written with every commit.
 *
 * @param position the latest record whose consequences are committed
 * @param profiles how many there are
 * @param historyClock the latest time of an old call that is being loaded
 * @param historyHeardAt when the latest of them came in
 * @param sweptTo the first profile that may not have been moved to the latest definitions; empty when all have been
 */
record Progress(long position, long profiles, long historyClock, long historyHeardAt, byte[] sweptTo) {
    private static final byte[] KEY = Keys.of("progress");

    static final Progress NONE = new Progress(0, 0, 0, 0, Keys.FIRST);

    static Progress read(Store store) {
        byte[] bytes = store.get(Table.META, KEY);
        if (bytes == null) {
            return NONE;
        }
        var row = new RowReader(bytes);
        return new Progress(row.fixed(), row.fixed(), row.fixed(), row.fixed(), row.bytes());
    }

    void put(Batch batch) {
        byte[] row = new RowWriter()
                .fixed(position)
                .fixed(profiles)
                .fixed(historyClock)
                .fixed(historyHeardAt)
                .bytes(sweptTo)
                .toBytes();
        batch.put(Table.META, KEY, row);
    }

    boolean isSweeping() {
        return sweptTo.length > 0;
    }

    /** When the next deadlines are due, by the two clocks. */
    record Due(long present, long history) {
        static final Due NEVER = new Due(Outcome.NEVER, Outcome.NEVER);
    }
}
