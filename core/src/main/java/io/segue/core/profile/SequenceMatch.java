package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.segment.SequencePlan;

/**
 * How far a trail has got in a sequence: for each unit the latest instant at which the stage before was completed (in the
 * first stage: at which the first event came) among all ways to get there. Later is always better, because all that can
 * still fail is a {@code within}; so one instant for each unit, {@code best}, says all there is to say. Events are taken
 * instant by instant, in order.
 */
final class SequenceMatch {
    private SequenceMatch() {}

    /**
     * Takes the events of one instant.
     *
     * @param best is changed
     * @param completions the instants at which all stages were completed and nothing that came since undid it
     * @return the completions now
     */
    static long[] take(SequencePlan plan, long[] best, long[] trail, int from, int to, long[] completions) {
        long at = Trail.time(trail, from);
        if (plan.overlapping()) {
            return new SharedInstant(plan, best, trail, from, to).take(completions);
        }
        if (to - from == 1) {
            return take(plan, best, stage(trail, from), at, completions);
        }
        long[] now = completions;
        for (int stage = 0; stage < plan.stages(); stage++) {
            for (int i = from; i < to; i++) {
                if (stage(trail, i) == stage) {
                    now = take(plan, best, stage, at, now);
                }
            }
        }
        return now;
    }

    private static int stage(long[] trail, int index) {
        return Integer.numberOfTrailingZeros(Trail.mask(trail, index));
    }

    /** One event of one stage; the furthest units first, so that it is used once. */
    private static long[] take(SequencePlan plan, long[] best, int stage, long at, long[] completions) {
        int first = plan.firstUnit(stage);
        int end = plan.firstUnit(stage + 1);
        long[] now = completions;
        for (int unit = end - 1; unit >= first; unit--) {
            long since = unit == 0 ? at : best[unit];
            if (since == Instants.NONE) {
                continue;
            }
            if (unit + 1 < end) {
                best[unit + 1] = Math.max(best[unit + 1], since);
            } else if (inTime(plan, stage, since, at)) {
                if (end == plan.units()) {
                    now = Instants.add(now, at);
                } else {
                    best[end] = at;
                }
            }
        }
        return now;
    }

    static boolean inTime(SequencePlan plan, int stage, long since, long at) {
        return plan.within(stage) == FOREVER || at - since <= plan.within(stage);
    }
}
