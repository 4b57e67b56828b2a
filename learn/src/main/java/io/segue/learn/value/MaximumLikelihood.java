package io.segue.learn.value;

import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Looks for the parameters, all above 0, under which what was seen is likeliest: on their logarithms, first by Nelder and
 * Mead's simplex (1965) from several starts, then by Newton's steps to the last digits.
 */
final class MaximumLikelihood {
    /** Parameters stay between e⁻¹² and e¹²: beyond, the data do not tell one from the next. */
    private static final double LOG_MAX = 12;

    /** A standard error of a logarithm above this is worth a warning: e² is about 7. */
    private static final double LOG_ERROR_MAX = 2;

    private static final int EVALUATIONS_MAX = 4_000;
    private static final double SIMPLEX_PRECISION = 1e-7;
    private static final double STEP = 1e-4;
    private static final int NEWTON_STEPS_MAX = 8;
    private static final double NEWTON_PRECISION = 1e-9;

    private final ToDoubleFunction<double[]> logLikelihood;

    private MaximumLikelihood(ToDoubleFunction<double[]> logLikelihood) {
        this.logLikelihood = logLikelihood;
    }

    /**
     * @param logs logarithms of the parameters
     * @param covariance of the logarithms, the inverse of the observed information; empty when the top is flat, so that
     *     nothing can be said about how sure they are
     * @param converged whether the search for the best one came to its end, rather than to that of its evaluations
     */
    record Optimum(double[] logs, double logLikelihood, double[][] covariance, boolean converged) {
        double[] parameters() {
            return Arrays.stream(logs).map(Math::exp).toArray();
        }

        /** What to tell when a parameter might as well be several times as large, or the search did not get there. */
        List<DataProblem> warnings(String title) {
            List<DataProblem> warnings = new ArrayList<>();
            if (!converged) {
                warnings.add(new DataProblem(
                        "not-converged",
                        "",
                        "the search for the parameters of " + title + " was given up after " + EVALUATIONS_MAX
                                + " evaluations; these are the best it came by",
                        "take more customers or a longer time"));
            }
            if (flat()) {
                warnings.add(new DataProblem(
                        "flat-likelihood",
                        "",
                        "the data hardly tell the parameters of " + title
                                + " apart; expected values hold, intervals say little",
                        "take more customers or a longer time"));
            }
            return warnings;
        }

        private boolean flat() {
            boolean flat = covariance.length == 0;
            for (int i = 0; i < covariance.length; i++) {
                flat |= Math.sqrt(covariance[i][i]) > LOG_ERROR_MAX;
            }
            return flat;
        }
    }

    /**
     * @param starts parameters to begin at, each above 0
     * @param what is fitted, for the watcher
     */
    static Optimum find(
            ToDoubleFunction<double[]> logLikelihoodOfLogs, List<double[]> starts, String what, Watcher watcher) {
        MaximumLikelihood search = new MaximumLikelihood(logLikelihoodOfLogs);
        Point best = new Point(new double[0], Double.NEGATIVE_INFINITY, false);
        for (int i = 0; i < starts.size(); i++) {
            watcher.at("fitting " + what, i, starts.size() + 1L);
            Point found =
                    search.simplex(Arrays.stream(starts.get(i)).map(Math::log).toArray());
            if (found.value > best.value) {
                best = found;
            }
        }
        watcher.at("fitting " + what, starts.size(), starts.size() + 1L);
        return search.polished(best);
    }

    private double at(double[] logs) {
        for (double log : logs) {
            if (!(Math.abs(log) <= LOG_MAX)) {
                return -Double.MAX_VALUE;
            }
        }
        double value = logLikelihood.applyAsDouble(logs);
        return Double.isFinite(value) ? value : -Double.MAX_VALUE;
    }

    private record Point(double[] logs, double value, boolean converged) {}

    /** The optimizer keeps to itself what it found when its evaluations run out, so the best point is remembered here. */
    private Point simplex(double[] start) {
        Point[] best = {new Point(start, at(start), false)};
        try {
            PointValuePair found = new SimplexOptimizer(SIMPLEX_PRECISION, SIMPLEX_PRECISION)
                    .optimize(
                            new MaxEval(EVALUATIONS_MAX),
                            new ObjectiveFunction(logs -> {
                                double value = at(logs);
                                if (value > best[0].value) {
                                    best[0] = new Point(logs.clone(), value, false);
                                }
                                return value;
                            }),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.5));
            return new Point(found.getPoint(), found.getValue(), true);
        } catch (MathRuntimeException e) {
            return best[0];
        }
    }

    /** Newton's steps that end close to each other have converged as well. */
    private Optimum polished(Point start) {
        double[] logs = start.logs;
        double value = start.value;
        boolean converged = start.converged;
        for (int i = 0; i < NEWTON_STEPS_MAX; i++) {
            double[][] covariance = inverse(curvature(logs));
            if (covariance.length == 0) {
                break;
            }
            double[] next = new Array2DRowRealMatrix(covariance, false).operate(slope(logs));
            for (int j = 0; j < next.length; j++) {
                next[j] += logs[j];
            }
            double nextValue = at(next);
            if (!(nextValue > value)) {
                break;
            }
            boolean close = distance(logs, next) < NEWTON_PRECISION;
            logs = next;
            value = nextValue;
            if (close) {
                converged = true;
                break;
            }
        }
        return new Optimum(logs, value, inverse(curvature(logs)), converged);
    }

    private static double distance(double[] a, double[] b) {
        double distance = 0;
        for (int i = 0; i < a.length; i++) {
            distance = Math.max(distance, Math.abs(a[i] - b[i]));
        }
        return distance;
    }

    private double[] slope(double[] logs) {
        double[] slope = new double[logs.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (at(moved(logs, i, STEP)) - at(moved(logs, i, -STEP))) / (2 * STEP);
        }
        return slope;
    }

    /** Second differences, with the sign turned: above 0 at the top. The step is wider, as rounding weighs more here. */
    private double[][] curvature(double[] logs) {
        double step = 10 * STEP;
        double middle = at(logs);
        double[][] curvature = new double[logs.length][logs.length];
        for (int i = 0; i < logs.length; i++) {
            curvature[i][i] = (2 * middle - at(moved(logs, i, step)) - at(moved(logs, i, -step))) / (step * step);
            for (int j = 0; j < i; j++) {
                double[] up = moved(logs, i, step);
                double[] down = moved(logs, i, -step);
                double mixed = at(moved(up, j, step))
                        - at(moved(up, j, -step))
                        - at(moved(down, j, step))
                        + at(moved(down, j, -step));
                curvature[i][j] = -mixed / (4 * step * step);
                curvature[j][i] = curvature[i][j];
            }
        }
        return curvature;
    }

    private static double[] moved(double[] logs, int i, double step) {
        double[] moved = logs.clone();
        moved[i] += step;
        return moved;
    }

    /**
     * Empty where the top is flat, or as good as flat: rounding leaves no number, or none above 0, for a variance, or nothing
     * that can be drawn from.
     */
    private static double[][] inverse(double[][] curvature) {
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false), 1e-6, 1e-9)
                    .getSolver()
                    .getInverse();
            boolean sure = IntStream.range(0, curvature.length)
                    .mapToDouble(i -> inverse.getEntry(i, i))
                    .allMatch(it -> it > 0 && Double.isFinite(it));
            return sure && ParameterDraws.root(inverse.getData()).isPresent() ? inverse.getData() : new double[0][];
        } catch (MathRuntimeException e) {
            return new double[0][];
        }
    }
}
