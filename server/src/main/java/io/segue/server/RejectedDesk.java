package io.segue.server;

import io.segue.server.api.RejectedCalls;
import io.segue.server.ingest.Arrival;
import io.segue.server.ingest.Door;
import io.segue.server.ingest.Inlet;
import io.segue.server.ingest.Overload;
import io.segue.server.ingest.Received;
import io.segue.server.ingest.Reception;
import io.segue.server.people.Page;
import io.segue.server.people.RejectedTable;
import io.segue.server.people.RejectedView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Rejected calls as they are stored, and the way back in. */
final class RejectedDesk implements RejectedCalls {
    /** Rows read at once when only some are wanted. */
    private static final int ROWS = 500;

    /** Rows read for one question at most; the page then is shorter than it could be, and has a next one. */
    private static final int ROWS_MAX = 20_000;

    private static final byte[] BEFORE = "{\"batch\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BEHIND = "]}".getBytes(StandardCharsets.UTF_8);

    private final RejectedTable table;
    private final Inlet inlet;
    private final InstantSource clock;
    private final Reception reception;

    RejectedDesk(RejectedTable table, Inlet inlet, InstantSource clock, RandomGenerator random) {
        this.table = table;
        this.inlet = inlet;
        this.clock = clock;
        // who sent it was found out when it came; its name stands in for the key, which may have been switched off
        // since
        this.reception = new Reception(Optional::of, random);
    }

    @Override
    public Page<RejectedView> list(@Nullable String code, @Nullable String source, @Nullable String after, int limit) {
        List<RejectedView> found = new ArrayList<>();
        String next = after;
        for (int rows = 0; rows < ROWS_MAX; rows += ROWS) {
            Page<RejectedView> page = table.list(next, ROWS);
            for (RejectedView call : page.items()) {
                next = call.id();
                if (matches(code, call.why().code()) && matches(source, call.source())) {
                    found.add(call);
                    if (found.size() == limit) {
                        return new Page<>(found, table.list(next, 1).items().isEmpty() ? null : next);
                    }
                }
            }
            if (page.next() == null) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, next);
    }

    private static boolean matches(@Nullable String wanted, String is) {
        return wanted == null || wanted.equals(is);
    }

    @Override
    public Optional<RejectedView> get(String id) {
        return table.find(id);
    }

    @Override
    public Replayed replay(String id, byte @Nullable [] mended) throws Overload, InterruptedException {
        Optional<RejectedView> found = table.find(id);
        if (found.isEmpty()) {
            return new Unknown();
        }
        RejectedView call = found.get();
        byte[] body = batch(mended == null ? call.raw() : mended);
        var arrival = new Arrival(clock.millis(), List.of(call.source()), null, null, false);
        return switch (reception.receive(Door.BATCH, body, body.length, arrival)) {
            case Received.Unusable unusable -> new StillRejected(unusable.why());
            case Received.Unknown unknown -> new StillRejected(unknown.why());
            case Received.Taken taken -> take(call, taken);
        };
    }

    private Replayed take(RejectedView call, Received.Taken taken) throws Overload, InterruptedException {
        if (!taken.intake().refused().isEmpty()) {
            return new StillRejected(taken.intake().refused().getFirst().why());
        }
        inlet.take(taken.intake());
        table.remove(call);
        return new Taken();
    }

    private static byte[] batch(byte[] call) {
        var bytes = new ByteArrayOutputStream(BEFORE.length + call.length + BEHIND.length);
        bytes.writeBytes(BEFORE);
        bytes.writeBytes(call);
        bytes.writeBytes(BEHIND);
        return bytes.toByteArray();
    }
}
