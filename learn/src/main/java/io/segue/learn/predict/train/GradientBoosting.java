package io.segue.learn.predict.train;

import io.segue.learn.data.DataException;
import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.model.TreeModel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees one after the other, each mending what those before it got wrong: XGBoost with histograms (Chen and Guestrin, 2016).
 * Missing values need no preparation: each comparison learns where they go.
 *
 * @param rounds how many trees; the most there may be when {@code patience} is above 0
 * @param depth of a tree: how many comparisons lead to a leaf at most
 * @param eta the share of each tree's advice that is taken
 * @param subsample the share of rows that each tree sees
 * @param colsample the share of columns that each tree sees
 * @param lambda L2 penalty on the leaves' values
 * @param gamma how much better the loss must get for a split
 * @param minChildWeight the least sum of second derivatives, p (1 − p) for each row, in a child
 * @param patience stop when the log loss of rows kept aside has not become better for so many rounds, and then train on all
 *     rows for as many rounds as were best; 0 is never
 * @param keptAside the share of rows of each class kept aside for {@code patience}
 * @param balanced whether both classes count alike, however many rows they have; probabilities are then those of a world in
 *     which they are equally frequent
 */
public record GradientBoosting(
        int rounds,
        int depth,
        double eta,
        double subsample,
        double colsample,
        double lambda,
        double gamma,
        double minChildWeight,
        int patience,
        double keptAside,
        boolean balanced)
        implements Learner {
    /** In the order of the components. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.whole("rounds", 1, 10_000, 200),
            Setting.whole("depth", 1, 16, 4),
            Setting.number("eta", 0.001, 1, 0.05),
            Setting.number("subsample", 0.05, 1, 0.8),
            Setting.number("colsample", 0.05, 1, 0.8),
            Setting.number("lambda", 0, 1e6, 1),
            Setting.number("gamma", 0, 1e6, 0),
            Setting.number("minChildWeight", 0, 1e6, 1),
            Setting.whole("patience", 0, 10_000, 0),
            Setting.number("keptAside", 0.05, 0.5, 0.2),
            Setting.yesOrNo("balanced", false));

    public GradientBoosting {
        Setting.check(
                SETTINGS,
                rounds,
                depth,
                eta,
                subsample,
                colsample,
                lambda,
                gamma,
                minChildWeight,
                patience,
                keptAside,
                balanced ? 1 : 0);
    }

    public static GradientBoosting defaults() {
        return of(Map.of());
    }

    /**
     * @param given by the names of the settings; the others have their usual values
     * @throws DataException with each that is unknown or out of range
     */
    public static GradientBoosting of(Map<String, Double> given) {
        double[] it = Setting.read(SETTINGS, given);
        return new GradientBoosting(
                (int) it[0], (int) it[1], it[2], it[3], it[4], it[5], it[6], it[7], (int) it[8], it[9], it[10] == 1);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    @Override
    public TreeModel fit(Labelled training, long seed) {
        return fit(training, seed, Watcher.NOBODY);
    }

    /** @throws DataException when nothing can be learnt from these rows */
    public TreeModel fit(Labelled training, long seed, Watcher watcher) {
        TrainingCheck.require(training);
        int enough = patience == 0 ? rounds : bestRounds(training, seed, watcher);
        try (XgbRows rows = XgbRows.of(training, Weights.of(training, balanced));
                Xgb xgb = Xgb.start(rows, parameters(), seed)) {
            while (xgb.rounds() < enough) {
                watcher.at("growing trees", xgb.rounds(), enough);
                xgb.next();
            }
            return TreeModel.of(xgb.ubjson());
        }
    }

    private int bestRounds(Labelled training, long seed, Watcher watcher) {
        Holdout parts = Holdout.of(training, keptAside, Seeds.child(seed, 0));
        Labelled seen = parts.kept();
        Labelled aside = parts.aside();
        try (XgbRows rows = XgbRows.of(seen, Weights.of(seen, balanced));
                XgbRows others = XgbRows.of(aside, Weights.of(aside, balanced));
                Xgb xgb = Xgb.start(rows, parameters(), seed)) {
            int best = 1;
            double least = xgb.logLoss(others);
            while (xgb.rounds() < rounds && xgb.rounds() - best < patience) {
                watcher.at("choosing the number of trees", xgb.rounds(), rounds);
                xgb.next();
                double loss = xgb.logLoss(others);
                if (loss < least) {
                    least = loss;
                    best = xgb.rounds();
                }
            }
            return best;
        }
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("booster", "gbtree");
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", depth);
        parameters.put("eta", eta);
        parameters.put("subsample", subsample);
        parameters.put("colsample_bytree", colsample);
        parameters.put("lambda", lambda);
        parameters.put("gamma", gamma);
        parameters.put("min_child_weight", minChildWeight);
        return parameters;
    }
}
