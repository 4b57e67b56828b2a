package io.segue.learn.prepare;

/** What features are for, as far as it matters to how they should look. */
public enum Purpose {
    /** Distances between rows: like scales, no gaps. */
    CLUSTERING,
    /** Trees: any scale, gaps allowed. */
    TREES,
    /** Logistic regression and neural networks: like scales, no gaps, texts by what they meant for the target. */
    LINEAR
}
