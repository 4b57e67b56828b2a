package io.segue.server.registry;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Predicate;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.catalog.Slot;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Finds what a segment's own conditions ask for and nobody remembers. */
final class Gaps {
    private final Catalog catalog;
    private final LeafHistory history;
    private final long now;
    private final Past past;
    private final Map<Integer, Gap> gaps = new LinkedHashMap<>();

    /** @param history up to this catalogue */
    Gaps(Catalog catalog, LeafHistory history, long now, Past past) {
        this.catalog = catalog;
        this.history = history;
        this.now = now;
        this.past = past;
    }

    /** As if everything were remembered. */
    static Gaps none(Catalog catalog) {
        return new Gaps(catalog, LeafHistory.NOTHING.extend(catalog, 0), 0, OptionalLong::empty);
    }

    Catalog catalog() {
        return catalog;
    }

    /** One for each leaf that lacks something: of its questions the one that lacks it longest. */
    List<Gap> of(SegmentProgram program) {
        gaps.clear();
        find(program.predicate());
        return List.copyOf(gaps.values());
    }

    private void find(Predicate predicate) {
        switch (predicate) {
            case Predicate.All all -> all.parts().forEach(this::find);
            case Predicate.Any any -> any.parts().forEach(this::find);
            case Predicate.Not not -> find(not.part());
            case Predicate.Member member -> {}
            case Predicate.Rung rung -> {
                Slot slot = catalog.slot(rung.slot());
                find(slot, slot.ladder(rung.ladder()).question(rung.rung()));
            }
        }
    }

    private void find(Slot slot, Question question) {
        long since = history.countsSince(slot, question);
        OptionalLong first = past.firstCallAt();
        if (first.isEmpty() || first.getAsLong() >= since) {
            return;
        }
        long needs = needs(slot.leaf(), question);
        boolean forGood = needs == Question.FOREVER;
        if (forGood || since + needs > now) {
            OptionalLong completeAt = forGood ? OptionalLong.empty() : OptionalLong.of(since + needs);
            Gap gap = new Gap(LeafInWords.of(slot.leaf(), question), since, completeAt);
            gaps.merge(slot.number(), gap, (one, other) -> end(one) < end(other) ? other : one);
        }
    }

    private static long end(Gap gap) {
        return gap.completeAt().orElse(Long.MAX_VALUE);
    }

    /** How old an event may be that still matters, in milliseconds. */
    private static long needs(Leaf leaf, Question question) {
        long window = switch (question) {
            case Question.AtLeast it -> it.window();
            case Question.Aged it -> it.to();
            case Question.Reaches it -> it.window();
            case Question.Passes it -> it.window();
        };
        return leaf instanceof Leaf.Sequence sequence ? longest(window, sequence) : window;
    }

    /** A sequence that completes in its window may have begun long before. */
    private static long longest(long window, Leaf.Sequence sequence) {
        long sum = window;
        for (int i = 0; i < sequence.stages().size(); i++) {
            Leaf.Stage stage = sequence.stages().get(i);
            long lasts = i == 0 && stage.times() == 1 ? 0 : stage.within();
            if (sum == Question.FOREVER || lasts == Question.FOREVER) {
                return Question.FOREVER;
            }
            sum += lasts;
        }
        return sum;
    }
}
