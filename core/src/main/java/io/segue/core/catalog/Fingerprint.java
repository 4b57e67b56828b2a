package io.segue.core.catalog;

/**
 * A 64-bit name for a text, the same on every machine. FNV-1a with the finalizer of MurmurHash3, which spreads the last
 * bytes; among a million names a collision has a chance of three in a hundred million.
 */
public final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    public static long of(String text) {
        return of(OFFSET, text);
    }

    /** Goes on from an earlier fingerprint, so that (a, b) and (ab) differ. */
    public static long of(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** Spreads every bit of the input over every bit of the result; one to one. */
    public static long mix(long bits) {
        long hash = bits;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
