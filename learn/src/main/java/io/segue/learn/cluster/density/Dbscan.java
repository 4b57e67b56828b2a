package io.segue.learn.cluster.density;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.space.KdTree;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.work.Watcher;
import java.util.Arrays;

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu, 1996) by Euclidean distance, with scikit-learn's labels: a row is core when at
 * least {@code minPoints} rows, itself included, are at most {@code eps} away; core rows that near are of one cluster; a
 * row that is not core is of the first cluster that has a core row near it, or noise.
 *
 * <p>Works leaf by leaf of a {@link KdTree}, on all processors: what two leaves have to do with each other is often known
 * from their boxes, and otherwise tried point by point. In many dimensions boxes say little and all pairs are tried.
 */
public final class Dbscan {
    static final int LEAF_SIZE = 32;

    private final KdTree tree;
    private final int minPoints;
    private final LeafWork work;
    /** For each position of the tree. */
    private final boolean[] core;

    private final Components components;
    /** For each leaf the first of its core points, or −1. */
    private final int[] firstCore;
    /** For each leaf whether its core points are known to be of one cluster. */
    private final boolean[] single;

    private Dbscan(KdTree tree, double eps, int minPoints, Watcher watcher) {
        this.tree = tree;
        this.minPoints = minPoints;
        this.work = new LeafWork(tree, eps, watcher);
        int positions = tree.leaves() * LEAF_SIZE;
        this.core = new boolean[positions];
        this.components = new Components(positions);
        this.firstCore = new int[tree.leaves()];
        this.single = new boolean[tree.leaves()];
    }

    /**
     * @param eps how near is near, in the unit of the columns; above 0
     * @param minPoints rows, the row itself included; at least 1
     * @throws DataException when values are missing or infinite, there is no row, or the settings are out of range
     */
    public static DenseClusters of(Features features, double eps, int minPoints, Watcher watcher) {
        if (!(eps > 0 && eps <= ClusterInput.VALUE_MAX)) {
            throw new DataException(new DataProblem(
                    "bad-eps",
                    "",
                    "expected an eps above 0, but got " + eps,
                    "take the distance at the knee of the distance curve, or, where rows are so equal that it is 0, one"
                            + " below which rows are near for you"));
        }
        if (minPoints < 1) {
            throw new DataException(new DataProblem(
                    "bad-min-points", "", "expected at least 1 row, but got " + minPoints, "take 5, or 2 a column"));
        }
        ClusterInput.check(features, 1);
        return new Dbscan(new KdTree(features.values(), LEAF_SIZE), eps, minPoints, watcher).run();
    }

    /** For those who cluster again and again. */
    public static Clusterer clusterer(double eps, int minPoints) {
        return (rows, seed) -> new Dbscan(new KdTree(rows, LEAF_SIZE), eps, minPoints, Watcher.NOBODY)
                .run()
                .labels();
    }

    private DenseClusters run() {
        work.forEachLeaf("finding core rows", this::findCore);
        work.forEachLeaf("joining neighbours", this::joinInside);
        work.forEachLeaf("joining clusters", this::joinAround);
        int[] clusters = new int[core.length];
        int count = number(clusters);
        work.forEachLeaf("reaching the border", (leaf, node, near) -> reach(leaf, node, near, clusters));
        int[] labels = new int[tree.rows()];
        boolean[] rowCore = new boolean[tree.rows()];
        for (int position = 0; position < tree.rows(); position++) {
            labels[tree.row(position)] = clusters[position];
            rowCore[tree.row(position)] = core[position];
        }
        return new DenseClusters(labels, rowCore, count);
    }

    private void findCore(int leaf, int node, Neighbourhood near) {
        int size = tree.size(leaf);
        firstCore[leaf] = -1;
        if (size >= minPoints && near.isWhole(node, node)) {
            Arrays.fill(core, leaf * LEAF_SIZE, leaf * LEAF_SIZE + size, true);
            firstCore[leaf] = leaf * LEAF_SIZE;
            return;
        }
        near.lookAround(leaf, node);
        for (int place = size - 1; place >= 0; place--) {
            near.goTo(leaf, place);
            if (isCore(near)) {
                core[leaf * LEAF_SIZE + place] = true;
                firstCore[leaf] = leaf * LEAF_SIZE + place;
            }
        }
    }

