package io.segue.learn.cluster.meaning;

import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Rows to find rules on and rows to try them on, each with all clusters in about the shares they have.
 *
 * @param training 70 % of the rows, or of {@link #ROWS_MAX} of them
 * @param trial the others; of a cluster of one row none
 */
public record HeldOut(int[] training, int[] trial) {
    /** Rows that are looked at: a rule does not become better from more. */
    static final int ROWS_MAX = 50_000;

    /** Of a cluster so many are taken at least, however small its share. */
    private static final int LEAST = 100;

    private static final double TRIAL_SHARE = 0.3;

    /**
     * The same labels and seed give the same rows.
     *
     * @param labels for each row its cluster, or below 0 where it belongs to none
     */
    public static HeldOut of(int[] labels, long seed) {
        double part = Math.min(1, ROWS_MAX / (double) labels.length);
        List<Integer> training = new ArrayList<>();
        List<Integer> trial = new ArrayList<>();
        for (int label : Arrays.stream(labels).distinct().sorted().toArray()) {
            int[] rows = IntStream.range(0, labels.length)
                    .filter(it -> labels[it] == label)
                    .toArray();
            PermutationSampler.shuffle(Seeds.random(Seeds.child(seed, label)), rows);
            int taken = Math.max(Math.min(rows.length, LEAST), (int) Math.ceil(part * rows.length));
            int tried = taken == 1 ? 0 : Math.max(1, (int) (TRIAL_SHARE * taken));
            for (int i = 0; i < taken; i++) {
                (i < tried ? trial : training).add(rows[i]);
            }
        }
        return new HeldOut(sorted(training), sorted(trial));
    }

    private static int[] sorted(List<Integer> rows) {
        return rows.stream().mapToInt(it -> it).sorted().toArray();
    }
}
