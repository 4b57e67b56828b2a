package io.segue.core.profile;

import java.util.function.LongPredicate;

/**
 * Sorted multisets of instants in milliseconds that mostly grow at their end and shrink at their start. A list is a bare
 * array whose first element says where it starts and ends: a profile has many lists, and an object around each of them
 * would cost more time than all that is done with them. What can change a list's array returns it.
 */
final class Instants {
    /** No cell remembers more instants than this, unless a rule counts higher; the oldest go first. */
    static final int LIMIT = 4_096;

    /** Older than everything: "there is none". */
    static final long NONE = Long.MIN_VALUE;

    /** The list of none; shared, and never written to. */
    static final long[] EMPTY = {bounds(1, 1)};

    private static final int FIRST_ROOM = 4;
    private static final int SHORT = 16;

    private Instants() {}

    private static long bounds(int start, int end) {
        return (long) start << 32 | end;
    }

    private static int start(long[] list) {
        return (int) (list[0] >> 32);
    }

    private static int end(long[] list) {
        return (int) list[0];
    }

    static int size(long[] list) {
        return end(list) - start(list);
    }

    static boolean isEmpty(long[] list) {
        return size(list) == 0;
    }

    /** @param index from 0, the oldest */
    static long get(long[] list, int index) {
        return list[start(list) + index];
    }

    /** The n-th latest, from 1; {@link #NONE} when there are fewer. */
    static long latest(long[] list, int n) {
        int index = end(list) - n;
        return index < start(list) ? NONE : list[index];
    }

    /** Behind equal ones. */
    static long[] add(long[] list, long time) {
        long[] roomy = end(list) == list.length ? makeRoom(list) : list;
        int start = start(roomy);
        int at = end(roomy);
        roomy[0] = bounds(start, at + 1);
        while (at > start && roomy[at - 1] > time) {
            roomy[at] = roomy[--at];
        }
        roomy[at] = time;
        return roomy;
    }

    /**
     * Moves down when at least half of the array is free, so that a move is paid for by the adding before it. Short lists
     * move down whenever they can: that is cheaper than to look for them elsewhere ever after.
     */
    private static long[] makeRoom(long[] list) {
        int start = start(list);
        int size = size(list);
        boolean movesDown = start > 1 && (size <= SHORT || size * 2 < list.length);
        long[] roomy = movesDown ? list : new long[1 + (size == 0 ? FIRST_ROOM : size * 2)];
        System.arraycopy(list, start, roomy, 1, size);
        roomy[0] = bounds(1, 1 + size);
        return roomy;
    }

    static long[] addAll(long[] list, long[] others) {
        long[] all = list;
        for (int i = 0; i < size(others); i++) {
            all = add(all, get(others, i));
        }
        return all;
    }

    private static void setBounds(long[] list, int start, int end) {
        if (list != EMPTY) {
            list[0] = bounds(start, end);
        }
    }

    /** Drops all. */
    static void clear(long[] list) {
        setBounds(list, 1, 1);
    }

    /** Drops what is at this instant or before it. */
    static void dropUpTo(long[] list, long time) {
        int start = start(list);
        int end = end(list);
        if (start < end && list[start] <= time) {
            do {
                start++;
            } while (start < end && list[start] <= time);
            setBounds(list, start, end);
        }
    }

    /** Drops the latest until no more than these many are left. */
    static void keepOldest(long[] list, int count) {
        if (size(list) > count) {
            setBounds(list, start(list), start(list) + count);
        }
    }

    /** Drops the oldest until no more than these many are left. */
    static void keepLatest(long[] list, int count) {
        if (size(list) > count) {
            setBounds(list, end(list) - count, end(list));
        }
    }

    static void dropIf(long[] list, LongPredicate useless) {
        int kept = start(list);
        for (int i = kept; i < end(list); i++) {
            if (!useless.test(list[i])) {
                list[kept++] = list[i];
            }
        }
        setBounds(list, start(list), kept);
    }

    /** How many are at this instant or before it. */
    static int countUpTo(long[] list, long time) {
        int low = start(list);
        int high = end(list);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - start(list);
    }

    /** How many are after this instant, looked for from the latest on. */
    static int countAfter(long[] list, long time) {
        int start = start(list);
        int end = end(list);
        int index = end;
        while (index > start && list[index - 1] > time) {
            index--;
        }
        return end - index;
    }

    /** The latest as a distance from {@code base}, then each as a distance from the next. */
    static void write(long[] list, ByteWriter out, long base) {
        out.unsigned(size(list));
        long next = base;
        for (int i = size(list) - 1; i >= 0; i--) {
            out.signed(next - get(list, i));
            next = get(list, i);
        }
    }

    static long[] read(ByteReader in, long base) {
        int size = in.count();
        if (size == 0) {
            return EMPTY;
        }
        long[] list = new long[1 + size];
        list[0] = bounds(1, 1 + size);
        long next = base;
        for (int i = size; i >= 1; i--) {
            next = in.instantBefore(next);
            list[i] = next;
        }
        return list;
    }
}
