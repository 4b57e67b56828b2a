package io.segue.server.analysis.predict;

import io.segue.learn.predict.calibrate.Method;
import io.segue.learn.predict.metric.ThresholdChoice;
import io.segue.learn.predict.tune.Search;
import io.segue.server.analysis.Treatment;
import java.util.List;
import java.util.Optional;

/**
 * How to learn.
 *
 * @param approaches at least one; of several the one that ranks best is kept
 * @param treatment of numbers before anything is learnt from them
 * @param balanced whether both classes count alike
 * @param search for settings, in each fold anew; empty for the usual ones
 * @param select whether features that do not help are left out, in each fold anew
 * @param calibration how scores become probabilities; empty to choose what fits best
 * @param threshold from which probability on somebody is picked
 * @param shuffles whether all is tried with shuffled labels as well
 * @param folds at least 2
 * @param seed of whatever is left to chance
 */
public record TrainSettings(
        List<Approach> approaches,
        Treatment treatment,
        boolean balanced,
        Optional<Search> search,
        boolean select,
        Optional<Method> calibration,
        ThresholdChoice threshold,
        boolean shuffles,
        int folds,
        long seed) {
    public TrainSettings {
        approaches = List.copyOf(approaches);
    }

    /** The defaults of the command. */
    public static TrainSettings usual() {
        return new TrainSettings(
                List.of(Approach.BOOSTING),
                Treatment.USUAL,
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                new ThresholdChoice.BestF1(),
                false,
                5,
                1);
    }
}
