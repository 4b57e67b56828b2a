package io.segue.learn.cluster.meaning;

import org.jspecify.annotations.Nullable;

/**
 * A part of the rows, and the question that divides it best: is the value of {@link #column} at most {@link #below}? While
 * a tree grows it is shown the rows, column by column, each in the column's order.
 */
final class TreeNode {
    /** Gains below this come from rounding. */
    private static final double LEAST_GAIN = 1e-9;

    /** Rows of the cluster here, and all rows here. */
    int in;

    int all;

    /** Of the best question so far; −1 while there is none. */
    int column = -1;

    /** The neighbouring values between which it divides. */
    double below;

    double above;

    @Nullable
    TreeNode low;

    @Nullable
    TreeNode high;

    /** Whether it is still to be divided. */
    boolean isOpen;

    private double bestImpurity = Double.POSITIVE_INFINITY;
    private int lowIn;
    private int lowAll;
    private double last;

    void count(boolean isIn) {
        all++;
        in += isIn ? 1 : 0;
    }

    boolean isPure() {
        return in == 0 || in == all;
    }

    double purity() {
        return in / (double) all;
    }

    void startColumn() {
        lowIn = 0;
        lowAll = 0;
    }

    void see(int itsColumn, double value, boolean isIn, int leastRows) {
        if (lowAll >= leastRows && all - lowAll >= leastRows && value > last) {
            double impurity = impurity(lowIn, lowAll) + impurity(in - lowIn, all - lowAll);
            if (impurity < bestImpurity && impurity < impurity(in, all) - LEAST_GAIN) {
                bestImpurity = impurity;
                column = itsColumn;
                below = last;
                above = value;
            }
        }
        lowAll++;
        lowIn += isIn ? 1 : 0;
        last = value;
    }

    /** Gini's impurity times the rows, halved (Breiman, Friedman, Olshen and Stone, 1984, section 4.2). */
    private static double impurity(int in, int all) {
        return in * (double) (all - in) / all;
    }
}
