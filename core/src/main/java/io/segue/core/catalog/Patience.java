package io.segue.core.catalog;

/**
 * How many events may wait in a profile. An event that comes in order and can change no rank need not be remembered by each
 * leaf right away: it waits in a list, and all that wait are remembered together before anything is asked of the leaves. So
 * most steps touch little memory.
 *
 * <p>A {@link PatientRoute} has two limits of four bits each: on how many events wait in all, and on how many wait that are
 * no older than {@link PatientRoute#window}. The limits of all routes are packed into one number.
 */
public final class Patience {
    /** As many events wait in a profile at most. */
    public static final int MOST = 14;

    /** Both limits {@link #MOST}. */
    public static final int UNLIMITED = limits(MOST, MOST);

    /** No event may wait. */
    public static final int NONE = limits(0, 0);

    /** The patience in which every limit has yet to be worked out. */
    public static final long UNKNOWN = -1;

    /** As many routes can let events wait. */
    static final int ROUTES = 8;

    private static final int UNKNOWN_LIMIT = 15;
    private static final int BITS = 4;
    private static final long ROUTE = 0xff;

    private Patience() {}

    /**
     * @param inAll less than 0 is none, more than {@link #MOST} is as much
     * @param inWindow likewise
     */
    public static int limits(long inAll, int inWindow) {
        return (int) Math.max(0, Math.min(inAll, MOST)) | Math.max(0, Math.min(inWindow, MOST)) << BITS;
    }

    public static int inAll(int limits) {
        return limits & UNKNOWN_LIMIT;
    }

    public static int inWindow(int limits) {
        return limits >> BITS;
    }

    /** Of two pairs of limits the stricter ones. */
    public static int least(int some, int others) {
        return Math.min(inAll(some), inAll(others)) | Math.min(inWindow(some), inWindow(others)) << BITS;
    }

    public static boolean isUnknown(int limits) {
        return inAll(limits) == UNKNOWN_LIMIT;
    }

    /** The limits of the route with this number. */
    public static int of(long patience, int route) {
        return (int) (patience >>> route * 2 * BITS & ROUTE);
    }

    public static long with(long patience, int route, int limits) {
        return patience & ~mask(route) | (long) limits << route * 2 * BITS;
    }

    /** What has to be set in a patience to make a route's limits unknown. */
    static long mask(int route) {
        return ROUTE << route * 2 * BITS;
    }
}
