package io.segue.server.analysis.cluster;

import java.util.List;

/**
 * What became of the clusters of a run before.
 *
 * @param rand the adjusted Rand index: 1 when nobody changed company, about 0 when the clusters have nothing in common
 * @param people who are in both runs
 * @param vanished names of old clusters that no new one follows
 * @param moves of people, the most first
 * @param names of the clusters of now, by label: old ones survive
 */
public record Change(
        double rand, int people, List<Kept> kept, List<String> vanished, List<Move> moves, List<String> names) {
    static final String NOWHERE = "(no cluster)";

    public Change {
        kept = List.copyOf(kept);
        vanished = List.copyOf(vanished);
        moves = List.copyOf(moves);
        names = List.copyOf(names);
    }

    /** @param overlap of old and new, by Jaccard */
    public record Kept(String name, int number, double overlap) {}

    /** People who are elsewhere now. */
    public record Move(String from, String to, int people) {}
}
