package io.segue.learn.experiment.uplift;

/** Sums of both arms among those with the best scores so far. */
final class Tally {
    private final long all;
    private final long allTreated;
    private long treated;
    private long control;
    private double sumTreated;
    private double sumControl;

    Tally(long all, long allTreated) {
        this.all = all;
        this.allTreated = allTreated;
    }

    void add(boolean isTreated, double outcome, int times) {
        if (isTreated) {
            treated += times;
            sumTreated += times * outcome;
        } else {
            control += times;
            sumControl += times * outcome;
        }
    }

    UpliftCurve.Point point() {
        double share = (double) (treated + control) / all;
        double uplift = treated == 0 || control == 0 ? 0 : (sumTreated / treated - sumControl / control) * share;
        double matched = control == 0 ? 0 : sumControl * treated / control;
        return new UpliftCurve.Point(share, uplift, allTreated == 0 ? 0 : (sumTreated - matched) / allTreated);
    }
}
