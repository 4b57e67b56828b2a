package io.segue.learn.predict.tune;

import java.util.List;

/**
 * What came of a search.
 *
 * @param trials all of them, in the order they were tried
 * @param best the first of those with the lowest loss
 */
public record Tuned(List<Trial> trials, Trial best) {
    public Tuned {
        trials = List.copyOf(trials);
    }
}
