package io.segue.learn.cluster.tree;

import io.segue.learn.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The two nearest clusters of all are joined, again and again; distances by Lance and Williams (1967). O(rows³). */
final class NaiveHierarchy {
    private NaiveHierarchy() {}

    static double[] heights(Matrix values, Linkage linkage) {
        int rows = values.rows();
        double[][] distances = new double[rows][rows];
        double[] sizes = new double[rows];
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                distances[i][j] = distance(values.row(i), values.row(j));
            }
            sizes[i] = 1;
            left.add(i);
        }
        double[] heights = new double[rows - 1];
        for (int merge = 0; merge < heights.length; merge++) {
            int a = -1;
            int b = -1;
            for (int i : left) {
                for (int j : left) {
                    if (i < j && (a < 0 || distances[i][j] < distances[a][b])) {
                        a = i;
                        b = j;
                    }
                }
            }
            heights[merge] = distances[a][b];
            left.remove(Integer.valueOf(b));
            for (int k : left) {
                if (k != a) {
                    double mended = mended(
                            linkage, distances[k][a], distances[k][b], distances[a][b], sizes[a], sizes[b], sizes[k]);
                    distances[k][a] = mended;
                    distances[a][k] = mended;
                }
            }
            sizes[a] += sizes[b];
        }
        return heights;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static double mended(Linkage linkage, double ka, double kb, double ab, double a, double b, double k) {
        return switch (linkage) {
            case WARD -> Math.sqrt(((k + a) * ka * ka + (k + b) * kb * kb - k * ab * ab) / (k + a + b));
            case AVERAGE -> (a * ka + b * kb) / (a + b);
            case COMPLETE -> Math.max(ka, kb);
        };
    }

    /** The height at which two rows come together, by following the tree. */
    static double[][] together(MergeTree tree) {
        List<int[]> members = new ArrayList<>();
        for (int row = 0; row < tree.rows(); row++) {
            members.add(new int[] {row});
        }
        double[][] together = new double[tree.rows()][tree.rows()];
        for (int merge = 0; merge < tree.rows() - 1; merge++) {
            int[] left = members.get(tree.left()[merge]);
            int[] right = members.get(tree.right()[merge]);
            for (int i : left) {
                for (int j : right) {
                    together[i][j] = tree.heights()[merge];
                    together[j][i] = tree.heights()[merge];
                }
            }
            int[] union = Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, union, left.length, right.length);
            members.add(union);
        }
        return together;
    }
}
