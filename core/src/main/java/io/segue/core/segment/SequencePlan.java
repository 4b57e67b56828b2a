package io.segue.core.segment;

import static io.segue.core.segment.Question.FOREVER;

import java.util.List;

/**
 * A sequence laid out for matching. Its stages' repetitions are numbered through as <em>units</em>: "3 views, then a
 * basket" has units 0, 1, 2 and 3, and having matched u of them is "being at unit u".
 */
public final class SequencePlan {
    private final int stages;
    private final int[] times;
    private final long[] within;
    private final int[] firstUnit;
    private final boolean overlapping;
    private final boolean hasUnless;
    private final long reach;

    public SequencePlan(Leaf.Sequence sequence) {
        List<Leaf.Stage> all = sequence.stages();
        stages = all.size();
        times = all.stream().mapToInt(Leaf.Stage::times).toArray();
        within = all.stream().mapToLong(Leaf.Stage::within).toArray();
        firstUnit = new int[stages + 1];
        for (int i = 0; i < stages; i++) {
            firstUnit[i + 1] = firstUnit[i] + times[i];
        }
        hasUnless = sequence.unless() != null;
        overlapping = overlapping(sequence.patterns());
        reach = reach();
    }

    private static boolean overlapping(List<EventPattern> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = i + 1; j < patterns.size(); j++) {
                if (patterns.get(i).mayOverlap(patterns.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private long reach() {
        long sum = 0;
        for (int i = 0; i < stages; i++) {
            long part = i == 0 && times[0] == 1 ? 0 : within[i];
            sum = part == FOREVER || sum == FOREVER ? FOREVER : sum + part;
        }
        return sum;
    }

    public int stages() {
        return stages;
    }

    public int units() {
        return firstUnit[stages];
    }

    /** The unit at which a stage begins; at {@link #stages()} the end of all. */
    public int firstUnit(int stage) {
        return firstUnit[stage];
    }

    public int times(int stage) {
        return times[stage];
    }

    /** In milliseconds; {@link Question#FOREVER} when there is no limit. */
    public long within(int stage) {
        return within[stage];
    }

    /** The stage a unit belongs to. */
    public int stageOf(int unit) {
        int stage = 0;
        while (firstUnit[stage + 1] <= unit) {
            stage++;
        }
        return stage;
    }

    /** Whether one event might match two of the patterns, so that it must be seen to that each is used once. */
    public boolean overlapping() {
        return overlapping;
    }

    public boolean hasUnless() {
        return hasUnless;
    }

    /** The bits of the stages in an event's mask. */
    public int stageBits() {
        return (1 << stages) - 1;
    }

    /** The bit of the pattern that must not come. */
    public int unlessBit() {
        return 1 << stages;
    }

    /** Whether an event with this mask belongs to stages before the last alone. */
    public boolean isBeforeLast(int mask) {
        return mask < 1 << stages - 1;
    }

    /** The longest a match can take, in milliseconds; {@link Question#FOREVER} when a stage has no limit. */
    public long longest() {
        return reach;
    }
}
