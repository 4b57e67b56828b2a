package io.segue.learn.cluster.tree;

import java.util.List;

/**
 * One cluster of a cut, with the clusters of a finer cut that are inside it: micro-segments.
 *
 * @param label its number in the cut of its level
 * @param node its node in the tree
 * @param size how many rows it has
 * @param height at which it came together; 0 for a single row
 * @param parts the clusters of the next finer cut in it, itself when it is not divided there; empty at the finest level
 */
public record Branch(int label, int node, int size, double height, List<Branch> parts) {
    public Branch {
        parts = List.copyOf(parts);
    }
}
