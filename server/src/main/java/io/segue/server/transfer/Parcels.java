package io.segue.server.transfer;

import io.segue.server.io.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Cuts what files hold into requests, in its order. For one thread. */
final class Parcels {
    private final Pieces pieces;
    private final Packer packer = new Packer();
    private final Queue<Piece> ready = new ArrayDeque<>();

    Parcels(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The next one; null at the end. */
    @Nullable
    Parcel next() throws Failure {
        List<Piece.Call> calls = new ArrayList<>();
        List<Piece.Bad> bad = new ArrayList<>();
        Map<String, Mark> reached = new LinkedHashMap<>();
        while (fill()) {
            Piece piece = ready.element();
            switch (piece) {
                case Piece.Call call -> {
                    if (!packer.add(call.json())) {
                        return new Parcel(packer.take(), calls, bad, reached);
                    }
                    calls.add(call);
                }
                case Piece.Bad none -> bad.add(none);
            }
            reached.put(piece.place().file(), piece.mark());
            ready.remove();
        }
        return reached.isEmpty() ? null : new Parcel(packer.take(), calls, bad, reached);
    }

    /** Whether there is one more. */
    private boolean fill() throws Failure {
        while (ready.isEmpty()) {
            List<Piece> next = pieces.next();
            if (next == null) {
                return false;
            }
            ready.addAll(next);
        }
        return true;
    }
}
