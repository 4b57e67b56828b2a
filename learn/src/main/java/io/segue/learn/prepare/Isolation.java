package io.segue.learn.prepare;

/**
 * Outliers by all features together: rows that an {@link IsolationForest} sets apart easily.
 *
 * @param trees from 1 to 1,000; 100 in the paper
 * @param sample rows that each tree sees, from 2 on; 256 in the paper
 * @param action {@link Outliers.Action#FLAG}: a column {@code (isolated)} says 1; {@link Outliers.Action#DROP}: those rows
 *     are not learnt from. A row cannot be capped
 */
public record Isolation(int trees, int sample, Cut cut, Outliers.Action action) {
    public static final int TREES_MAX = 1_000;

    public Isolation {
        if (trees < 1 || trees > TREES_MAX || sample < 2) {
            throw new IllegalArgumentException(
                    "expected 1 to " + TREES_MAX + " trees of at least 2 rows, but got " + trees + " of " + sample);
        }
        if (action == Outliers.Action.CAP) {
            throw new IllegalArgumentException("expected rows to be flagged or dropped, but got " + action);
        }
    }

    /** 100 trees of 256 rows, as in the paper. */
    public static Isolation of(Cut cut, Outliers.Action action) {
        return new Isolation(100, 256, cut, action);
    }

    /** Above which score a row is an outlier. */
    public sealed interface Cut {
        /** A score from 0 to 1; above 0.6 is unusual, about 0.5 and less is not. */
        record AtScore(double score) implements Cut {
            public AtScore {
                if (!(score >= 0 && score <= 1)) {
                    throw new IllegalArgumentException("expected a score from 0 to 1, but got " + score);
                }
            }
        }

        /** So that this share of the training rows is above it, from 0 to 1. */
        record AtShare(double share) implements Cut {
            public AtShare {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("expected a share from 0 to 1, but got " + share);
                }
            }
        }
    }
}
