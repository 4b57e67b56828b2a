package io.segue.learn.cluster.tree;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.Clusterer;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.data.Matrix;
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
        ClusterInput.check(features, 1);
        if (features.rows() < 2) {
            throw new DataException(new DataProblem(
                    "too-few-rows", "", "expected at least 2 rows, but got " + features.rows(), "add rows"));
        }
        int most = linkage == Linkage.WARD ? WARD_ROWS_MAX : MATRIX_ROWS_MAX;
        if (features.rows() > most) {
            throw new DataException(tooMany(features.rows(), linkage, most));
        }
        return merge(features.values(), linkage, watcher);
    }

    /** For those who cluster again and again: into {@code k} clusters, or fewer when there are not as many rows. */
    public static Clusterer clusterer(Linkage linkage, int k) {
        return (rows, seed) -> merge(rows, linkage, Watcher.NOBODY).cut(Math.min(k, rows.rows()));
    }

    private static MergeTree merge(Matrix rows, Linkage linkage, Watcher watcher) {
        Clusters clusters = switch (linkage) {
            case WARD -> new WardClusters(rows);
            case AVERAGE, COMPLETE -> new MatrixClusters(rows, linkage);
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
