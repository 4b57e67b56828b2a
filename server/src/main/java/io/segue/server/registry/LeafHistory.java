package io.segue.server.registry;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Slot;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Since when each leaf of the latest catalogue has been remembered, and how much of it. A leaf is remembered from the
 * moment a rule asks for it; when no rule does, it is forgotten.
 */
final class LeafHistory {
    static final LeafHistory NOTHING = new LeafHistory(Map.of());

    private final Map<Long, List<Epoch>> epochs;

    private LeafHistory(Map<Long, List<Epoch>> epochs) {
        this.epochs = epochs;
    }

    /** From this instant on, so much is kept. */
    private record Epoch(long from, Retention retention) {}

    /** Goes on under another catalogue. */
    LeafHistory extend(Catalog catalog, long at) {
        Map<Long, List<Epoch>> next = new HashMap<>();
        for (int number = 0; number < catalog.slots(); number++) {
            Slot slot = catalog.slot(number);
            Retention retention = Retention.of(slot);
            List<Epoch> known = epochs.getOrDefault(slot.key(), List.of());
            next.put(slot.key(), isLast(known, retention) ? known : with(known, new Epoch(at, retention)));
        }
        return new LeafHistory(next);
    }

    private static boolean isLast(List<Epoch> known, Retention retention) {
        return !known.isEmpty() && known.getLast().retention().equals(retention);
    }

    private static List<Epoch> with(List<Epoch> known, Epoch next) {
        List<Epoch> all = new ArrayList<>(known);
        all.add(next);
        return all;
    }

    /**
     * The instant from which on everything that came in counts for a question to a leaf of the latest catalogue. Where a
     * catalogue kept less than the question needs, what it kept is what the next one began with.
     */
    long countsSince(Slot slot, Question question) {
        List<Epoch> known = epochs.getOrDefault(slot.key(), List.of());
        if (known.isEmpty()) {
            throw new IllegalArgumentException("expected a leaf of the latest catalogue, but got " + slot.leaf());
        }
        Leaf leaf = slot.leaf();
        if (leaf instanceof Leaf.Trait) {
            return Long.MIN_VALUE;
        }
        long since = known.getFirst().from();
        for (int i = 1; i < known.size(); i++) {
            long reach = known.get(i - 1).retention().reach(leaf, question);
            if (reach != Question.FOREVER) {
                since = Math.max(since, known.get(i).from() - reach);
            }
        }
        return since;
    }
}
