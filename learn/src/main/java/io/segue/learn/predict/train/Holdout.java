package io.segue.learn.predict.train;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.predict.Labelled;
import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Rows in two parts with the same share of class 1, so that a learner can see when it begins to learn by heart. */
record Holdout(Labelled kept, Labelled aside) {
    /**
     * @param share of the rows of each class that is kept aside, drawn by the seed
     * @throws DataException when a class has a single row
     */
    static Holdout of(Labelled rows, double share, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        boolean[] aside = new boolean[rows.rows()];
        for (int label = 0; label <= 1; label++) {
            int wanted = label;
            int[] ofClass = IntStream.range(0, rows.rows())
                    .filter(row -> rows.labels()[row] == wanted)
                    .toArray();
            if (ofClass.length < 2) {
                throw new DataException(new DataProblem(
                        "few-rows",
                        "",
                        "expected at least 2 rows of class " + label + " to keep some aside, but got " + ofClass.length,
                        "set patience to 0"));
            }
            PermutationSampler.shuffle(random, ofClass);
            int count = Math.clamp(Math.round(share * ofClass.length), 1, ofClass.length - 1);
            Arrays.stream(ofClass, 0, count).forEach(row -> aside[row] = true);
        }
        return new Holdout(
                rows.pickRows(IntStream.range(0, aside.length)
                        .filter(row -> !aside[row])
                        .toArray()),
                rows.pickRows(IntStream.range(0, aside.length)
                        .filter(row -> aside[row])
                        .toArray()));
    }
}
