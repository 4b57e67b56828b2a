package io.segue.server.ingest;

import io.segue.core.event.Event;
import io.segue.core.event.EventParser;
import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import io.segue.core.value.Value;
import io.segue.server.json.EnvelopeReader;
import io.segue.server.json.FieldsWriter;
import io.segue.server.json.JsonReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.random.RandomGenerator;

/** Turns the body of a request into calls that can be kept. For use by any number of threads. */
public final class Reception {
    /** The code of a call over {@link Limits#EVENT_BYTES_MAX}. */
    public static final String TOO_LARGE = "too-large";

    private static final String TOO_MANY = "too-many";

    /** Sets of tools that are kept; more are made when more are needed at once, and dropped. */
    private static final int TOOLS_KEPT = 64;

    private final WriteKeys keys;
    private final RandomGenerator random;
    private final DeviceOrder order = new DeviceOrder();
    private final ArrayBlockingQueue<Tools> tools = new ArrayBlockingQueue<>(TOOLS_KEPT);

    /** Dear to make and used by one thread at a time. */
    private record Tools(JsonReader single, EnvelopeReader batch, FieldsWriter writer) {}

    /** @param random names calls that come without a {@code messageId}; safe for threads */
    public Reception(WriteKeys keys, RandomGenerator random) {
        this.keys = keys;
        this.random = random;
    }

    /**
     * @param body the call or batch, from the array's beginning
     * @param length its bytes; at most {@link Door#bytesMax}
     */
    public Received receive(Door door, byte[] body, int length, Arrival arrival) {
        Tools mine = tools.poll();
        if (mine == null) {
            mine = new Tools(new JsonReader(), new EnvelopeReader(), new FieldsWriter());
        }
        try {
            return length > door.bytesMax()
                    ? new Received.Unusable(new Rejection(TOO_LARGE, Limits.body(door)))
                    : door.isBatch()
                            ? batch(door, body, length, arrival, mine)
                            : single(door, body, length, arrival, mine);
        } finally {
            tools.offer(mine);
        }
    }

    private Received single(Door door, byte[] body, int length, Arrival arrival, Tools mine) {
        return switch (mine.single().read(body, 0, length)) {
            case JsonReader.Bad bad -> new Received.Unusable(bad.rejection());
            case JsonReader.Read read -> {
                Optional<String> source = source(arrival, read.body());
                if (source.isEmpty()) {
                    yield unknown(arrival, read.body());
                }
                var sorted = new Sorted(new Completion(door, arrival, Fields.EMPTY, order, random), mine);
                sorted.take(read.body());
                yield new Received.Taken(sorted.intake(door, arrival, source.get()));
            }
        };
    }

    private Received batch(Door door, byte[] body, int length, Arrival arrival, Tools mine) {
        return switch (mine.batch().read(body, length, Limits.BATCH_EVENTS_MAX)) {
            case EnvelopeReader.Bad bad -> new Received.Unusable(bad.rejection());
            case EnvelopeReader.Envelope envelope -> {
                if (envelope.items().size() > Limits.BATCH_EVENTS_MAX) {
                    yield new Received.Unusable(new Rejection(TOO_MANY, Limits.events()));
                }
                Optional<String> source = source(arrival, envelope.fields());
                if (source.isEmpty()) {
                    yield unknown(arrival, envelope.fields());
                }
                var sorted = new Sorted(new Completion(door, arrival, envelope.fields(), order, random), mine);
                for (EnvelopeReader.Item item : envelope.items()) {
                    sorted.take(item, body);
                }
                yield new Received.Taken(sorted.intake(door, arrival, source.get()));
            }
        };
    }

    /** The first key that is somebody's counts: some libraries put a key of their own where ours is looked for. */
    private Optional<String> source(Arrival arrival, Fields body) {
        for (String key : arrival.writeKeys()) {
            Optional<String> source = keys.sourceOf(key);
            if (source.isPresent()) {
                return source;
            }
        }
        return body.get("writeKey") instanceof Value.Text key ? keys.sourceOf(key.text()) : Optional.empty();
    }

    private static Received unknown(Arrival arrival, Fields body) {
        boolean none = arrival.writeKeys().isEmpty() && !(body.get("writeKey") instanceof Value.Text);
        String reason = none
                ? "expected a write key, as Basic user name, as Bearer token, or as \"writeKey\" in the body, but got none"
                : "expected a write key of this server, but got another; is it copied whole, and for this server?";
        return new Received.Unknown(new Rejection("unknown-write-key", reason));
    }

    /** Calls, each on its pile. */
    private static final class Sorted {
        private final Completion completion;
        private final Tools tools;
        private final List<TakenCall> taken = new ArrayList<>();
        private final List<RefusedCall> refused = new ArrayList<>();

        Sorted(Completion completion, Tools tools) {
            this.completion = completion;
            this.tools = tools;
        }

        void take(EnvelopeReader.Item item, byte[] body) {
            Rejection why = item.length() > Limits.EVENT_BYTES_MAX
                    ? new Rejection(TOO_LARGE, Limits.event(item.length()))
                    : item.trouble();
            if (why == null) {
                take(item.body());
                return;
            }
            int end = item.offset() + Math.min(item.length(), Limits.EVENT_BYTES_MAX);
            refused.add(new RefusedCall(next(), Arrays.copyOfRange(body, item.offset(), end), why));
        }

        void take(Fields call) {
            Fields complete = completion.complete(call);
            byte[] json = tools.writer().write(complete);
            switch (EventParser.parse(tools.writer().isExact() ? complete : reread(json), "")) {
                case Event event -> taken.add(new TakenCall(json, event));
                case Rejection why -> refused.add(new RefusedCall(next(), json, why));
            }
        }

        private Fields reread(byte[] json) {
            return switch (tools.single().read(json, 0, json.length)) {
                case JsonReader.Read read -> read.body();
                case JsonReader.Bad bad ->
                    throw new IllegalStateException("expected to read what was written, but got " + bad.rejection());
            };
        }

        /** The place of the call that is being looked at. */
        private int next() {
            return taken.size() + refused.size();
        }

        Intake intake(Door door, Arrival arrival, String source) {
            return new Intake(arrival.at(), source, door.isHistory(), taken, refused);
        }
    }
}
