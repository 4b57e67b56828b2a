package io.segue.server.transfer;

import io.segue.core.event.Rejection;
import io.segue.core.value.Fields;
import io.segue.server.io.Failure;
import io.segue.server.json.JsonReader;
import io.segue.server.source.Batch;
import io.segue.server.source.CallSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through files, past what was acknowledged in an earlier run. For one thread. */
final class Pieces {
    private final CallSource source;
    private final CallText text;
    private final Function<String, Mark> before;
    private final Map<String, Walk> walks = new HashMap<>();
    private long passed;
    private final JsonReader reader = new JsonReader();

    /** How far a file is gone through now, and was in an earlier run. */
    private record Walk(Trail trail, Mark before) {
        boolean isNew(Mark now, String file) throws Failure {
            if (now.calls() == before.calls() && !now.equals(before)) {
                throw changed(file);
            }
            return now.calls() > before.calls();
        }

        void checkThatAllWasPassed(String file) throws Failure {
            if (trail.mark().calls() < before.calls()) {
                throw changed(file);
            }
        }

        private Failure changed(String file) {
            return new Failure(
                    Failure.Kind.INPUT,
                    "expected the first " + before.calls() + " calls of " + file
                            + " to be those that were acknowledged in"
                            + " an earlier run, but they are others; --restart forgets that run and sends all of it");
        }
    }

    /** @param before how far the files were gone through in an earlier run */
    Pieces(CallSource source, CallText text, Function<String, Mark> before) {
        this.source = source;
        this.text = text;
        this.before = before;
    }

    /** How many of an earlier run were passed by. */
    long passed() {
        return passed;
    }

    /**
     * The next ones, perhaps none though there are more; null at the end.
     *
     * @throws Failure when a file does not begin as it did in the earlier run, among others
     */
    @Nullable
    List<Piece> next() throws Failure {
        Batch batch = source.next();
        if (batch == null) {
            for (Map.Entry<String, Walk> walk : walks.entrySet()) {
                walk.getValue().checkThatAllWasPassed(walk.getKey());
            }
            return null;
        }
        List<Piece> pieces = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            String file = batch.place(i).file();
            Walk walk = walks.computeIfAbsent(file, it -> new Walk(new Trail(), before.apply(it)));
            Piece piece = piece(batch, i, walk.trail());
            if (walk.isNew(piece.mark(), file)) {
                pieces.add(piece);
            } else {
                passed++;
            }
        }
        return pieces;
    }

    private Piece piece(Batch batch, int index, Trail trail) {
        return switch (batch.body(index, reader)) {
            case JsonReader.Read read -> {
                byte[] json = text.write(read.body());
                trail.add(json);
                yield called(read.body(), json, trail, batch, index);
            }
            case JsonReader.Bad bad -> {
                trail.add(batch.text(index));
                yield new Piece.Bad(batch.place(index), trail.mark(), bad.rejection(), batch.text(index));
            }
        };
    }

    private Piece called(Fields call, byte[] json, Trail trail, Batch batch, int index) {
        byte[] named = CallText.named(call, json, trail);
        Rejection trouble = text.trouble(call, named);
        return trouble == null
                ? new Piece.Call(batch.place(index), trail.mark(), named)
                : new Piece.Bad(batch.place(index), trail.mark(), trouble, batch.text(index));
    }
}
