package io.segue.core.profile;

/**
 * Events as a sequence sees them: instants, each with the bits of the patterns it matches; or as they wait, each with its
 * route's number in place of the bits. Both are packed into one number, the instant above the bits, so that a trail is a list
 * like any other of {@link Instants}.
 */
final class Trail {
    private static final int BITS = 8;
    private static final int MASK = (1 << BITS) - 1;

    private Trail() {}

    static long time(long[] trail, int index) {
        return time(Instants.get(trail, index));
    }

    static int mask(long[] trail, int index) {
        return mask(Instants.get(trail, index));
    }

    static long time(long packed) {
        return packed >> BITS;
    }

    static int mask(long packed) {
        return (int) packed & MASK;
    }

    static long[] add(long[] trail, long time, int mask) {
        return Instants.add(trail, time << BITS | mask);
    }

    /** The index of the first event after this instant. */
    static int firstAfter(long[] trail, long time) {
        int index = Instants.size(trail);
        while (index > 0 && time(trail, index - 1) > time) {
            index--;
        }
        return index;
    }

    /** The index after the last event at the same instant as this one. */
    static int endOfInstant(long[] trail, int index) {
        int end = index + 1;
        while (end < Instants.size(trail) && time(trail, end) == time(trail, index)) {
            end++;
        }
        return end;
    }

    /** Distances from one instant to the next, and each mask with how often it stands in a row. */
    static void write(long[] trail, ByteWriter out, long base) {
        int size = Instants.size(trail);
        out.unsigned(size);
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            out.signed(next - time(trail, i));
            next = time(trail, i);
        }
        for (int i = 0; i < size; ) {
            int end = i + 1;
            while (end < size && mask(trail, end) == mask(trail, i)) {
                end++;
            }
            out.raw(mask(trail, i));
            out.unsigned(end - i);
            i = end;
        }
    }

    /**
     * @param stageBits of which each event has at least one
     * @param moreBits that it may have besides
     */
    static long[] read(ByteReader in, long base, int stageBits, int moreBits) {
        long[] times = new long[in.count()];
        long next = base;
        for (int i = times.length - 1; i >= 0; i--) {
            next = in.instantBefore(next);
            times[i] = next;
        }
        long[] trail = Instants.EMPTY;
        for (int i = 0; i < times.length; ) {
            int mask = in.raw();
            if ((mask & stageBits) == 0 || (mask & ~(stageBits | moreBits)) != 0) {
                throw new IllegalArgumentException("expected bits of " + (stageBits | moreBits) + ", but got " + mask);
            }
            for (long count = in.unsigned(); count > 0 && i < times.length; count--) {
                trail = add(trail, times[i++], mask);
            }
        }
        return trail;
    }
}
