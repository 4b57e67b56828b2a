package io.segue.server.ingest;

/**
 * Keeps one device's events in their order over several requests. What {@link Timing} finds includes the time a request
 * was under way, and a page that sends two events in two requests may see the second one arrive faster. So a device's
 * latest event is remembered, and what the device saw after it is not told to have happened before it, nor the other way
 * round. Only differences that a slow network explains are mended; larger ones mean that the device's clock was set.
 *
 * <p>A table of fixed size, in which a device may displace another: then a difference of some milliseconds stays.
 */
final class DeviceOrder {
    /** Longer than this no library waits for an answer. */
    static final long UNDER_WAY_MILLIS_MAX = 30_000;

    private static final int DEVICES = 1 << 15;
    private static final int LOCKS = 64;

    private final long[] devices = new long[DEVICES];
    private final long[] originals = new long[DEVICES];
    private final long[] times = new long[DEVICES];
    private final Object[] locks = new Object[LOCKS];

    DeviceOrder() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    /**
     * @param original when it happened by the device's clock
     * @param time the same by ours, as far as this request tells
     * @return the same by ours, in the device's order
     */
    long fit(String device, long original, long time) {
        long hash = hash(device);
        int place = (int) hash & DEVICES - 1;
        synchronized (locks[place % LOCKS]) {
            if (devices[place] != hash) {
                devices[place] = hash;
                return remember(place, original, time);
            }
            return original < originals[place] ? earlier(place, original, time) : later(place, original, time);
        }
    }

    private long later(int place, long original, long time) {
        long last = times[place];
        boolean mended = time < last && last - time <= UNDER_WAY_MILLIS_MAX;
        return remember(place, original, mended ? last : time);
    }

    private long earlier(int place, long original, long time) {
        long last = times[place];
        if (time <= last) {
            return time;
        }
        return time - last <= UNDER_WAY_MILLIS_MAX ? last : remember(place, original, time);
    }

    private long remember(int place, long original, long time) {
        originals[place] = original;
        times[place] = time;
        return time;
    }

    /** FNV-1a, so that two devices with one hash are as good as impossible; never 0, which is nobody. */
    private static long hash(String device) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < device.length(); i++) {
            hash = (hash ^ device.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
