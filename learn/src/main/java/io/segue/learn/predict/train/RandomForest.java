package io.segue.learn.predict.train;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.work.Watcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many deep trees, each over other rows and columns, averaged (Breiman, 2001), as one round of XGBoost. Trees are averaged as
 * log odds, one Newton step from the mean of all rows: the order of the scores is a forest's, but as probabilities they want
 * calibration.
 *
 * @param trees how many
 * @param depth of a tree: how many comparisons lead to a leaf at most
 * @param subsample the share of rows that each tree sees, drawn without putting back
 * @param colsample the share of columns among which each split chooses
 * @param lambda L2 penalty on the leaves' values
 * @param minChildWeight the least sum of second derivatives, p (1 − p) for each row, in a child
 * @param balanced whether both classes count alike, however many rows they have
 */
public record RandomForest(
        int trees,
        int depth,
        double subsample,
        double colsample,
        double lambda,
        double minChildWeight,
        boolean balanced)
        implements Learner {
    /** In the order of the components. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.whole("trees", 1, 10_000, 200),
            Setting.whole("depth", 1, 16, 10),
            Setting.number("subsample", 0.05, 1, 0.63),
            Setting.number("colsample", 0.05, 1, 0.5),
            Setting.number("lambda", 0, 1e6, 1),
            Setting.number("minChildWeight", 0, 1e6, 1),
            Setting.yesOrNo("balanced", false));

    public RandomForest {
        Setting.check(SETTINGS, trees, depth, subsample, colsample, lambda, minChildWeight, balanced ? 1 : 0);
    }

    public static RandomForest defaults() {
        return of(Map.of());
    }

    /**
     * @param given by the names of the settings; the others have their usual values
     * @throws DataException with each that is unknown or out of range
     */
    public static RandomForest of(Map<String, Double> given) {
        double[] it = Setting.read(SETTINGS, given);
        return new RandomForest((int) it[0], (int) it[1], it[2], it[3], it[4], it[5], it[6] == 1);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    @Override
    public TreeModel fit(Labelled training, long seed) {
        return fit(training, seed, Watcher.NOBODY);
    }

    /**
     * @param watcher is asked once, before all trees are grown in one call
     * @throws DataException when nothing can be learnt from these rows
     */
    public TreeModel fit(Labelled training, long seed, Watcher watcher) {
        TrainingCheck.require(training);
        watcher.at("growing a forest", 0, 1);
        try (XgbRows rows = XgbRows.of(training, Weights.of(training, balanced));
                Xgb xgb = Xgb.start(rows, parameters(), seed)) {
            return TreeModel.of(xgb.ubjson());
        }
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("booster", "gbtree");
        parameters.put("tree_method", "hist");
        parameters.put("num_parallel_tree", trees);
        parameters.put("eta", 1);
        parameters.put("max_depth", depth);
        parameters.put("subsample", subsample);
        parameters.put("colsample_bynode", colsample);
        parameters.put("lambda", lambda);
        parameters.put("min_child_weight", minChildWeight);
        return parameters;
    }
}
