package io.segue.learn.cluster.meaning;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows with, for each column, their order by it: sorted once for all trees (Mehta, Agrawal and Rissanen, 1996).
 *
 * @param orders for each column the rows, the smallest value first
 */
record Ordered(Matrix values, List<int[]> orders) {
    static Ordered of(Matrix values) {
        return new Ordered(values, Parallel.map(values.columns(), column -> {
            double[] all = values.column(column);
            return IntStream.range(0, all.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> all[row]))
                    .mapToInt(row -> row)
                    .toArray();
        }));
    }
}
