package io.segue.core.profile;

import io.segue.core.segment.SequencePlan;

/**
 * The events of one instant in a sequence whose patterns overlap: each event may serve one stage only, and which stage it
 * serves best depends on the others. Advancing d units from some unit needs so-and-so many events of each stage; whether
 * the events at hand can be dealt out like that is answered by Hall's theorem, over all subsets of at most eight stages.
 * An event that undoes the match does not when the match itself uses it; that all such are used together with all needed
 * ones is then the theorem of Mendelsohn and Dulmage.
 */
final class SharedInstant {
    private final SequencePlan plan;
    private final long[] best;
    private final long[] trail;
    private final int from;
    private final int to;
    private final long at;

    SharedInstant(SequencePlan plan, long[] best, long[] trail, int from, int to) {
        this.plan = plan;
        this.best = best;
        this.trail = trail;
        this.from = from;
        this.to = to;
        this.at = Trail.time(trail, from);
    }

    /** Advances {@code best} and returns the completions now. */
    long[] take(long[] completions) {
        long[] before = best.clone();
        boolean completed = false;
        for (int unit = 0; unit < plan.units(); unit++) {
            if (unit == 0 || before[unit] != Instants.NONE) {
                completed |= advance(unit, unit == 0 ? at : before[unit]);
            }
        }
        long[] now = undone() ? Instants.EMPTY : completions;
        return completed ? Instants.add(now, at) : now;
    }

    private boolean undone() {
        for (int i = from; i < to; i++) {
            if (plan.hasUnless() && (Trail.mask(trail, i) & plan.unlessBit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Goes as far as the events reach; whether to the end, with every event used that would undo it. */
    private boolean advance(int start, long since) {
        int[] needed = new int[plan.stages()];
        int first = plan.stageOf(start);
        for (int unit = start; unit < plan.units() && unit - start < to - from; unit++) {
            int stage = plan.stageOf(unit);
            needed[stage]++;
            boolean stageEnds = unit + 1 == plan.firstUnit(stage + 1);
            boolean tooLate = stageEnds && stage == first && !SequenceMatch.inTime(plan, stage, since, at);
            if (tooLate || !enough(needed)) {
                return false;
            }
            if (unit + 1 == plan.units()) {
                return noneLeft(needed);
            }
            best[unit + 1] = Math.max(best[unit + 1], stageEnds || stage > first ? at : since);
        }
        return false;
    }

    /** Hall: every set of stages finds at least as many events as it needs. */
    private boolean enough(int[] needed) {
        int stages = bits(needed);
        for (int set = stages; set > 0; set = set - 1 & stages) {
            int available = 0;
            for (int i = from; i < to; i++) {
                available += (Trail.mask(trail, i) & set) == 0 ? 0 : 1;
            }
            if (available < sum(needed, set)) {
                return false;
            }
        }
        return true;
    }

    /** Hall, the other way: every set of undoing events finds at least as many places. */
    private boolean noneLeft(int[] needed) {
        if (!plan.hasUnless()) {
            return true;
        }
        int stages = bits(needed);
        int set = stages;
        do {
            if (undoingOnlyIn(set, stages) > sum(needed, set)) {
                return false;
            }
            set = set - 1 & stages;
        } while (set != stages);
        return true;
    }

    private int undoingOnlyIn(int set, int stages) {
        int count = 0;
        for (int i = from; i < to; i++) {
            int mask = Trail.mask(trail, i);
            count += (mask & plan.unlessBit()) != 0 && (mask & stages & ~set) == 0 ? 1 : 0;
        }
        return count;
    }

    private static int bits(int[] needed) {
        int bits = 0;
        for (int stage = 0; stage < needed.length; stage++) {
            bits |= needed[stage] > 0 ? 1 << stage : 0;
        }
        return bits;
    }

    private static int sum(int[] needed, int set) {
        int sum = 0;
        for (int stage = 0; stage < needed.length; stage++) {
            sum += (set & 1 << stage) == 0 ? 0 : needed[stage];
        }
        return sum;
    }
}
