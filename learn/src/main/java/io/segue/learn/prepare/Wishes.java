package io.segue.learn.prepare;

import java.util.Optional;

/**
 * What somebody wants of a suggested preparation; the rest is chosen by looking at each column.
 *
 * @param scaling of numbers, where they are scaled at all; empty to choose it column by column. A column that cannot be scaled
 *     so is scaled as if nobody had asked, and the reason says why
 * @param outliers of every column of numbers; one whose outliers are capped is scaled by what is left
 */
public record Wishes(Optional<Scaling> scaling, Outliers outliers) {
    public static final Wishes NONE = new Wishes(Optional.empty(), Outliers.NONE);
}
