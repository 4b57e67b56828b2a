package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.segment.Ladder;
import io.segue.core.segment.Leaf;
import io.segue.core.segment.SequencePlan;
import java.util.Arrays;

/**
 * The events that may still make or undo a match of a sequence.
 *
 * <p>What can be dropped follows from the <em>floor</em>, an instant up to which completions do not matter any more: they
 * are undone by a later event, or too old for every window, or outshone by a later completion where only the latest
 * counts. Where a stage may come any time after the one before it, the earliest completion of the stages before is all that
 * matters of them; it is remembered by itself ({@code earliest}), and later events of these stages are not.
 */
final class SequenceCell extends Cell {
    private static final long NONE = Instants.NONE;
    private static final long NOT_YET = Long.MAX_VALUE;

    private final SequencePlan plan;
    private final SequenceMatch match;
    private final long[] earliest;
    private Trail trail = new Trail();
    private long lastUnless = NONE;
    private long floor = NONE;
    private int dropAgainAt = 8;
    private boolean stale;

    SequenceCell(Slot slot, Leaf.Sequence leaf) {
        super(slot);
        this.plan = slot.sequencePlan();
        this.match = new SequenceMatch(plan);
        this.earliest = new long[plan.stages() + 1];
        Arrays.fill(earliest, NOT_YET);
    }

    @Override
    void remember(Event event, int mask) {
        long time = event.time();
        int stages = mask & plan.stageBits();
        if (stages == 0) {
            lastUnless = Math.max(lastUnless, time);
        } else if (!useless(time, mask)) {
            stale |= time <= match.upTo();
            trail.add(time, mask);
            trail.keepLatest(Instants.LIMIT);
        }
    }

    @Override
    void absorb(Cell other) {
        SequenceCell that = (SequenceCell) other;
        trail.addAll(that.trail);
        trail.keepLatest(Instants.LIMIT);
        lastUnless = Math.max(lastUnless, that.lastUnless);
        Arrays.setAll(earliest, stages -> Math.min(earliest[stages], that.earliest[stages]));
        stale = true;
    }

    @Override
    long judge(long t, Verdicts verdicts) {
        catchUp();
        return super.judge(t, verdicts);
    }

    private void catchUp() {
        if (stale) {
            match.restart();
            stale = false;
        }
        for (int i = trail.firstAfter(match.upTo()); i < trail.size(); ) {
            int end = trail.endOfInstant(i);
            recall(trail.time(i));
            match.take(trail, i, end);
            note(trail.time(i));
            i = end;
        }
        match.completions().dropUpTo(lastUnless);
        if (earliest[plan.stages()] != NOT_YET && match.completions().isEmpty()) {
            match.completions().add(earliest[plan.stages()]);
        }
    }

    /** Tells the match of early completions whose events are gone. */
    private void recall(long at) {
        for (int stages = 1; stages < plan.stages(); stages++) {
            if (earliest[stages] <= at) {
                match.completed(stages, earliest[stages]);
            }
        }
    }

    private void note(long at) {
        for (int stages = 1; stages < plan.stages(); stages++) {
            if (open(stages) && earliest[stages] > at && match.hasCompleted(stages)) {
                earliest[stages] = at;
            }
        }
    }

    /** Whether the stage after the first {@code stages} may come any time later. */
    private boolean open(int stages) {
        return !plan.overlapping() && plan.within(stages) == FOREVER;
    }

    @Override
    void forget(long t) {
        Instants completions = match.completions();
        if (slot.onlyForever() && !plan.hasUnless() && !completions.isEmpty()) {
            settle(completions.get(0));
            return;
        }
        long before = floor;
        raiseFloor(t);
        completions.dropUpTo(floor);
        if (trail.size() > 0 && (floor != before || trail.size() >= dropAgainAt)) {
            trail.drop(this::useless);
            dropAgainAt = Math.max(8, trail.size() * 2);
        }
    }

    private void raiseFloor(long t) {
        Instants completions = match.completions();
        floor = Math.max(floor, lastUnless);
        if (slot.span() != FOREVER) {
            floor = Math.max(floor, t - slot.span());
        }
        if (!plan.hasUnless() && !completions.isEmpty()) {
            floor = Math.max(floor, completions.latest(1) - 1);
        }
    }

    /** Once matched, always matched, and no rule asks how long ago: nothing else is needed. */
    private void settle(long at) {
        earliest[plan.stages()] = Math.min(earliest[plan.stages()], at);
        trail.clear();
    }

    private boolean useless(long time, int mask) {
        if (earliest[plan.stages()] != NOT_YET) {
            return true;
        }
        if (plan.longest() != FOREVER && floor != NONE && time <= floor - plan.longest()) {
            return true;
        }
        return !plan.overlapping() && useless(time, Integer.numberOfTrailingZeros(mask), plan.stages() - 1);
    }

    private boolean useless(long time, int stage, int last) {
        boolean lastIsSingle = plan.times(last) == 1;
        if (stage == last && lastIsSingle && time <= floor) {
            return true;
        }
        for (int stages = stage + 1; stages <= last; stages++) {
            if (time > earliest[stages]) {
                return true;
            }
        }
        return stage < last && lastIsSingle && open(last) && earliest[last] <= floor;
    }

    @Override
    boolean holds(Ladder ladder, int rung, long t) {
        return match.completions().holds((Ladder.Ages) ladder, rung, t);
    }

    @Override
    long nextChange(Ladder ladder, int rank, long t) {
        return match.completions().nextChange((Ladder.Ages) ladder, rank, t);
    }

    @Override
    void write(ByteWriter out, long base) {
        trail.drop(this::useless);
        out.bool(lastUnless != NONE);
        if (lastUnless != NONE) {
            out.signed(base - lastUnless);
        }
        for (int stages = 1; stages <= plan.stages(); stages++) {
            out.bool(earliest[stages] != NOT_YET);
            if (earliest[stages] != NOT_YET) {
                out.signed(base - earliest[stages]);
            }
        }
        trail.write(out, base);
    }

    @Override
    void read(ByteReader in, long base) {
        lastUnless = in.bool() ? base - in.signed() : NONE;
        for (int stages = 1; stages <= plan.stages(); stages++) {
            earliest[stages] = in.bool() ? base - in.signed() : NOT_YET;
        }
        trail = Trail.read(in, base);
        stale = true;
    }
}
