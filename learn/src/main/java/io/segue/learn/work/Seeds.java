package io.segue.learn.work;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Chance that comes from a seed: the same seed, the same numbers, on every machine and for any number of threads. */
public final class Seeds {
    private Seeds() {}

    /** XoRoShiRo128++. Not for several threads at once: give each task a {@link #child} of its own. */
    public static UniformRandomProvider random(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    /**
     * The seed of one of several tasks. Mixed as SplitMix64 does (Steele, Lea and Flood, 2014), so that neighbours have
     * nothing in common.
     */
    public static long child(long seed, long task) {
        long mixed = seed + (task + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
