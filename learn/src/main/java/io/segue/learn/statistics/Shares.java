package io.segue.learn.statistics;

/** Intervals of shares that never leave 0 to 1 and hold for small counts too. */
public final class Shares {
    private Shares() {}

    /**
     * The interval of one share (Wilson, 1927).
     *
     * @param share that was observed, from 0 to 1
     * @param of how many, above 0
     * @param z how many standard errors to each side; see {@link Gauss#twoSided}
     * @return its low and its high end
     */
    public static double[] wilson(double share, double of, double z) {
        double middle = (share * of + z * z / 2) / (of + z * z);
        double half = z * Math.sqrt(of * share * (1 - share) + z * z / 4) / (of + z * z);
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    /**
     * The interval of one share less another, from both intervals (Newcombe, 1998, method 10).
     *
     * @param ofOne the ends of {@code one}'s own interval
     * @param ofOther the ends of {@code other}'s
     * @return its low and its high end, from −1 to 1
     */
    public static double[] newcombe(double one, double[] ofOne, double other, double[] ofOther) {
        double difference = one - other;
        return new double[] {
            difference - Math.hypot(one - ofOne[0], ofOther[1] - other),
            difference + Math.hypot(ofOne[1] - one, other - ofOther[0])
        };
    }
}
