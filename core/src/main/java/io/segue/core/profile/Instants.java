package io.segue.core.profile;

import static io.segue.core.segment.Question.FOREVER;

import io.segue.core.segment.Ladder;
import java.util.Arrays;
import java.util.function.LongPredicate;

/** A sorted multiset of instants in milliseconds that mostly grows at its end and shrinks at its start. */
final class Instants {
    /** No cell remembers more instants than this, unless a rule counts higher; the oldest go first. */
    static final int LIMIT = 4_096;

    /** Older than everything: "there is none". */
    static final long NONE = Long.MIN_VALUE;

    private static final long[] EMPTY = {};

    private long[] times = EMPTY;
    private int start;
    private int end;

    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** @param index from 0, the oldest */
    long get(int index) {
        return times[start + index];
    }

    /** The n-th latest, from 1; {@link #NONE} when there are fewer. */
    long latest(int n) {
        return end - n < start ? NONE : times[end - n];
    }

    /** Returns the index at which the instant now stands; behind equal ones. */
    int add(long time) {
        if (end == times.length) {
            makeRoom();
        }
        int at = end;
        while (at > start && times[at - 1] > time) {
            times[at] = times[--at];
        }
        times[at] = time;
        end++;
        return at - start;
    }

    private void makeRoom() {
        if (start > size()) {
            System.arraycopy(times, start, times, 0, size());
        } else {
            times = Arrays.copyOfRange(times, start, start + Math.max(4, size() * 2));
        }
        end -= start;
        start = 0;
    }

    void addAll(Instants other) {
        for (int i = 0; i < other.size(); i++) {
            add(other.get(i));
        }
    }

    /** Drops what is at this instant or before it. */
    void dropUpTo(long time) {
        while (start < end && times[start] <= time) {
            start++;
        }
    }

    void keepOldest() {
        end = Math.min(end, start + 1);
    }

    /** Drops the oldest until no more than these many are left; whether any had to go. */
    boolean keepLatest(int count) {
        boolean tooMany = size() > count;
        start = Math.max(start, end - count);
        return tooMany;
    }

    void dropIf(LongPredicate useless) {
        int kept = start;
        for (int i = start; i < end; i++) {
            if (!useless.test(times[i])) {
                times[kept++] = times[i];
            }
        }
        end = kept;
    }

    void clear() {
        start = 0;
        end = 0;
    }

    /** How many are at this instant or before it. */
    int countUpTo(long time) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start;
    }

    /** Whether any is, at t, as old as a rung asks. */
    boolean holds(Ladder.Ages ages, int rung, long t) {
        int ripe = countUpTo(t - ages.from()[rung]);
        long to = ages.to()[rung];
        return ripe > 0 && (to == FOREVER || get(ripe - 1) > t - to);
    }

    /** When the strongest rung that holds may fall or the weakest that does not may rise. */
    long nextChange(Ladder.Ages ages, int rank, long t) {
        long falls = rank == 0 ? FOREVER : falls(ages, rank - 1, t);
        long rises = rank == ages.rungs() ? FOREVER : rises(ages.from()[rank], t);
        return Math.min(falls, rises);
    }

    private long falls(Ladder.Ages ages, int rung, long t) {
        long to = ages.to()[rung];
        return to == FOREVER ? FOREVER : get(countUpTo(t - ages.from()[rung]) - 1) + to;
    }

    private long rises(long from, long t) {
        int ripe = countUpTo(t - from);
        return ripe < size() ? get(ripe) + from : FOREVER;
    }

    /** The latest as a distance from {@code base}, then each as a distance from the next. */
    void write(ByteWriter out, long base) {
        out.unsigned(size());
        long next = base;
        for (int i = size() - 1; i >= 0; i--) {
            out.signed(next - get(i));
            next = get(i);
        }
    }

    static Instants read(ByteReader in, long base) {
        Instants instants = new Instants();
        int size = in.count();
        instants.times = new long[size];
        instants.end = size;
        long next = base;
        for (int i = size - 1; i >= 0; i--) {
            next -= in.signed();
            instants.times[i] = next;
        }
        return instants;
    }
}
