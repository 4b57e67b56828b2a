package io.segue.core.profile;

import java.util.Arrays;

/** Events as a sequence sees them: sorted instants, each with the bits of the patterns it matches. */
final class Trail {
    private long[] times = {};
    private byte[] masks = {};
    private int size;

    int size() {
        return size;
    }

    long time(int index) {
        return times[index];
    }

    int mask(int index) {
        return masks[index] & 0xff;
    }

    void add(long time, int mask) {
        if (size == times.length) {
            times = Arrays.copyOf(times, Math.max(4, size * 2));
            masks = Arrays.copyOf(masks, times.length);
        }
        int at = size++;
        while (at > 0 && (times[at - 1] > time || times[at - 1] == time && mask(at - 1) > mask)) {
            times[at] = times[at - 1];
            masks[at] = masks[--at];
        }
        times[at] = time;
        masks[at] = (byte) mask;
    }

    void addAll(Trail other) {
        for (int i = 0; i < other.size; i++) {
            add(other.time(i), other.mask(i));
        }
    }

    /** The index of the first event after this instant. */
    int firstAfter(long time) {
        int index = size;
        while (index > 0 && times[index - 1] > time) {
            index--;
        }
        return index;
    }

    /** The index after the last event at the same instant as this one. */
    int endOfInstant(int index) {
        int end = index + 1;
        while (end < size && times[end] == times[index]) {
            end++;
        }
        return end;
    }

    /** Which events are not needed any more. */
    interface Useless {
        boolean test(long time, int mask);
    }

    void drop(Useless useless) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!useless.test(times[i], mask(i))) {
                times[kept] = times[i];
                masks[kept++] = masks[i];
            }
        }
        size = kept;
    }

    void keepLatest(int count) {
        if (size > count) {
            System.arraycopy(times, size - count, times, 0, count);
            System.arraycopy(masks, size - count, masks, 0, count);
            size = count;
        }
    }

    void clear() {
        size = 0;
    }

    /** Distances from one instant to the next, and each mask with how often it stands in a row. */
    void write(ByteWriter out, long base) {
        out.unsigned(size);
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            out.signed(next - times[i]);
            next = times[i];
        }
        for (int i = 0; i < size; ) {
            int end = i + 1;
            while (end < size && masks[end] == masks[i]) {
                end++;
            }
            out.raw(masks[i]);
            out.unsigned(end - i);
            i = end;
        }
    }

    static Trail read(ByteReader in, long base) {
        Trail trail = new Trail();
        trail.size = in.count();
        trail.times = new long[trail.size];
        trail.masks = new byte[trail.size];
        long next = base;
        for (int i = trail.size - 1; i >= 0; i--) {
            next -= in.signed();
            trail.times[i] = next;
        }
        for (int i = 0; i < trail.size; ) {
            byte mask = (byte) in.raw();
            int end = Math.toIntExact(Math.min(trail.size, i + in.unsigned()));
            Arrays.fill(trail.masks, i, end, mask);
            i = Math.max(end, i + 1);
        }
        return trail;
    }
}
