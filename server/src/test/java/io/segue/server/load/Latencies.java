package io.segue.server.load;

import java.util.Arrays;

/** Nanoseconds of answers. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;
    private long refused;

    void add(boolean taken, long latency) {
        if (!taken) {
            refused++;
            return;
        }
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = latency;
    }

    void add(Latencies other) {
        for (int i = 0; i < other.size; i++) {
            add(true, other.nanos[i]);
        }
        refused += other.refused;
    }

    int count() {
        return size;
    }

    long refused() {
        return refused;
    }

    /** @param share from 0 to 1 */
    double millis(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        Arrays.sort(nanos, 0, size);
        return nanos[(int) Math.min(size - 1, Math.ceil(share * size))] / 1e6;
    }
}
