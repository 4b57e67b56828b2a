package io.segue.learn.predict.tune;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Tries settings and remembers how good each was. */
public final class Tuning {
    private Tuning() {}

    /**
     * @throws DataException when nothing came of any trial
     * @throws IllegalArgumentException when a grid has more than {@link Search#TRIALS_MAX} points
     */
    public static Tuned run(Space space, Search search, Objective objective, long seed, Watcher watcher) {
        UniformRandomProvider random = Seeds.random(seed);
        Axes axes = new Axes(space);
        return switch (search) {
            case Search.Grid grid -> {
                List<List<Double>> points = axes.grid(grid.points());
                yield tryAll(space, points.size(), trials -> points.get(trials.size()), objective, watcher);
            }
            case Search.Chance chance ->
                tryAll(space, chance.trials(), trials -> axes.byChance(random), objective, watcher);
            case Search.Tpe tpe -> {
                Parzen parzen = new Parzen(axes, random);
                yield tryAll(space, tpe.trials(), parzen::next, objective, watcher);
            }
        };
    }

    /** What to try after what was tried. */
    @FunctionalInterface
    private interface Next {
        List<Double> after(List<Trial> trials);
    }

    private static Tuned tryAll(Space space, int count, Next next, Objective objective, Watcher watcher) {
        List<Trial> trials = new ArrayList<>();
        Trial best = null;
        while (trials.size() < count) {
            watcher.at("tuning", trials.size(), count);
            Setting setting = new Setting(space, next.after(trials));
            Trial trial = new Trial(trials.size() + 1, setting, objective.loss(setting));
            trials.add(trial);
            best = best == null || trial.isBetterThan(best) ? trial : best;
        }
        watcher.at("tuning", count, count);
        if (best == null || Double.isNaN(best.loss())) {
            throw new DataException(new DataProblem(
                    "nothing-tuned",
                    "",
                    "expected a setting that can be judged, but none of " + count + " could be",
                    "widen the space, or look at the data with default settings first"));
        }
        return new Tuned(trials, best);
    }
}
