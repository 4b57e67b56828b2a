package io.segue.server.registry;

import io.segue.core.catalog.Slot;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;

/**
 * How much of a leaf is kept for the rules of one catalogue. The same leaf is kept longer or more of for rules that ask
 * for more, and what was not kept is not there when a new rule asks for it.
 *
 * @param keep how many of the latest instants or values
 * @param span how far back, in milliseconds; {@link Question#FOREVER} for all time
 * @param settles whether nothing more is kept once the leaf has come true, because no rule asks how long ago
 */
record Retention(int keep, long span, boolean settles) {
    static Retention of(Slot slot) {
        return switch (slot.leaf()) {
            case Leaf.Occurrences it -> new Retention(slot.keep(), slot.finiteSpan(), false);
            case Leaf.Distinct it -> new Retention(mostAsked(slot), slot.span(), false);
            case Leaf.Burst it -> new Retention(0, slot.span(), slot.onlyForever());
            case Leaf.Sequence it -> new Retention(0, slot.span(), slot.onlyForever() && it.unless() == null);
            case Leaf.Moments it -> new Retention(0, it.firstOnly() ? Question.FOREVER : slot.span(), false);
            case Leaf.Series it -> new Retention(0, slot.span(), false);
            case Leaf.Edge it -> new Retention(0, slot.span(), false);
            case Leaf.Total it -> new Retention(0, Question.FOREVER, false);
            case Leaf.Trait it -> new Retention(0, Question.FOREVER, false);
        };
    }

    private static int mostAsked(Slot slot) {
        int most = 0;
        for (int ladder = 0; ladder < slot.ladders(); ladder++) {
            for (int rung = 0; rung < slot.ladder(ladder).rungs(); rung++) {
                if (slot.ladder(ladder).question(rung) instanceof Question.AtLeast asked) {
                    most = Math.max(most, asked.times());
                }
            }
        }
        return most;
    }

    /** How far back what is kept answers a question in full, in milliseconds; {@link Question#FOREVER} for all time. */
    long reach(Leaf leaf, Question question) {
        return switch (question) {
            case Question.AtLeast it -> {
                boolean countsAll = leaf instanceof Leaf.Occurrences && it.window() == Question.FOREVER;
                yield countsAll ? Question.FOREVER : it.times() > keep ? 0 : reach(it.window());
            }
            case Question.Aged it -> settles && it.to() != Question.FOREVER ? 0 : reach(it.to());
            case Question.Reaches it -> reach(it.window());
            case Question.Passes it -> reach(it.window());
        };
    }

    private long reach(long asked) {
        return span >= asked ? Question.FOREVER : span;
    }
}
