package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Clusterer;
import io.segue.learn.cluster.compare.RandIndex;
import io.segue.learn.cluster.compare.Renaming;
import io.segue.learn.data.Column;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The clusters of a run before, for the people of now.
 *
 * @param labels for each row of now its old cluster, {@link #ABSENT} where the person was not there, or {@link
 *     Clusterer#NOISE}
 * @param names of the old clusters, by label
 */
public record Earlier(int[] labels, List<String> names) {
    static final int ABSENT = -2;

    /** Moves that are told, the largest first. */
    private static final int MOVES = 20;

    public Earlier {
        names = List.copyOf(names);
    }

    /**
     * From what {@link Assignments} wrote.
     *
     * @throws DataException when columns are missing, or nobody is in both
     */
    public static Earlier of(Table assignments, Clustering found, Optional<Column.Categories> ids) {
        if (!(assignments.column(Assignments.ID) instanceof Column.Categories id)
                || !(assignments.column(Assignments.NAME) instanceof Column.Categories name)) {
            throw new IllegalArgumentException("expected ids and names to be texts");
        }
        Map<String, Integer> clusters = new HashMap<>();
        for (int row = 0; row < assignments.rows(); row++) {
            clusters.put(id.text(row), name.codes()[row] < 0 ? Clusterer.NOISE : name.codes()[row]);
        }
        int[] labels = IntStream.range(0, found.people())
                .map(row -> clusters.getOrDefault(Assignments.id(ids, row), ABSENT))
                .toArray();
        return checked(new Earlier(labels, name.levels()));
    }

    private static Earlier checked(Earlier earlier) {
        if (Arrays.stream(earlier.labels).allMatch(it -> it == ABSENT)) {
            throw new DataException(new DataProblem(
                    "nobody-in-both",
                    Assignments.ID,
                    "nobody of the earlier run is in this table",
                    "name the same --id as then, or leave --previous out"));
        }
        return earlier;
    }

    /** Where everybody of now would be by an old model. */
    public static Earlier of(ClusterModel model, Table table) {
        return new Earlier(model.labels(table), model.names());
    }

    /** Pairs old and new clusters; who was not there before does not count. */
    public Change to(Clustering found) {
        int[] common = IntStream.range(0, labels.length)
                .filter(row -> labels[row] != ABSENT)
                .toArray();
        int[] old = Arrays.stream(common).map(row -> labels[row]).toArray();
        int[] now = Arrays.stream(common).map(row -> found.labels()[row]).toArray();
        Renaming renaming = Renaming.of(old, now);
        List<String> fresh = new ArrayList<>(found.clusters().stream()
                .map(it -> names.contains(it.name()) ? it.name() + " (new)" : it.name())
                .toList());
        List<Change.Kept> kept = new ArrayList<>();
        for (Renaming.Match match : renaming.matches()) {
            if (match.old().isPresent()) {
                String name = names.get(match.old().getAsInt());
                fresh.set(match.label(), name);
                kept.add(new Change.Kept(name, match.label() + 1, match.overlap()));
            }
        }
        return new Change(
                RandIndex.adjusted(old, now),
                common.length,
                kept,
                renaming.vanished().stream().map(names::get).toList(),
                moves(old, now, fresh),
                fresh);
    }

    private List<Change.Move> moves(int[] old, int[] now, List<String> nowNames) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < old.length; i++) {
            String from = old[i] < 0 ? Change.NOWHERE : names.get(old[i]);
            String to = now[i] < 0 ? Change.NOWHERE : nowNames.get(now[i]);
            if (!from.equals(to)) {
                counts.merge(List.of(from, to), 1, Integer::sum);
            }
        }
        List<Change.Move> moves = new ArrayList<>();
        counts.forEach((way, people) -> moves.add(new Change.Move(way.getFirst(), way.getLast(), people)));
        moves.sort(Comparator.comparingInt((Change.Move it) -> -it.people())
                .thenComparing(Change.Move::from)
                .thenComparing(Change.Move::to));
        return Collections.unmodifiableList(moves.subList(0, Math.min(MOVES, moves.size())));
    }
}
