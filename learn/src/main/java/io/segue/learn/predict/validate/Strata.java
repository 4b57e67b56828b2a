package io.segue.learn.predict.validate;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** The rows of each class, shuffled. */
record Strata(int[] positives, int[] negatives) {
    static Strata of(double[] labels, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        int[] positives = rows(labels, 1);
        int[] negatives = rows(labels, 0);
        PermutationSampler.shuffle(random, positives);
        PermutationSampler.shuffle(random, negatives);
        return new Strata(positives, negatives);
    }

    private static int[] rows(double[] labels, double label) {
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == label)
                .toArray();
    }

    /** @throws DataException when a class has fewer rows than there are parts */
    Strata need(int parts) {
        List<DataProblem> problems = new ArrayList<>();
        for (int label = 0; label <= 1; label++) {
            int rows = (label == 1 ? positives : negatives).length;
            if (rows < parts) {
                problems.add(new DataProblem(
                        "too-few-rows",
                        "",
                        "expected at least " + parts + " rows of class " + label + ", one for each part, but got "
                                + rows,
                        "take fewer parts, or more rows"));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataException(problems);
        }
        return this;
    }
}
