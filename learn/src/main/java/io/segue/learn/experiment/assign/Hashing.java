package io.segue.learn.experiment.assign;

import java.nio.charset.StandardCharsets;

/** From an id to a place between 0 and 1, evenly, and for each salt anew. */
public enum Hashing {
    /**
     * Ours: XXH64 of the id's UTF-8, with XXH64 of the salt's UTF-8 as seed; the upper 53 bits are the place. The salt is
     * never joined to the id, so no two pairs are taken for one another.
     */
    SEGUE {
        @Override
        public Salted salted(String salt) {
            long seed = XxHash64.hash(salt.getBytes(StandardCharsets.UTF_8), 0);
            return id -> (XxHash64.hash(id.getBytes(StandardCharsets.UTF_8), seed) >>> 11) * 0x1p-53;
        }
    },
    /** The first version of GrowthBook's SDKs, in steps of a thousandth: the FNV-1a of id and seed. Their namespaces. */
    GROWTHBOOK_1 {
        @Override
        public Salted salted(String salt) {
            return id -> fnv(fnv(FNV_OFFSET, id), salt) % 1_000 / 1_000.0;
        }
    },
    /** The second version, in steps of a ten-thousandth: the FNV-1a of seed and id, as a number, once more. */
    GROWTHBOOK_2 {
        @Override
        public Salted salted(String salt) {
            long seed = fnv(FNV_OFFSET, salt);
            return id -> fnv(FNV_OFFSET, Long.toString(fnv(seed, id))) % 10_000 / 10_000.0;
        }
    };

    /** One experiment's places. */
    @FunctionalInterface
    public interface Salted {
        /** @return from 0 to below 1 */
        double place(String id);
    }

    private static final long FNV_OFFSET = 0x811C9DC5L;
    private static final long FNV_PRIME = 0x01000193L;

    /** @param salt the experiment's key or seed */
    public abstract Salted salted(String salt);

    /**
     * FNV-1a of 32 bits (Fowler, Noll and Vo, 1991), going on from {@code hash}, over UTF-16 units as GrowthBook's
     * JavaScript has it. For ASCII that is the published one over bytes.
     */
    static long fnv(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * FNV_PRIME & 0xFFFFFFFFL;
        }
        return mixed;
    }
}
