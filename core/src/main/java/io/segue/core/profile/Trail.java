package io.segue.core.profile;

/**
 * Events as a sequence sees them: instants, each with the bits of the patterns it matches. Both are packed into one number,
 * the instant above the bits, so that a trail is kept like any other list of instants.
 */
final class Trail {
    private static final int BITS = 8;
    private static final int MASK = (1 << BITS) - 1;

    private final Instants packed;

    Trail() {
        this(new Instants());
    }

    private Trail(Instants packed) {
        this.packed = packed;
    }

    int size() {
        return packed.size();
    }

    long time(int index) {
        return packed.get(index) >> BITS;
    }

    int mask(int index) {
        return (int) packed.get(index) & MASK;
    }

    void add(long time, int mask) {
        packed.add(time << BITS | mask);
    }

    void addAll(Trail other) {
        packed.addAll(other.packed);
    }

    /** The index of the first event after this instant. */
    int firstAfter(long time) {
        int index = size();
        while (index > 0 && time(index - 1) > time) {
            index--;
        }
        return index;
    }

    /** The index after the last event at the same instant as this one. */
    int endOfInstant(int index) {
        int end = index + 1;
        while (end < size() && time(end) == time(index)) {
            end++;
        }
        return end;
    }

    /** Which events are not needed any more. */
    interface Useless {
        boolean test(long time, int mask);
    }

    void drop(Useless useless) {
        packed.dropIf(event -> useless.test(event >> BITS, (int) event & MASK));
    }

    void keepLatest(int count) {
        packed.keepLatest(count);
    }

    void clear() {
        packed.clear();
    }

    /** Distances from one instant to the next, and each mask with how often it stands in a row. */
    void write(ByteWriter out, long base) {
        out.unsigned(size());
        long next = base;
        for (int i = size() - 1; i >= 0; i--) {
            out.signed(next - time(i));
            next = time(i);
        }
        for (int i = 0; i < size(); ) {
            int end = i + 1;
            while (end < size() && mask(end) == mask(i)) {
                end++;
            }
            out.raw(mask(i));
            out.unsigned(end - i);
            i = end;
        }
    }

    static Trail read(ByteReader in, long base) {
        long[] times = new long[in.count()];
        long next = base;
        for (int i = times.length - 1; i >= 0; i--) {
            next -= in.signed();
            times[i] = next;
        }
        Trail trail = new Trail();
        for (int i = 0; i < times.length; ) {
            int mask = in.raw();
            for (long count = in.unsigned(); count > 0 && i < times.length; count--) {
                trail.add(times[i++], mask);
            }
        }
        return trail;
    }
}
