package io.segue.learn.value;

import io.segue.learn.work.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * Parameters as they might be as well: their logarithms are drawn from the normal distribution around the likeliest ones,
 * with the covariance of the fit.
 */
final class ParameterDraws {
    /** A spread wider than this is no longer told by a normal distribution: steps are cut to it, in each direction. */
    private static final double SPREAD_MAX = 3;

    private ParameterDraws() {}

    static List<BuyingModel> of(BuyingFit fit, int count, long seed) {
        return draw(fit.model().parameters(), fit.covariance(), count, seed).stream()
                .map(fit.model()::with)
                .toList();
    }

    static List<GammaGamma> of(AmountFit fit, int count, long seed) {
        GammaGamma model = fit.model();
        return draw(new double[] {model.p(), model.q(), model.v()}, fit.covariance(), count, seed).stream()
                .map(GammaGamma::of)
                .toList();
    }

    /** The likeliest ones each time when nothing is known of how sure they are. */
    private static List<double[]> draw(double[] parameters, double[][] covariance, int count, long seed) {
        Optional<RealMatrix> found = covariance.length == 0 ? Optional.empty() : root(covariance);
        if (found.isEmpty()) {
            return IntStream.range(0, count).mapToObj(i -> parameters).toList();
        }
        RealMatrix root = found.get();
        UniformRandomProvider random = Seeds.random(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        return IntStream.range(0, count)
                .mapToObj(i -> moved(
                        parameters,
                        root.operate(normal.samples(parameters.length).toArray())))
                .toList();
    }

    /**
     * Times its own transpose it is the covariance. Along a ridge of the likelihood rounding makes a little less than 0 of
     * an eigenvalue: there it counts as 0. Empty when the search for eigenvalues does not converge, as with numbers too large
     * to be squared.
     */
    static Optional<RealMatrix> root(double[][] covariance) {
        try {
            RealMatrix root = root(new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance)));
            boolean finite = Arrays.stream(root.getData())
                    .flatMapToDouble(Arrays::stream)
                    .allMatch(Double::isFinite);
            return finite ? Optional.of(root) : Optional.empty();
        } catch (MathRuntimeException e) {
            return Optional.empty();
        }
    }

    private static RealMatrix root(EigenDecompositionSymmetric eigen) {
        RealMatrix root = eigen.getV();
        for (int j = 0; j < root.getColumnDimension(); j++) {
            double length = Math.sqrt(Math.max(eigen.getEigenvalue(j), 0));
            for (int i = 0; i < root.getRowDimension(); i++) {
                root.multiplyEntry(i, j, length);
            }
        }
        return root;
    }

    private static double[] moved(double[] parameters, double[] steps) {
        double[] moved = parameters.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= Math.exp(Math.clamp(steps[i], -SPREAD_MAX, SPREAD_MAX));
        }
        return moved;
    }
}
