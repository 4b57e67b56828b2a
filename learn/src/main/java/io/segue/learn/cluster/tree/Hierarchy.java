package io.segue.learn.cluster.tree;

import io.segue.learn.cluster.Usable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.work.Watcher;
import java.util.Locale;

/** Agglomerative clustering by Euclidean distance, as it stands in the columns: scale them first. */
public final class Hierarchy {
    /** Rows that {@link Linkage#WARD} takes: the work grows with their square. */
    public static final int WARD_ROWS_MAX = 100_000;

    /** Rows that the other linkages take: all distances are kept, which are 400 MB for so many. */
    public static final int MATRIX_ROWS_MAX = 10_000;

    private Hierarchy() {}

    /**
     * All merges down to one cluster.
     *
     * @throws DataException when values are missing or infinite, or there are fewer than 2 or too many rows
     */
    public static MergeTree of(Features features, Linkage linkage, Watcher watcher) {
        Usable.require(features, 2);
        int most = linkage == Linkage.WARD ? WARD_ROWS_MAX : MATRIX_ROWS_MAX;
        if (features.rows() > most) {
            throw new DataException(tooMany(features.rows(), linkage, most));
        }
        Clusters clusters = switch (linkage) {
            case WARD -> new WardClusters(features.values());
            case AVERAGE, COMPLETE -> new MatrixClusters(features.values(), linkage);
        };
        return Chain.merge(clusters, watcher);
    }

    private static DataProblem tooMany(int rows, Linkage linkage, int most) {
        return new DataProblem(
                "too-many-rows",
                "",
                String.format(
                        Locale.ROOT,
                        "expected at most %,d rows for %s linkage, but got %,d",
                        most,
                        linkage.name().toLowerCase(Locale.ROOT),
                        rows),
                linkage == Linkage.WARD
                        ? "take a sample of the rows, or K-Means"
                        : String.format(
                                Locale.ROOT,
                                "take a sample of the rows, Ward linkage (up to %,d rows), or K-Means",
                                WARD_ROWS_MAX));
    }
}
