package io.segue.learn.cluster.space;

import io.segue.learn.data.Matrix;

/** Finds a median without sorting all (Hoare, 1961), the pivot being the median of three. */
final class Selection {
    private Selection() {}

    /** Orders rows from {@code from} up to {@code to} so that none before {@code nth} is larger in a column than those from it on. */
    static void select(int[] rows, int from, int to, int nth, Matrix values, int column) {
        double[] all = values.values();
        int columns = values.columns();
        int low = from;
        int high = to - 1;
        while (low < high) {
            double pivot = median(
                    all[rows[low] * columns + column],
                    all[rows[(low + high) >>> 1] * columns + column],
                    all[rows[high] * columns + column]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (all[rows[i] * columns + column] < pivot) {
                    i++;
                }
                while (all[rows[j] * columns + column] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int row = rows[i];
                    rows[i++] = rows[j];
                    rows[j--] = row;
                }
            }
            if (nth <= j) {
                high = j;
            } else if (nth >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
