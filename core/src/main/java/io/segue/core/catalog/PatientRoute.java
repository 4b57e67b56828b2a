package io.segue.core.catalog;

import io.segue.core.segment.Leaf;

/** A route of whose events no leaf remembers more than the instant, so that they can wait; see {@link Patience}. */
@SuppressWarnings("ArrayRecordComponent") // read at every event; never changed, never compared
public record PatientRoute(int number, Slot[] slots, int[] masks, long window) {
    PatientRoute(int number, Slot[] slots, int[] masks) {
        this(number, slots, masks, window(slots));
        for (int i = 0; i < slots.length; i++) {
            if (!alwaysWaits(slots[i], masks[i])) {
                slots[i].addUnsettled(Patience.mask(number));
            }
        }
    }

    /** Whether events can ever wait that this slot will hear of. */
    static boolean isPossible(Slot slot) {
        return switch (slot.leaf()) {
            case Leaf.Occurrences l -> true;
            case Leaf.Burst l -> true;
            case Leaf.Sequence l -> true;
            case Leaf.Distinct l -> false;
            case Leaf.Moments moments -> moments.firstOnly();
            case Leaf.Series l -> false;
            case Leaf.Total l -> false;
            case Leaf.Edge l -> false;
            case Leaf.Trait l -> false;
        };
    }

    /** What does not complete a sequence can wait whatever else has come; its cell says so in any state. */
    private static boolean alwaysWaits(Slot slot, int mask) {
        return slot.leaf() instanceof Leaf.Sequence && slot.sequencePlan().isBeforeLast(mask);
    }

    private static long window(Slot[] slots) {
        long longest = 0;
        for (Slot slot : slots) {
            if (slot.leaf() instanceof Leaf.Burst burst) {
                longest = Math.max(longest, burst.within());
            } else if (slot.leaf() instanceof Leaf.Occurrences) {
                longest = Math.max(longest, slot.finiteSpan());
            }
        }
        return longest;
    }
}
