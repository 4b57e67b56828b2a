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
    private final Instants completions;

    SharedInstant(SequencePlan plan, long[] best, Instants completions) {
        this.plan = plan;
        this.best = best;
        this.completions = completions;
    }

    void take(Trail trail, int from, int to) {
        long at = trail.time(from);
        long[] before = best.clone();
        boolean undone = false;
        for (int i = from; i < to; i++) {
            undone |= plan.hasUnless() && (trail.mask(i) & plan.unlessBit()) != 0;
        }
        boolean completed = false;
        for (int unit = 0; unit < before.length; unit++) {
            if (unit == 0 || before[unit] != Instants.NONE) {
                completed |= advance(unit, unit == 0 ? at : before[unit], trail, from, to);
            }
        }
        if (undone) {
            completions.clear();
        }
        if (completed) {
            completions.add(at);
        }
    }

    /** Goes as far as the events reach; whether to the end, with every event used that would undo it. */
    private boolean advance(int start, long since, Trail trail, int from, int to) {
        long at = trail.time(from);
        int[] needed = new int[plan.stages()];
        int first = plan.stageOf(start);
        for (int unit = start; unit < plan.units() && unit - start < to - from; unit++) {
            int stage = plan.stageOf(unit);
            needed[stage]++;
            boolean stageEnds = unit + 1 == plan.firstUnit(stage + 1);
            boolean tooLate = stageEnds && stage == first && !SequenceMatch.inTime(plan, stage, since, at);
            if (tooLate || !enough(needed, trail, from, to)) {
                return false;
            }
            if (unit + 1 == plan.units()) {
                return noneLeft(needed, trail, from, to);
            }
            long reached = stageEnds || stage > first ? at : since;
            best[unit + 1] = Math.max(best[unit + 1], reached);
        }
        return false;
    }

    /** Hall: every set of stages finds at least as many events as it needs. */
    private boolean enough(int[] needed, Trail trail, int from, int to) {
        int stages = bits(needed);
        for (int set = stages; set > 0; set = set - 1 & stages) {
            int available = 0;
            for (int i = from; i < to; i++) {
                available += (trail.mask(i) & set) == 0 ? 0 : 1;
            }
            if (available < sum(needed, set)) {
                return false;
            }
        }
        return true;
    }

    /** Hall, the other way: every set of undoing events finds at least as many places. */
    private boolean noneLeft(int[] needed, Trail trail, int from, int to) {
        if (!plan.hasUnless()) {
            return true;
        }
        int stages = bits(needed);
        for (int set = stages; ; set = set - 1 & stages) {
            int undoing = 0;
            for (int i = from; i < to; i++) {
                int mask = trail.mask(i);
                boolean onlyHere = (mask & stages & ~set) == 0;
                undoing += (mask & plan.unlessBit()) != 0 && onlyHere ? 1 : 0;
            }
            if (undoing > sum(needed, set)) {
                return false;
            }
            if (set == 0) {
                return true;
            }
        }
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
