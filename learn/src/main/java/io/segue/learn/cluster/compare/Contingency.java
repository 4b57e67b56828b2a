package io.segue.learn.cluster.compare;

import java.util.Arrays;

/**
 * How many rows are in each cluster of the one clustering and in each of the other.
 *
 * @param ones the labels of the one that occur, growing
 * @param others the labels of the other that occur, growing
 * @param counts for each label of the one, for each of the other
 */
public record Contingency(int[] ones, int[] others, long[][] counts) {
    /** @throws IllegalArgumentException when the labels are not of the same rows */
    public static Contingency of(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "expected labels of the same rows, but got " + one.length + " and " + other.length);
        }
        int[] ones = Arrays.stream(one).distinct().sorted().toArray();
        int[] others = Arrays.stream(other).distinct().sorted().toArray();
        long[][] counts = new long[ones.length][others.length];
        for (int row = 0; row < one.length; row++) {
            counts[Arrays.binarySearch(ones, one[row])][Arrays.binarySearch(others, other[row])]++;
        }
        return new Contingency(ones, others, counts);
    }

    /** How many rows each label of the one has. */
    public long[] oneSizes() {
        return Arrays.stream(counts).mapToLong(it -> Arrays.stream(it).sum()).toArray();
    }

    /** How many rows each label of the other has. */
    public long[] otherSizes() {
        long[] sizes = new long[others.length];
        for (long[] row : counts) {
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] += row[i];
            }
        }
        return sizes;
    }
}
