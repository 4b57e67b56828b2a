package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.segment.SequencePlan;
import java.util.Arrays;

/**
 * How far a trail has got in a sequence: for each unit the latest instant at which the stage before was completed (in the
 * first stage: at which the first event came) among all ways to get there. Later is always better, because all that can
 * still fail is a {@code within}; so one instant for each unit says all there is to say. Events are taken instant by
 * instant, in order.
 */
final class SequenceMatch {
    private static final long NONE = Instants.NONE;

    private final SequencePlan plan;
    private final long[] best;
    private final Instants completions = new Instants();
    private long reachedUpTo = NONE;

    SequenceMatch(SequencePlan plan) {
        this.plan = plan;
        this.best = new long[plan.units()];
        Arrays.fill(best, NONE);
    }

    /** The instants at which all stages were completed and nothing that came since undid it, in order. */
    Instants completions() {
        return completions;
    }

    /** The latest instant taken. */
    long upTo() {
        return reachedUpTo;
    }

    void restart() {
        Arrays.fill(best, NONE);
        completions.clear();
        reachedUpTo = NONE;
    }

    /** The first {@code stages} stages are known to have been completed at this instant. */
    void completed(int stages, long at) {
        int unit = plan.firstUnit(stages);
        if (best[unit] == NONE) {
            best[unit] = at;
        }
    }

    /** Whether the first {@code stages} stages have been completed. */
    boolean hasCompleted(int stages) {
        return best[plan.firstUnit(stages)] != NONE;
    }

    /** Takes the events of one instant. */
    void take(Trail trail, int from, int to) {
        reachedUpTo = trail.time(from);
        if (plan.overlapping()) {
            new SharedInstant(plan, best, completions).take(trail, from, to);
        } else if (to - from == 1) {
            take(Integer.numberOfTrailingZeros(trail.mask(from)), reachedUpTo);
        } else {
            for (int stage = 0; stage < plan.stages(); stage++) {
                for (int i = from; i < to; i++) {
                    if (trail.mask(i) == 1 << stage) {
                        take(stage, reachedUpTo);
                    }
                }
            }
        }
    }

    /** One event of one stage; the furthest units first, so that it is used once. */
    private void take(int stage, long at) {
        for (int unit = plan.firstUnit(stage + 1) - 1; unit >= plan.firstUnit(stage); unit--) {
            long since = unit == 0 ? at : best[unit];
            if (since == NONE) {
                continue;
            }
            if (unit + 1 < plan.firstUnit(stage + 1)) {
                best[unit + 1] = Math.max(best[unit + 1], since);
            } else if (inTime(plan, stage, since, at)) {
                if (stage + 1 == plan.stages()) {
                    completions.add(at);
                } else {
                    best[unit + 1] = at;
                }
            }
        }
    }

    static boolean inTime(SequencePlan plan, int stage, long since, long at) {
        return plan.within(stage) == FOREVER || at - since <= plan.within(stage);
    }
}
