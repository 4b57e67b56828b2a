package io.segue.server.people;

import io.segue.core.event.Rejection;
import io.segue.server.ingest.Intake;
import io.segue.server.ingest.RefusedCall;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table REJECTED: a record's position and a place in the request lead to a call that was not taken. */
public final class RejectedTable {
    private static final int KEY_BYTES = Long.BYTES + Integer.BYTES;

    private final Store store;

    public RejectedTable(Store store) {
        this.store = store;
    }

    /** Written with the record of the request. */
    public static void put(Batch batch, long position, Intake intake) {
        int index = 0;
        for (RefusedCall call : intake.refused()) {
            byte[] row = new RowWriter()
                    .fixed(intake.receivedAt())
                    .text(intake.source())
                    .text(call.why().code())
                    .text(call.why().reason())
                    .bytes(call.raw())
                    .toBytes();
            batch.put(Table.REJECTED, key(position, index++), row);
        }
    }

    private static byte[] key(long position, int index) {
        return ByteBuffer.allocate(KEY_BYTES).putLong(position).putInt(index).array();
    }

    /**
     * The latest first.
     *
     * @param after {@link Page#next} of the page before, or null
     * @throws IllegalArgumentException when {@code after} is none that was handed out
     */
    public Page<RejectedView> list(@Nullable String after, int limit) {
        List<RejectedView> calls = new ArrayList<>();
        byte[] to = after == null ? Keys.LAST : HexFormat.of().parseHex(after);
        try (Scan scan = store.scanBackwards(Table.REJECTED, Keys.FIRST, to)) {
            while (calls.size() < limit && scan.next()) {
                calls.add(read(scan.key(), scan.value()));
            }
            boolean more = calls.size() == limit && scan.next();
            return new Page<>(calls, more ? calls.getLast().id() : null);
        }
    }

    /** Empty when there is no such call. */
    public Optional<RejectedView> find(String id) {
        if (id.length() != 2 * KEY_BYTES || !id.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        byte[] key = HexFormat.of().parseHex(id);
        return Optional.ofNullable(store.get(Table.REJECTED, key)).map(row -> read(key, row));
    }

    /** It is not listed any more. */
    public void remove(RejectedView call) {
        try (Batch batch = store.newBatch()) {
            store.write(batch.delete(Table.REJECTED, HexFormat.of().parseHex(call.id())));
        }
    }

    private static RejectedView read(byte[] key, byte[] bytes) {
        var row = new RowReader(bytes);
        long receivedAt = row.fixed();
        String source = row.text();
        var why = new Rejection(row.text(), row.text());
        return new RejectedView(HexFormat.of().formatHex(key), receivedAt, source, why, row.bytes());
    }
}
