package io.segue.learn.cluster.density;

import io.segue.learn.cluster.space.KdTree;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Watcher;

/** Does something with each leaf of a tree, on all processors. */
final class LeafWork {
    private static final int LEAVES_A_CHUNK = 16;
    private static final int LEAVES_BETWEEN_LOOKS = 2_048;

    private final KdTree tree;
    private final double distance;
    private final Watcher watcher;
    /** For each leaf its node. */
    private final int[] nodes;

    @FunctionalInterface
    interface Action {
        /** @param near of one thread; what it found before is forgotten */
        void at(int leaf, int node, Neighbourhood near);
    }

    LeafWork(KdTree tree, double distance, Watcher watcher) {
        this.tree = tree;
        this.distance = distance;
        this.watcher = watcher;
        this.nodes = new int[tree.leaves()];
        for (int node = 0; node < 2 * nodes.length - 1; node++) {
            if (tree.isLeaf(node)) {
                nodes[tree.firstLeaf(node)] = node;
            }
        }
    }

    void forEachLeaf(String what, Action action) {
        for (int done = 0; done < nodes.length; done += LEAVES_BETWEEN_LOOKS) {
            watcher.at(what, done, nodes.length);
            int start = done;
            int count = Math.min(LEAVES_BETWEEN_LOOKS, nodes.length - start);
            Parallel.chunks(count, LEAVES_A_CHUNK, (index, from, to) -> {
                var near = new Neighbourhood(tree, distance);
                for (int leaf = start + from; leaf < start + to; leaf++) {
                    action.at(leaf, nodes[leaf], near);
                }
            });
        }
    }
}
