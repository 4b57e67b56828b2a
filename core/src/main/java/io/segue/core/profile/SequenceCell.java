package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.catalog.Patience;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
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
final class SequenceCell extends AgeingCell implements PatientCell {
    private static final long NONE = Instants.NONE;
    private static final long NOT_YET = Long.MAX_VALUE;
    private static final int DROP_FIRST_AT = 8;
    private static final long[] NOTHING_TAKEN = {};

    /** For each unit what {@link SequenceMatch} says, and behind that the earliest completion of the first 1, 2 … stages. */
    private long[] best = NOTHING_TAKEN;

    private long[] trail = Instants.EMPTY;
    private long[] completions = Instants.EMPTY;
    private long takenUpTo = NONE;
    private long lastUnless = NONE;
    private long floor = NONE;
    private int dropAgainAt = DROP_FIRST_AT;

    SequenceCell(Slot slot) {
        super(slot);
    }

    private SequencePlan plan() {
        return slot.sequencePlan();
    }

    /** When the first so many stages were first completed, as far as that is worth remembering. */
    private long earliest(int stages) {
        return best == NOTHING_TAKEN ? NOT_YET : best[plan().units() + stages - 1];
    }

    private void earliest(int stages, long at) {
        if (at != NOT_YET) {
            beginTaking();
            int index = plan().units() + stages - 1;
            best[index] = Math.min(best[index], at);
        }
    }

    /** Many profiles never get beyond a few events that wait; they need no room for more. */
    private void beginTaking() {
        if (best == NOTHING_TAKEN) {
            SequencePlan plan = plan();
            best = new long[plan.units() + plan.stages()];
            Arrays.fill(best, 0, plan.units(), NONE);
            Arrays.fill(best, plan.units(), best.length, NOT_YET);
        }
    }

    @Override
    boolean remember(Event event, int mask) {
        return remember(event.time(), mask);
    }

    @Override
    public boolean rememberAll(long[] waited, int from, int to, int mask) {
        if (isNeverNeeded(mask)) {
            return false;
        }
        boolean wantsLook = false;
        for (int i = from; i < to; i++) {
            wantsLook |= remember(Trail.time(waited, i), mask);
        }
        return wantsLook;
    }

    private boolean remember(long time, int mask) {
        if ((mask & plan().stageBits()) == 0) {
            boolean later = time > lastUnless;
            lastUnless = Math.max(lastUnless, time);
            return later && !Instants.isEmpty(completions);
        }
        if (useless(time, mask)) {
            return false;
        }
        boolean nothingHeld = Instants.isEmpty(completions);
        if (time <= takenUpTo) {
            restart();
        }
        boolean later = canBeTakenLater(time, mask);
        trail = Trail.add(trail, time, mask);
        Instants.keepLatest(trail, Instants.LIMIT);
        return !later && !(nothingHeld && nothingIsComplete());
    }

    /** What has come of what is remembered; not asked of a long trail, which is about to be cut. */
    private boolean nothingIsComplete() {
        if (Instants.size(trail) > dropAgainAt) {
            return false;
        }
        catchUp();
        return Instants.isEmpty(completions);
    }

    /**
     * What comes in order is taken together with what comes later, unless it may complete a match that somebody waits for.
     * Only an event of the last stage completes one; and while one grows old that nothing has undone, a younger one is not
     * asked for.
     */
    private boolean canBeTakenLater(long time, int mask) {
        int size = Instants.size(trail);
        return cannotComplete(mask) && size < dropAgainAt && (size == 0 || Trail.time(trail, size - 1) < time);
    }

    private boolean cannotComplete(int mask) {
        return plan().isBeforeLast(mask) || onlyOldestCounts() && !Instants.isEmpty(completions);
    }

    @Override
    public int patience(int mask, long t) {
        boolean undoes = (mask & plan().stageBits()) == 0;
        if (!undoes && (isNeverNeeded(mask) || cannotComplete(mask))) {
            return Patience.UNLIMITED;
        }
        catchUp();
        if (!Instants.isEmpty(completions)) {
            return Patience.NONE;
        }
        return undoes ? Patience.UNLIMITED : Patience.limits(unitsToGo(t) - 1L, Patience.MOST);
    }

    /** Whether no event of such stages that is yet to come in order is needed. */
    private boolean isNeverNeeded(int mask) {
        return (mask & plan().stageBits()) != 0 && useless(NOT_YET, mask);
    }

    /** How many events at least complete the sequence, when the next comes at t or later. */
    private int unitsToGo(long t) {
        SequencePlan plan = plan();
        for (int unit = plan.units() - 1; unit > 0 && best != NOTHING_TAKEN; unit--) {
            int stage = plan.stageOf(unit);
            boolean reached = plan.firstUnit(stage) == unit && earliest(stage) != NOT_YET;
            if (reached || best[unit] != NONE && SequenceMatch.inTime(plan, stage, best[unit], t)) {
                return plan.units() - unit;
            }
        }
        return plan.units();
    }

    private boolean onlyOldestCounts() {
        return slot.onlyForever() && plan().hasUnless() && !plan().overlapping();
    }

