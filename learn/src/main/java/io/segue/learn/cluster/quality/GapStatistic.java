package io.segue.learn.cluster.quality;

import io.segue.learn.cluster.kmeans.KMeans;
import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * How much tighter the clusters of the data are than those of data without any (Tibshirani, Walther and Hastie, 2001), here
 * rows drawn uniformly from the box that the data span. K-Means clusters both.
 *
 * @param gaps for 1, 2, … clusters
 * @param rows that were looked at: all, or a random sample of {@link #ROWS_MAX}
 */
public record GapStatistic(List<Gap> gaps, int rows) {
    /** Of more rows a random sample is taken. */
    public static final int ROWS_MAX = 5_000;

    /** Sets without clusters that are drawn where nobody says how many. */
    public static final int REFERENCES = 20;

    /** Of each K-Means. */
    private static final int STARTS = 3;

    public GapStatistic {
        gaps = List.copyOf(gaps);
    }

    /**
     * For one number of clusters.
     *
     * @param gap the mean logarithm of the inertia of the sets without clusters, less that of the data
     * @param error the standard deviation of the former, times √(1 + 1 / sets)
     */
    public record Gap(int clusters, double gap, double error) {}

    /**
     * @param rows finite, at least {@code clustersMax}
     * @param references at least 2, such as {@link #REFERENCES}
     */
    public static GapStatistic of(Matrix rows, int clustersMax, int references, long seed, Watcher watcher) {
        if (clustersMax < 1 || clustersMax > rows.rows() || references < 2) {
            throw new IllegalArgumentException("expected 1 to " + rows.rows()
                    + " clusters and at least 2 references, but got " + clustersMax + " and " + references);
        }
        Matrix some = sample(rows, seed);
        double[] own = logInertias(some, clustersMax, Seeds.child(seed, 0));
        double[][] logs = new double[references][];
        for (int done = 0; done < references; done += 2) {
            watcher.at("gap statistic", done, references);
            int first = done;
            List<double[]> two = Parallel.map(Math.min(2, references - done), i -> {
                long child = Seeds.child(seed, 1 + first + i);
                return logInertias(reference(some, child), clustersMax, child);
            });
            IntStream.range(0, two.size()).forEach(i -> logs[first + i] = two.get(i));
        }
        watcher.at("gap statistic", references, references);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < clustersMax; i++) {
            int place = i;
            gaps.add(gap(
                    i + 1,
                    own[i],
                    Arrays.stream(logs).mapToDouble(it -> it[place]).toArray()));
        }
        return new GapStatistic(gaps, some.rows());
    }

    /**
     * The fewest clusters whose gap is no more than one standard error below the next one's (equation in section 3, step
     * 3); the most that were tried when there are none such. 1 says that there are no clusters.
     */
    public int choice() {
        for (int i = 0; i + 1 < gaps.size(); i++) {
            if (gaps.get(i).gap() >= gaps.get(i + 1).gap() - gaps.get(i + 1).error()) {
                return i + 1;
            }
        }
        return gaps.size();
    }

    private static Gap gap(int clusters, double own, double[] logs) {
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance = Arrays.stream(logs)
                .map(it -> (it - mean) * (it - mean))
                .average()
                .orElseThrow();
        return new Gap(clusters, mean - own, Math.sqrt(variance * (1 + 1.0 / logs.length)));
    }

    private static Matrix sample(Matrix rows, long seed) {
        if (rows.rows() <= ROWS_MAX) {
            return rows;
        }
        int[] order = IntStream.range(0, rows.rows()).toArray();
        PermutationSampler.shuffle(Seeds.random(seed), order);
        return rows.pickRows(Arrays.copyOf(order, ROWS_MAX));
    }

    private static double[] logInertias(Matrix rows, int clustersMax, long seed) {
        return IntStream.rangeClosed(1, clustersMax)
                .mapToDouble(clusters -> Math.log(KMeans.of(clusters)
                        .withStarts(STARTS)
                        .fit(rows, Seeds.child(seed, clusters), Watcher.NOBODY)
                        .inertia()))
                .toArray();
    }

    private static Matrix reference(Matrix rows, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        double[][] columns = new double[rows.columns()][];
        for (int column = 0; column < columns.length; column++) {
            double[] values = rows.column(column);
            double least = Arrays.stream(values).min().orElse(0);
            double range = Arrays.stream(values).max().orElse(0) - least;
            columns[column] = Arrays.stream(values)
                    .map(it -> least + range * random.nextDouble())
                    .toArray();
        }
        return Matrix.ofColumns(rows.rows(), columns);
    }
}
