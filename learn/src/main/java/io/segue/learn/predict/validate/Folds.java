package io.segue.learn.predict.validate;

import io.segue.learn.data.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Ways to cut rows into folds. */
public final class Folds {
    private Folds() {}

    /**
     * Each row is judged once, and each class is shared out evenly: folds differ by one row of a class at most.
     *
     * @param folds at least 2
     * @throws io.segue.learn.data.DataException when a class has fewer rows than there are folds
     */
    public static List<Fold> stratified(double[] labels, int folds, long seed) {
        Strata strata = Strata.of(labels, seed).need(checked(folds));
        int[] foldOf = new int[labels.length];
        int dealt = 0;
        for (int row : strata.positives()) {
            foldOf[row] = dealt++ % folds;
        }
        for (int row : strata.negatives()) {
            foldOf[row] = dealt++ % folds;
        }
        return each(foldOf, folds);
    }

    /**
     * Each row is judged once, and rows of one group, such as the orders of one customer, are never on both sides. Rows
     * and classes are shared out as evenly as the groups allow.
     *
     * @param folds at least 2
     * @throws io.segue.learn.data.DataException when a row's group is missing, or there are fewer groups than folds
     */
    public static List<Fold> grouped(double[] labels, Column groups, int folds, long seed) {
        return each(new Groups(labels, groups).deal(checked(folds), seed), folds);
    }

    /**
     * Learns from all that is older, and judges by what comes next: {@code folds} times, each starting later. The rows,
     * by time, are cut into one block more than there are folds; rows of one time are never on both sides.
     *
     * @param times in any unit, such as days
     * @param gap how much older than the oldest row it is judged by a row must be to be learnt from, in the unit of
     *     {@code times}: as long as it takes until a label is known; 0 for older at all
     * @throws io.segue.learn.data.DataException when a time is missing, or there are too few different times
     */
    public static List<Fold> expanding(Column.Numbers times, int folds, double gap) {
        return new TimeLine(times).folds(folds, Double.POSITIVE_INFINITY, gap);
    }

    /**
     * Like {@link #expanding}, but learns only from what is at most {@code window} older than the gap's beginning.
     *
     * @param window above 0, in the unit of {@code times}
     */
    public static List<Fold> rolling(Column.Numbers times, int folds, double window, double gap) {
        return new TimeLine(times).folds(folds, window, gap);
    }

    private static int checked(int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("expected at least 2 folds, but got " + folds);
        }
        return folds;
    }

    private static List<Fold> each(int[] foldOf, int folds) {
        List<Fold> all = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            int fold = i;
            all.add(new Fold(where(foldOf, it -> it != fold), where(foldOf, it -> it == fold)));
        }
        return all;
    }

    private static int[] where(int[] foldOf, IntPredicate wanted) {
        return IntStream.range(0, foldOf.length)
                .filter(row -> wanted.test(foldOf[row]))
                .toArray();
    }

    /** The rows of all folds that are judged, rising. */
    static int[] judged(List<Fold> folds) {
        return folds.stream()
                .flatMapToInt(it -> Arrays.stream(it.validation()))
                .sorted()
                .toArray();
    }
}