    @Override
    void absorb(Cell other) {
        SequenceCell that = (SequenceCell) other;
        trail = Instants.addAll(trail, that.trail);
        Instants.keepLatest(trail, Instants.LIMIT);
        lastUnless = Math.max(lastUnless, that.lastUnless);
        for (int stages = 1; stages <= plan().stages(); stages++) {
            earliest(stages, that.earliest(stages));
        }
        restart();
    }

    /** Something came that belongs before what has been taken: all is taken again. */
    private void restart() {
        if (best != NOTHING_TAKEN) {
            Arrays.fill(best, 0, plan().units(), NONE);
        }
        completions = Instants.EMPTY;
        takenUpTo = NONE;
    }

    @Override
    long judge(long t, Verdicts verdicts) {
        catchUp();
        return super.judge(t, verdicts);
    }

    private void catchUp() {
        SequencePlan plan = plan();
        for (int i = Trail.firstAfter(trail, takenUpTo); i < Instants.size(trail); ) {
            int end = Trail.endOfInstant(trail, i);
            takenUpTo = Trail.time(trail, i);
            beginTaking();
            recall(plan);
            completions = SequenceMatch.take(plan, best, trail, i, end, completions);
            note(plan);
            i = end;
        }
        Instants.dropUpTo(completions, lastUnless);
        long first = earliest(plan.stages());
        if (first != NOT_YET && Instants.isEmpty(completions)) {
            completions = Instants.add(Instants.EMPTY, first);
        }
    }

    /** Brings back early completions whose events are gone. */
    private void recall(SequencePlan plan) {
        for (int stages = 1; stages < plan.stages(); stages++) {
            int unit = plan.firstUnit(stages);
            if (best[unit] == NONE && earliest(stages) <= takenUpTo) {
                best[unit] = earliest(stages);
            }
        }
    }

    private void note(SequencePlan plan) {
        for (int stages = 1; stages < plan.stages(); stages++) {
            if (open(stages) && best[plan.firstUnit(stages)] != NONE) {
                earliest(stages, takenUpTo);
            }
        }
    }

    /** Whether the stage after the first {@code stages} may come any time later. */
    private boolean open(int stages) {
        return !plan().overlapping() && plan().within(stages) == FOREVER;
    }

    @Override
    void forget(long t) {
        if (slot.onlyForever() && !plan().hasUnless() && !Instants.isEmpty(completions)) {
            settle(Instants.get(completions, 0));
            return;
        }
        long before = floor;
        raiseFloor(t);
        Instants.dropUpTo(completions, floor);
        int size = Instants.size(trail);
        if (size > 0 && (floor != before || size >= dropAgainAt)) {
            dropUseless();
            dropAgainAt = Math.max(DROP_FIRST_AT, Instants.size(trail) * 2);
        }
    }

    private void raiseFloor(long t) {
        floor = Math.max(floor, lastUnless);
        if (slot.span() != FOREVER) {
            floor = Math.max(floor, t - slot.span());
        }
        if (!plan().hasUnless() && !Instants.isEmpty(completions)) {
            floor = Math.max(floor, Instants.latest(completions, 1) - 1);
        }
    }

    /** Once matched, always matched, and no rule asks how long ago: nothing else is needed. */
    private void settle(long at) {
        earliest(plan().stages(), at);
        trail = Instants.EMPTY;
    }

    /** Not any more when another catalogue asks how long ago: then the first match is only one of those to come. */
    private boolean isSettled() {
        return slot.onlyForever() && !plan().hasUnless() && earliest(plan().stages()) != NOT_YET;
    }

    private void dropUseless() {
        Instants.dropIf(trail, event -> useless(Trail.time(event), Trail.mask(event)));
    }

    private boolean useless(long time, int mask) {
        SequencePlan plan = plan();
        if (isSettled()) {
            return true;
        }
        if (plan.longest() != FOREVER && floor != NONE && time <= floor - plan.longest()) {
            return true;
        }
        return !plan.overlapping() && useless(time, Integer.numberOfTrailingZeros(mask), plan.stages() - 1);
    }

    private boolean useless(long time, int stage, int last) {
        boolean lastIsSingle = plan().times(last) == 1;
        if (stage == last && lastIsSingle && time <= floor) {
            return true;
        }
        for (int stages = stage + 1; stages <= last; stages++) {
            if (time > earliest(stages)) {
                return true;
            }
        }
        return stage < last && lastIsSingle && open(last) && earliest(last) <= floor;
    }

    @Override
    long[] ageing() {
        return completions;
    }

    @Override
    void write(ByteWriter out, long base) {
        catchUp();
        forget(base);
        dropUseless();
        writeInstant(out, base, lastUnless, NONE);
        for (int stages = 1; stages <= plan().stages(); stages++) {
            writeInstant(out, base, earliest(stages), NOT_YET);
        }
        Trail.write(trail, out, base);
    }

    private static void writeInstant(ByteWriter out, long base, long instant, long missing) {
        out.bool(instant != missing);
        if (instant != missing) {
            out.signed(base - instant);
        }
    }

    @Override
    void read(ByteReader in, long base) {
        lastUnless = in.bool() ? in.instantBefore(base) : NONE;
        for (int stages = 1; stages <= plan().stages(); stages++) {
            earliest(stages, in.bool() ? in.instantBefore(base) : NOT_YET);
        }
        trail = Trail.read(in, base, plan().stageBits(), plan().hasUnless() ? plan().unlessBit() : 0);
    }
}
