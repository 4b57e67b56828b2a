package io.segue.server.log;

import io.segue.server.registry.DefinitionSetCodec;
import io.segue.server.store.RowReader;
import io.segue.server.store.RowWriter;
import java.util.ArrayList;
import java.util.List;

/** Records as bytes: what it is, when it came in, and what it says. The numbers of the kinds are never changed. */
final class LogCodec {
    private static final int CALLS = 1;
    private static final int TICK = 2;
    private static final int APPLIED = 3;
    private static final int SWEEP = 4;

    private LogCodec() {}

    static byte[] encode(LogRecord item) {
        var row = new RowWriter();
        switch (item) {
            case LogRecord.Calls calls -> {
                row.raw(CALLS)
                        .fixed(calls.at())
                        .text(calls.source())
                        .raw(calls.history() ? 1 : 0)
                        .count(calls.calls().size());
                calls.calls().forEach(row::bytes);
            }
            case LogRecord.Tick tick -> row.raw(TICK).fixed(tick.at()).fixed(tick.historyAt());
            case LogRecord.Applied applied ->
                row.raw(APPLIED).fixed(applied.at()).bytes(DefinitionSetCodec.encode(applied.definitions()));
            case LogRecord.Sweep sweep -> row.raw(SWEEP).fixed(sweep.at());
        }
        return row.toBytes();
    }

    /** @throws IllegalArgumentException when the bytes are no record, or one of a later program */
    static LogRecord decode(byte[] bytes) {
        var row = new RowReader(bytes);
        int kind = row.raw();
        long at = row.fixed();
        return switch (kind) {
            case CALLS -> calls(at, row);
            case TICK -> new LogRecord.Tick(at, row.fixed());
            case APPLIED -> new LogRecord.Applied(at, DefinitionSetCodec.decode(row.bytes()));
            case SWEEP -> new LogRecord.Sweep(at);
            default -> throw new IllegalArgumentException("expected a record of kind 1 to 4, but got " + kind);
        };
    }

    private static LogRecord calls(long at, RowReader row) {
        String source = row.text();
        boolean history = row.raw() == 1;
        int count = row.count();
        List<byte[]> calls = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            calls.add(row.bytes());
        }
        return new LogRecord.Calls(at, source, history, calls);
    }
}
