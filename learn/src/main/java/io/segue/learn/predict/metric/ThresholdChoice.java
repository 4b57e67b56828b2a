package io.segue.learn.predict.metric;

import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.Locale;

/** From which score on something is called positive. Every score that occurs is tried; of equals the highest is taken. */
public sealed interface ThresholdChoice {
    /** The best harmonic mean of precision and recall. */
    record BestF1() implements ThresholdChoice {}

    /** The most recall among those with this precision or more. */
    record AtPrecision(double least) implements ThresholdChoice {}

    /** The best precision among those with this recall or more. */
    record AtRecall(double least) implements ThresholdChoice {}

    /**
     * The lowest cost of mistakes, each of which costs as said. To call nothing positive is tried too; the threshold then
     * is the next number above the highest score.
     */
    record LeastCost(double ofFalsePositive, double ofFalseNegative) implements ThresholdChoice {}

    /** @throws DataException when there is one class only, or no threshold has the precision */
    default Confusion choose(Scored scored) {
        Ranked ranked = Ranked.of(scored.needBothClasses());
        int best = -1;
        double bestMerit = this instanceof LeastCost ? merit(ranked.at(-1)) : Double.NEGATIVE_INFINITY;
        for (int step = 0; step < ranked.steps; step++) {
            double merit = merit(ranked.at(step));
            if (merit > bestMerit) {
                best = step;
                bestMerit = merit;
            }
        }
        if (bestMerit == Double.NEGATIVE_INFINITY) {
            throw new DataException(notReached(ranked));
        }
        return ranked.at(best);
    }

    private double merit(Confusion confusion) {
        return switch (this) {
            case BestF1 it -> confusion.f1();
            case AtPrecision it -> confusion.precision() >= it.least ? confusion.recall() : Double.NEGATIVE_INFINITY;
            case AtRecall it -> confusion.recall() >= it.least ? confusion.precision() : Double.NEGATIVE_INFINITY;
            case LeastCost it -> -confusion.cost(it.ofFalsePositive, it.ofFalseNegative);
        };
    }

    private DataProblem notReached(Ranked ranked) {
        double best = 0;
        for (int step = 0; step < ranked.steps; step++) {
            best = Math.max(best, ranked.at(step).precision());
        }
        return new DataProblem(
                "threshold-not-reached",
                "",
                String.format(Locale.ROOT, "no threshold does what is asked; the highest precision is %.3f", best),
                "ask for less");
    }
}
