package io.segue.learn.cluster.tree;

import io.segue.learn.work.Watcher;
import java.util.Arrays;

/**
 * The nearest-neighbour chain (Müllner, 2011, figure 3): from any cluster to its nearest, from there to the nearest, until
 * two are nearest to each other; these are joined, and the rest of the chain still holds. Finds the tree that joining the
 * two nearest of all would find, with linkages for which a union is never nearer than its parts were, with a number of
 * searches that grows with the rows.
 *
 * <p>The order in which equal distances are tried is SciPy's.
 */
final class Chain {
    private static final int MERGES_BETWEEN_LOOKS = 256;

    private final Clusters clusters;
    private final int[] chain;
    /** For each link of the chain, how far it is from the one before. */
    private final double[] gaps;
    /** Where each cluster stands in the chain, or −1. */
    private final int[] places;

    private int length;

    private Chain(Clusters clusters) {
        this.clusters = clusters;
        this.chain = new int[clusters.rows()];
        this.gaps = new double[clusters.rows()];
        this.places = new int[clusters.rows()];
        Arrays.fill(places, -1);
    }

    static MergeTree merge(Clusters clusters, Watcher watcher) {
        return new Chain(clusters).run(watcher);
    }

    private MergeTree run(Watcher watcher) {
        int merges = clusters.rows() - 1;
        var draft = new Draft(clusters.rows());
        var nearest = new Clusters.Near();
        for (int merge = 0; merge < merges; merge++) {
            if (merge % MERGES_BETWEEN_LOOKS == 0) {
                watcher.at("merging", merge, merges);
            }
            if (length == 0) {
                push(clusters.first(), Double.POSITIVE_INFINITY);
            }
            grow(nearest);
            int one = pop();
            int other = pop();
            clusters.join(Math.min(one, other), Math.max(one, other));
            draft.add(Math.min(one, other), Math.max(one, other), clusters.height(nearest.distance));
        }
        watcher.at("merging", merges, merges);
        return draft.tree();
    }

    /** Until the last two are nearest to each other. */
    private void grow(Clusters.Near nearest) {
        while (true) {
            int before = length > 1 ? chain[length - 2] : -1;
            nearest.start(before, gaps[length - 1]);
            clusters.nearest(chain[length - 1], nearest);
            if (length > 1 && nearest.cluster == before) {
                return;
            }
            int place = places[nearest.cluster];
            if (place >= 0) {
                breakCircle(place);
            } else {
                push(nearest.cluster, nearest.distance);
            }
        }
    }

    /**
     * Equal distances that rounding made unequal can lead back into the chain. What lies behind is looked for again; each
     * such step ends at a smaller distance, so that there are not many.
     */
    private void breakCircle(int place) {
        while (length > place + 1) {
            pop();
        }
    }

    private void push(int cluster, double gap) {
        places[cluster] = length;
        gaps[length] = gap;
        chain[length++] = cluster;
    }

    private int pop() {
        int cluster = chain[--length];
        places[cluster] = -1;
        return cluster;
    }
}
