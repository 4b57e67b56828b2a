package io.segue.learn.experiment.stat;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Points and weights for integrals of smooth functions: Gauss and Legendre's 16 points in each of some panels. With panels
 * no wider than a standard deviation, normal-like densities are exact to about 1e-14.
 */
public final class Quadrature {
    private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(16);

    private final double[] points;
    private final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** @param panels at least 1 */
    public static Quadrature of(double from, double to, int panels) {
        int each = LEGENDRE.getNumberOfPoints();
        double[] points = new double[panels * each];
        double[] weights = new double[panels * each];
        double half = (to - from) / panels / 2;
        for (int panel = 0; panel < panels; panel++) {
            double middle = from + (2 * panel + 1) * half;
            for (int i = 0; i < each; i++) {
                points[panel * each + i] = middle + half * LEGENDRE.getPoint(i);
                weights[panel * each + i] = half * LEGENDRE.getWeight(i);
            }
        }
        return new Quadrature(points, weights);
    }

    public static double integrate(double from, double to, int panels, DoubleUnaryOperator function) {
        Quadrature at = of(from, to, panels);
        double sum = 0;
        for (int i = 0; i < at.size(); i++) {
            sum += at.weight(i) * function.applyAsDouble(at.point(i));
        }
        return sum;
    }

    public int size() {
        return points.length;
    }

    public double point(int i) {
        return points[i];
    }

    public double weight(int i) {
        return weights[i];
    }
}
