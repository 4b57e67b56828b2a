package io.segue.server.replay;

/**
 * Remembers which messages were seen, the latest {@value #MESSAGES_MAX} of them, by a 64-bit hash of their ids: open
 * addressing over an array of longs, and a ring that says which is the oldest. Grows from small, to 96 MB at most. Two ids
 * with one hash would be taken for one message; among a thousand million messages the chance of a single such pair is
 * below one in four thousand.
 */
final class MessageMemory {
    static final int MESSAGES_MAX = 1 << 22;

    private static final int FIRST_CAPACITY = 1 << 10;

    private final int messagesMax;
    private long[] ring;
    private long[] table;
    private int oldest;
    private int size;
    private boolean forgot;

    MessageMemory() {
        this(MESSAGES_MAX);
    }

    /** @param messagesMax a power of two */
    MessageMemory(int messagesMax) {
        this.messagesMax = messagesMax;
        this.ring = new long[Math.min(FIRST_CAPACITY, messagesMax)];
        this.table = new long[ring.length * 2];
    }

    /** The hash by which an id is remembered. */
    static long hash(String messageId) {
        long hash = messageId.length();
        for (int i = 0; i < messageId.length(); i++) {
            hash = (hash ^ messageId.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }

    /** Remembers a message; whether it was not remembered before. */
    boolean isNew(long hash) {
        long key = hash == 0 ? 1 : hash; // 0 marks an empty place
        if (find(key) >= 0) {
            return false;
        }
        makeRoom();
        ring[(oldest + size) & ring.length - 1] = key;
        table[-1 - find(key)] = key;
        size++;
        return true;
    }

    /** Whether a message was forgotten for want of room, so that a duplicate of it would not be noticed. */
    boolean forgot() {
        return forgot;
    }

    private void makeRoom() {
        if (size < ring.length) {
            return;
        }
        if (size < messagesMax) {
            grow();
        } else {
            forgot = true;
            remove(ring[oldest]);
            oldest = oldest + 1 & ring.length - 1;
            size--;
        }
    }

    private void grow() {
        long[] old = ring;
        ring = new long[old.length * 2];
        table = new long[ring.length * 2];
        for (int i = 0; i < old.length; i++) {
            long key = old[(oldest + i) & old.length - 1];
            ring[i] = key;
            table[-1 - find(key)] = key;
        }
        oldest = 0;
    }

    /** The key's place; when it is not there, −1 minus the place it would take. */
    private int find(long key) {
        int place = home(key);
        while (table[place] != 0) {
            if (table[place] == key) {
                return place;
            }
            place = next(place);
        }
        return -1 - place;
    }

    /** Takes a key out and closes the gap, so that no search ends early. */
    private void remove(long key) {
        int gap = find(key);
        for (int place = next(gap); table[place] != 0; place = next(place)) {
            if (reaches(home(table[place]), gap, place)) {
                table[gap] = table[place];
                gap = place;
            }
        }
        table[gap] = 0;
    }

    /** Whether a search that starts at home and ends at place passes the gap on its way. */
    private boolean reaches(int home, int gap, int place) {
        return (place - home & table.length - 1) >= (place - gap & table.length - 1);
    }

    private int home(long key) {
        return (int) (key ^ key >>> 32) & table.length - 1;
    }

    private int next(int place) {
        return place + 1 & table.length - 1;
    }
}
