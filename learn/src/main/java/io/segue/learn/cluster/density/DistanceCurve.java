package io.segue.learn.cluster.density;

import io.segue.learn.cluster.ClusterInput;
import io.segue.learn.cluster.space.KdTree;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.data.Features;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Watcher;
import java.util.Arrays;

/**
 * How far it is from each row to its {@code minPoints}-th neighbour, itself included: the largest eps at which it is not
 * core yet. Rows in clusters have short distances, noise has long ones; where the curve turns up is a good eps (Ester et
 * al., 1996, section 4.2).
 *
 * @param minPoints which neighbour
 * @param distances growing, one for each row that was asked; not to be written to
 */
public record DistanceCurve(int minPoints, double[] distances) {
    /** Rows that are asked; of more, some that are spread evenly in space. */
    public static final int ASKED_MAX = 20_000;

    private static final int ASKED_A_CHUNK = 256;
    private static final int CHUNKS_BETWEEN_LOOKS = 8;

    /**
     * @param minPoints from 1 to the number of rows
     * @throws DataException when values are missing or infinite, or {@code minPoints} is out of range
     */
    public static DistanceCurve of(Features features, int minPoints, Watcher watcher) {
        ClusterInput.check(features, 1);
        int rows = features.rows();
        if (minPoints < 1 || minPoints > rows) {
            throw new DataException(new DataProblem(
                    "bad-min-points",
                    "",
                    "expected from 1 to " + rows + " rows, but got " + minPoints,
                    "take 5, or 2 a column"));
        }
        var tree = new KdTree(features.values(), Dbscan.LEAF_SIZE);
        int asked = Math.min(rows, ASKED_MAX);
        double[] distances = new double[asked];
        int slice = ASKED_A_CHUNK * CHUNKS_BETWEEN_LOOKS;
        for (int done = 0; done < asked; done += slice) {
            watcher.at("measuring distances", done, asked);
            int start = done;
            Parallel.chunks(Math.min(slice, asked - start), ASKED_A_CHUNK, (index, from, to) -> {
                var search = new NeighbourSearch(tree, minPoints);
                for (int i = start + from; i < start + to; i++) {
                    distances[i] = search.distance((int) ((long) i * rows / asked));
                }
            });
        }
        Arrays.sort(distances);
        return new DistanceCurve(minPoints, distances);
    }

    /**
     * The distance at the knee: the point of the curve that is farthest below the straight line from its beginning to its
     * end (Satopää, Albrecht, Irwin and Raghavan, 2011). Where that is 0, because many rows are equal, the first distance
     * above it. A suggestion to begin with.
     *
     * @return 0 only when all distances are
     */
    public double knee() {
        int last = distances.length - 1;
        int knee = last;
        double farthest = 0;
        for (int i = 0; i <= last; i++) {
            double line = distances[0] + (distances[last] - distances[0]) * i / Math.max(1, last);
            if (line - distances[i] > farthest) {
                farthest = line - distances[i];
                knee = i;
            }
        }
        while (knee < last && distances[knee] == 0) {
            knee++;
        }
        return distances[knee];
    }
}