    private boolean isCore(Neighbourhood near) {
        int found = 0;
        for (int i = 0; i < near.count() && found < minPoints; i++) {
            if (near.isNear(near.node(i))) {
                near.look(tree.firstLeaf(near.node(i)));
                found += near.countWithin();
            }
        }
        return found >= minPoints;
    }

    private void joinInside(int leaf, int node, Neighbourhood near) {
        int first = firstCore[leaf];
        if (first >= 0 && near.isWhole(node, node)) {
            joinAll(leaf, first);
        } else if (first >= 0) {
            joinPairs(leaf, leaf, node, near);
        }
        single[leaf] = first >= 0 && isSingle(leaf, first);
    }

    private boolean isSingle(int leaf, int first) {
        int top = components.top(first);
        for (int position = first + 1; position < (leaf + 1) * LEAF_SIZE; position++) {
            if (core[position] && components.top(position) != top) {
                return false;
            }
        }
        return true;
    }

    private void joinAll(int leaf, int with) {
        for (int position = firstCore[leaf]; position < (leaf + 1) * LEAF_SIZE; position++) {
            if (core[position]) {
                components.connect(position, with);
            }
        }
    }

    private void joinAround(int leaf, int node, Neighbourhood near) {
        int first = firstCore[leaf];
        if (first < 0) {
            return;
        }
        near.lookAround(leaf, node);
        for (int i = 0; i < near.count(); i++) {
            int other = tree.firstLeaf(near.node(i));
            int otherFirst = firstCore[other];
            if (other <= leaf || otherFirst < 0 || areOne(leaf, other)) {
                continue;
            }
            if (near.isWhole(node, near.node(i))) {
                joinAll(leaf, otherFirst);
                joinAll(other, first);
            } else {
                joinPairs(leaf, other, near.node(i), near);
            }
        }
    }

    private boolean areOne(int leaf, int other) {
        return single[leaf] && single[other] && components.top(firstCore[leaf]) == components.top(firstCore[other]);
    }

    private void joinPairs(int leaf, int other, int otherNode, Neighbourhood near) {
        for (int place = firstCore[leaf] % LEAF_SIZE; place < LEAF_SIZE; place++) {
            int position = leaf * LEAF_SIZE + place;
            if (core[position]) {
                near.goTo(leaf, place);
                if (near.isNear(otherNode)) {
                    near.look(other);
                    joinWithin(position, other, near);
                    if (areOne(leaf, other)) {
                        return;
                    }
                }
            }
        }
    }

    private void joinWithin(int position, int other, Neighbourhood near) {
        for (int place = firstCore[other] % LEAF_SIZE; place < LEAF_SIZE; place++) {
            if (near.isWithin(place) && core[other * LEAF_SIZE + place]) {
                components.connect(position, other * LEAF_SIZE + place);
                if (single[other]) {
                    return;
                }
            }
        }
    }

    /** Gives the core points their clusters, numbered by their first rows; how many there are. */
    private int number(int[] clusters) {
        Arrays.fill(clusters, Clusterer.NOISE);
        int[] positions = new int[tree.rows()];
        for (int position = 0; position < tree.rows(); position++) {
            positions[tree.row(position)] = position;
        }
        int count = 0;
        for (int position : positions) {
            if (core[position]) {
                int top = components.top(position);
                if (clusters[top] == Clusterer.NOISE) {
                    clusters[top] = count++;
                }
                clusters[position] = clusters[top];
            }
        }
        return count;
    }

    private void reach(int leaf, int node, Neighbourhood near, int[] clusters) {
        boolean looked = false;
        for (int place = 0; place < tree.size(leaf); place++) {
            if (!core[leaf * LEAF_SIZE + place]) {
                if (!looked) {
                    near.lookAround(leaf, node);
                    looked = true;
                }
                near.goTo(leaf, place);
                clusters[leaf * LEAF_SIZE + place] = reached(near, clusters);
            }
        }
    }

    private int reached(Neighbourhood near, int[] clusters) {
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < near.count(); i++) {
            int leaf = tree.firstLeaf(near.node(i));
            if (firstCore[leaf] >= 0 && near.isNear(near.node(i))) {
                near.look(leaf);
                for (int place = firstCore[leaf] % LEAF_SIZE; place < LEAF_SIZE; place++) {
                    if (near.isWithin(place) && core[leaf * LEAF_SIZE + place]) {
                        best = Math.min(best, clusters[leaf * LEAF_SIZE + place]);
                    }
                }
            }
        }
        return best == Integer.MAX_VALUE ? Clusterer.NOISE : best;
    }
}
