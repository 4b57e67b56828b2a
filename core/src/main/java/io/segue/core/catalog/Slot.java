package io.segue.core.catalog;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.Question;
import io.segue.core.segment.SequencePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A leaf in its catalogue: the ladders of all questions that any rule asks of it, and how much must be remembered. */
public final class Slot {
    private final int number;
    private final long key;
    private final Leaf leaf;
    private final Ladder[] ladders;
    private final int[][][] listeners;
    private final @Nullable SequencePlan sequencePlan;
    private final int keep;
    private final long span;
    private final long finiteSpan;
    private final boolean onlyForever;
    private long unsettled;

    Slot(int number, Leaf leaf, List<Question> questions) {
        this.number = number;
        this.key = LeafKey.of(leaf);
        this.leaf = leaf;
        this.sequencePlan = leaf instanceof Leaf.Sequence sequence ? new SequencePlan(sequence) : null;
        this.ladders = Ladder.of(questions).toArray(Ladder[]::new);
        this.listeners = new int[ladders.length][][];
        for (int i = 0; i < ladders.length; i++) {
            listeners[i] = new int[ladders[i].rungs()][0];
        }
        this.keep = questions.stream().mapToInt(Slot::keep).max().orElse(0);
        this.span = questions.stream().mapToLong(Slot::span).max().orElse(0);
        this.finiteSpan = questions.stream()
                .mapToLong(Slot::span)
                .filter(span -> span != FOREVER)
                .max()
                .orElse(0);
        this.onlyForever = questions.stream().allMatch(question -> span(question) == FOREVER);
    }

    private static int keep(Question question) {
        return question instanceof Question.AtLeast atLeast && atLeast.window() != FOREVER ? atLeast.times() : 0;
    }

    private static long span(Question question) {
        return switch (question) {
            case Question.AtLeast q -> q.window();
            case Question.Aged q -> q.to();
            case Question.Reaches q -> q.window();
            case Question.Passes q -> q.window();
        };
    }

    /** From 0, its place in the catalogue. */
    public int number() {
        return number;
    }

    /** Names the leaf in encoded profiles; the same in every catalogue. */
    public long key() {
        return key;
    }

    public Leaf leaf() {
        return leaf;
    }

    /**
     * The layout of a sequence.
     *
     * @throws IllegalStateException when the leaf is none
     */
    public SequencePlan sequencePlan() {
        if (sequencePlan == null) {
            throw new IllegalStateException("expected a sequence, but got " + leaf);
        }
        return sequencePlan;
    }

    public int ladders() {
        return ladders.length;
    }

    public Ladder ladder(int index) {
        return ladders[index];
    }

    /** The numbers of the programs that look at this rung. */
    public int[] listeners(int ladder, int rung) {
        return listeners[ladder][rung];
    }

    /** The rank of a ladder of which nothing is remembered: 0 but for sums, which are then 0 and not unknown. */
    public int emptyRank(int ladder) {
        return ladders[ladder].emptyRank();
    }

    /** How many instants the largest count in a window needs. */
    public int keep() {
        return keep;
    }

    /** The longest window or age asked for, in milliseconds; {@link Question#FOREVER} when one has no end. */
    public long span() {
        return span;
    }

    /** The longest window that has an end, in milliseconds; 0 when there is none. */
    public long finiteSpan() {
        return finiteSpan;
    }

    /** Whether no window has an end, so that what was once true stays true. */
    public boolean onlyForever() {
        return onlyForever;
    }

    void addUnsettled(long routes) {
        unsettled |= routes;
    }

    /** What becomes unknown of a {@link Patience}, as bits to set in it, by a new event or another rank here. */
    public long unsettled() {
        return unsettled;
    }

    /** Where each question stands. */
    Map<Question, Predicate.Rung> rungs() {
        Map<Question, Predicate.Rung> rungs = new HashMap<>();
        for (int ladder = 0; ladder < ladders.length; ladder++) {
            for (int rung = 0; rung < ladders[ladder].rungs(); rung++) {
                rungs.put(ladders[ladder].question(rung), new Predicate.Rung(number, ladder, rung));
            }
        }
        return rungs;
    }

    void listen(int ladder, int rung, int program) {
        int[] known = listeners[ladder][rung];
        for (int listener : known) {
            if (listener == program) {
                return;
            }
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = program;
        listeners[ladder][rung] = more;
    }

    /** A one-line list of what is asked, for people. */
    @Override
    public String toString() {
        List<Question> questions = new ArrayList<>();
        for (Ladder ladder : ladders) {
            for (int rung = 0; rung < ladder.rungs(); rung++) {
                questions.add(ladder.question(rung));
            }
        }
        return leaf + " asked " + questions;
    }
}
