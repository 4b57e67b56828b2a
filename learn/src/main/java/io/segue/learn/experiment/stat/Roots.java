package io.segue.learn.experiment.stat;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;

/** Where a function is 0 (Brent, 1973). */
public final class Roots {
    private static final double RELATIVE = 1e-13;
    private static final int EVALUATIONS = 1_000;

    private Roots() {}

    /**
     * @param function with different signs at both ends, or 0 at one of them; however small its values are
     * @param accuracy of the place
     */
    public static double find(DoubleUnaryOperator function, double from, double to, double accuracy) {
        return new BrentSolver(RELATIVE, accuracy, 0).solve(EVALUATIONS, function::applyAsDouble, from, to);
    }
}
