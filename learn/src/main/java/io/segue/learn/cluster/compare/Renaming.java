package io.segue.learn.cluster.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Which new cluster is which old one, so that names survive when rows are clustered anew.
 *
 * @param matches one for each new cluster, by its label
 * @param vanished labels of old clusters that no new one follows, growing
 */
public record Renaming(List<Match> matches, List<Integer> vanished) {
    /** Rows that two clusters share, of those that either has, from which on they are the same one (Hennig, 2007). */
    public static final double LEAST_OVERLAP = 0.5;

    public Renaming {
        matches = List.copyOf(matches);
        vanished = List.copyOf(vanished);
    }

    /**
     * A new cluster.
     *
     * @param label its own
     * @param old the label of the one it follows; empty when it is new
     * @param overlap with the old cluster that it follows or would have come nearest to following, by Jaccard: from 0 to 1
     */
    public record Match(int label, OptionalInt old, double overlap) {}

    /** With {@link #LEAST_OVERLAP}. */
    public static Renaming of(int[] oldLabels, int[] newLabels) {
        return of(oldLabels, newLabels, LEAST_OVERLAP);
    }

    /**
     * Pairs old and new clusters so that the sum of their overlaps is the largest (Hungarian method), and keeps the pairs
     * that overlap enough.
     *
     * @param oldLabels of the rows, below 0 where a row belongs to no cluster
     * @param newLabels of the same rows
     * @param leastOverlap from 0 to 1
     */
    public static Renaming of(int[] oldLabels, int[] newLabels, double leastOverlap) {
        if (!(leastOverlap >= 0 && leastOverlap <= 1)) {
            throw new IllegalArgumentException("expected an overlap from 0 to 1, but got " + leastOverlap);
        }
        var table = Contingency.of(newLabels, oldLabels);
        int skipNew = skipped(table.ones());
        int skipOld = skipped(table.others());
        int news = table.ones().length - skipNew;
        int olds = table.others().length - skipOld;
        double[][] overlaps = overlaps(table, skipNew, skipOld, Math.max(news, olds));
        int[] chosen = Assignment.cheapest(negated(overlaps));
        List<Match> matches = new ArrayList<>();
        boolean[] followed = new boolean[olds];
        for (int i = 0; i < news; i++) {
            double overlap = overlaps[i][chosen[i]];
            boolean follows = chosen[i] < olds && overlap > 0 && overlap >= leastOverlap;
            OptionalInt old = follows ? OptionalInt.of(table.others()[skipOld + chosen[i]]) : OptionalInt.empty();
            matches.add(new Match(table.ones()[skipNew + i], old, overlap));
            if (follows) {
                followed[chosen[i]] = true;
            }
        }
        List<Integer> vanished = new ArrayList<>();
        for (int i = 0; i < olds; i++) {
            if (!followed[i]) {
                vanished.add(table.others()[skipOld + i]);
            }
        }
        return new Renaming(matches, vanished);
    }

    private static int skipped(int[] labels) {
        return (int) Arrays.stream(labels).filter(it -> it < 0).count();
    }

    /** Square: where there are fewer of the ones than of the others, nothing overlaps. */
    private static double[][] overlaps(Contingency table, int skipNew, int skipOld, int side) {
        long[] newSizes = table.oneSizes();
        long[] oldSizes = table.otherSizes();
        double[][] overlaps = new double[side][side];
        for (int i = skipNew; i < newSizes.length; i++) {
            for (int j = skipOld; j < oldSizes.length; j++) {
                long both = table.counts()[i][j];
                overlaps[i - skipNew][j - skipOld] = both / (double) (newSizes[i] + oldSizes[j] - both);
            }
        }
        return overlaps;
    }

    private static double[][] negated(double[][] values) {
        return Arrays.stream(values)
                .map(it -> Arrays.stream(it).map(value -> -value).toArray())
                .toArray(double[][]::new);
    }

    /**
     * The name of each new cluster: that of the old one it follows.
     *
     * @param oldNames by label
     * @param fresh a name for the others, by label of the new cluster; must not give a name that an old cluster has
     */
    public List<String> names(Map<Integer, String> oldNames, IntFunction<String> fresh) {
        return matches.stream()
                .map(it -> it.old().isPresent() && oldNames.containsKey(it.old().getAsInt())
                        ? oldNames.get(it.old().getAsInt())
                        : fresh.apply(it.label()))
                .toList();
    }
}
