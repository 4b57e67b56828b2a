package io.segue.learn.predict.train;

import io.segue.learn.data.Matrix;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Watcher;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * The weighted mean log loss of a linear model with an L2 penalty, as a function of its weights, the last of which is the
 * intercept. It is convex, so Newton's method with steps that are halved until they help finds where it is smallest (Boyd and
 * Vandenberghe, 2004, section 9.5).
 */
final class LogisticLoss {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;

    /** Half the decrement is how much the loss can still fall, nearly. */
    private static final double SMALL_DECREMENT = 1e-20;

    /** On the diagonal, so that the intercept is found also where all probabilities are 0 or 1. */
    private static final double RIDGE = 1e-9;

    private static final int CHUNKS = 16;

    private final Matrix rows;
    private final double[] labels;
    private final double[] shares;
    private final double lambda;
    private final int size;

    LogisticLoss(Matrix rows, double[] labels, double[] weights, double lambda) {
        double total = Arrays.stream(weights).sum();
        this.rows = rows;
        this.labels = labels;
        this.shares = Arrays.stream(weights).map(it -> it / total).toArray();
        this.lambda = lambda;
        this.size = rows.columns() + 1;
    }

    double[] smallest(Watcher watcher) {
        double[] weights = new double[size];
        double loss = at(weights);
        for (int count = 0; count < MOST_STEPS; count++) {
            watcher.at("fitting a logistic regression", count, MOST_STEPS);
            Slopes slopes = slopes(weights);
            RealVector step = slopes.newton();
            double decrement = step.dotProduct(new ArrayRealVector(slopes.gradient, false));
            double[] next = weights;
            double nextLoss = loss;
            double share = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                next = minus(weights, step, share);
                nextLoss = at(next);
                if (nextLoss <= loss) {
                    break;
                }
                share /= 2;
            }
            if (nextLoss > loss) {
                return weights;
            }
            weights = next;
            loss = nextLoss;
            if (decrement < SMALL_DECREMENT) {
                return weights;
            }
        }
        return weights;
    }

    private static double[] minus(double[] weights, RealVector step, double share) {
        double[] next = weights.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= share * step.getEntry(i);
        }
        return next;
    }

    private double margin(double[] weights, int row) {
        double margin = weights[size - 1];
        for (int i = 0; i < size - 1; i++) {
            margin += weights[i] * rows.get(row, i);
        }
        return margin;
    }

    double at(double[] weights) {
        List<Double> parts = Parallel.map(CHUNKS, chunk -> {
            double sum = 0;
            for (int row = from(chunk); row < from(chunk + 1); row++) {
                double margin = margin(weights, row);
                double against = labels[row] == 1 ? -margin : margin;
                sum += shares[row] * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))));
            }
            return sum;
        });
        double penalty = 0;
        for (int i = 0; i < size - 1; i++) {
            penalty += weights[i] * weights[i];
        }
        return parts.stream().mapToDouble(it -> it).sum() + lambda / 2 * penalty;
    }

    private int from(int chunk) {
        return (int) ((long) rows.rows() * chunk / CHUNKS);
    }

    private Slopes slopes(double[] weights) {
        Slopes sum = new Slopes(size);
        Parallel.map(CHUNKS, chunk -> slopes(weights, from(chunk), from(chunk + 1)))
                .forEach(sum::add);
        for (int i = 0; i < size; i++) {
            if (i < size - 1) {
                sum.gradient[i] += lambda * weights[i];
                sum.curvature[i][i] += lambda;
            }
            sum.curvature[i][i] += RIDGE;
        }
        return sum;
    }

    private Slopes slopes(double[] weights, int from, int to) {
        Slopes sum = new Slopes(size);
        double[] values = new double[size];
        values[size - 1] = 1;
        for (int row = from; row < to; row++) {
            System.arraycopy(rows.values(), row * (size - 1), values, 0, size - 1);
            double probability = 1 / (1 + Math.exp(-margin(weights, row)));
            sum.add(values, shares[row] * (probability - labels[row]), shares[row] * probability * (1 - probability));
        }
        return sum;
    }

    /** The first and second derivatives; of the second only what is on and below the diagonal. */
    private static final class Slopes {
        private final double[] gradient;
        private final double[][] curvature;

        Slopes(int size) {
            gradient = new double[size];
            curvature = new double[size][size];
        }

        void add(double[] values, double slope, double curve) {
            for (int i = 0; i < values.length; i++) {
                gradient[i] += slope * values[i];
                double scaled = curve * values[i];
                if (scaled == 0) {
                    continue;
                }
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += scaled * values[j];
                }
            }
        }

        void add(Slopes other) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += other.gradient[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += other.curvature[i][j];
                }
            }
        }

        /** Curvature⁻¹ · gradient. */
        RealVector newton() {
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < i; j++) {
                    curvature[j][i] = curvature[i][j];
                }
            }
            return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false));
        }
    }
}
