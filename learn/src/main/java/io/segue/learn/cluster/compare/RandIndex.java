package io.segue.learn.cluster.compare;

import java.util.Arrays;

/** How much two clusterings agree on which rows belong together. */
public final class RandIndex {
    private RandIndex() {}

    /**
     * The Rand index adjusted for chance (Hubert and Arabie, 1985, equation 5): 1 when they agree on every pair of rows,
     * about 0 when they agree no more than chance would. All rows of one label are a cluster, also those of noise.
     *
     * @return at most 1; 1 when there are no pairs to disagree on
     */
    public static double adjusted(int[] one, int[] other) {
        var table = Contingency.of(one, other);
        double together =
                Arrays.stream(table.counts()).mapToDouble(RandIndex::pairs).sum();
        double inOne = pairs(table.oneSizes());
        double inOther = pairs(table.otherSizes());
        double all = pairs(one.length);
        double expected = all == 0 ? 0 : inOne / all * inOther;
        double most = (inOne + inOther) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(long... sizes) {
        return Arrays.stream(sizes).mapToDouble(it -> it * (it - 1.0) / 2).sum();
    }
}
