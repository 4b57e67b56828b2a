package io.segue.learn.predict.explain;

import io.segue.learn.data.Matrix;
import io.segue.learn.predict.Scorer;
import io.segue.learn.predict.model.AverageModel;
import io.segue.learn.predict.model.CalibratedModel;
import io.segue.learn.predict.model.FittedModel;
import io.segue.learn.predict.model.LogisticModel;
import io.segue.learn.predict.model.NetworkModel;
import io.segue.learn.predict.model.OnnxModel;
import io.segue.learn.predict.model.StackedModel;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.predict.tree.TreeShap;

/** Explains single rows of one model. Immutable, for several threads. */
@FunctionalInterface
public interface Explainer {
    /** @param row as the model takes it; {@code NaN} where nothing is known */
    Explanation explain(double[] row);

    /**
     * Exact for trees (Lundberg and others, 2018) and for logistic regression (Lundberg and Lee, 2017, corollary 1), by
     * sampling for the rest. What a model said before it was calibrated is explained, because calibration turns no order round.
     *
     * @param background rows that stand for all, at least one; used by sampling only
     * @param seed of the sampling
     */
    static Explainer of(Scorer scorer, Matrix background, long seed) {
        return scorer instanceof FittedModel model
                ? ofModel(model, background, seed)
                : sampled(scorer, background, seed);
    }

    private static Explainer ofModel(FittedModel model, Matrix background, long seed) {
        return switch (model) {
            case TreeModel it -> {
                TreeShap shap = new TreeShap(it.trees());
                yield row -> new Explanation(shap.expected(), shap.values(row));
            }
            case LogisticModel it -> row -> new Explanation(it.intercept(), it.parts(row));
            case CalibratedModel it -> of(it.model(), background, seed);
            case NetworkModel it -> sampled(it, background, seed);
            case OnnxModel it -> sampled(it, background, seed);
            case AverageModel it -> sampled(it, background, seed);
            case StackedModel it -> sampled(it, background, seed);
        };
    }

    private static Explainer sampled(Scorer scorer, Matrix background, long seed) {
        return new SampledShap(scorer, background, SampledShap.USUAL_SAMPLES, seed);
    }
}
