package io.segue.learn.cluster.density;

import io.segue.learn.data.Matrix;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** DBSCAN as scikit-learn has it: from each core row that has no label yet, depth first. O(rows²). */
final class NaiveDbscan {
    private NaiveDbscan() {}

    static int[] labels(Matrix values, double eps, int minPoints) {
        int rows = values.rows();
        int[] labels = new int[rows];
        Arrays.fill(labels, -1);
        int next = 0;
        for (int row = 0; row < rows; row++) {
            if (labels[row] == -1 && isCore(values, row, eps, minPoints)) {
                Deque<Integer> open = new ArrayDeque<>();
                open.push(row);
                while (!open.isEmpty()) {
                    int at = open.pop();
                    if (labels[at] == -1) {
                        labels[at] = next;
                        if (isCore(values, at, eps, minPoints)) {
                            for (int other = 0; other < rows; other++) {
                                if (labels[other] == -1 && isNear(values, at, other, eps)) {
                                    open.push(other);
                                }
                            }
                        }
                    }
                }
                next++;
            }
        }
        return labels;
    }

    private static boolean isCore(Matrix values, int row, double eps, int minPoints) {
        int found = 0;
        for (int other = 0; other < values.rows(); other++) {
            found += isNear(values, row, other, eps) ? 1 : 0;
        }
        return found >= minPoints;
    }

    private static boolean isNear(Matrix values, int row, int other, double eps) {
        double sum = 0;
        for (int column = 0; column < values.columns(); column++) {
            double difference = values.get(row, column) - values.get(other, column);
            sum += difference * difference;
        }
        return sum <= eps * eps;
    }
}
