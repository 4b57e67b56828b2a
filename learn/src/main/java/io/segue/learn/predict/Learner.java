package io.segue.learn.predict;

/** A way to learn, with all its settings: the same data and seed give the same scorer. */
@FunctionalInterface
public interface Learner {
    /** @param seed of whatever is left to chance */
    Scorer fit(Labelled training, long seed);
}
