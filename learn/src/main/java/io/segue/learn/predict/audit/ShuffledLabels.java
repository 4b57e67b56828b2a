package io.segue.learn.predict.audit;

import io.segue.learn.predict.Labelled;
import io.segue.learn.predict.Learner;
import io.segue.learn.predict.audit.Finding.Level;
import io.segue.learn.predict.metric.Interval;
import io.segue.learn.predict.metric.Metric;
import io.segue.learn.predict.metric.Scored;
import io.segue.learn.predict.validate.CrossValidated;
import io.segue.learn.predict.validate.CrossValidation;
import io.segue.learn.predict.validate.Fold;
import io.segue.learn.predict.validate.Folds;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * What a procedure reaches when there is nothing to learn: labels dealt out anew among the rows. More than chance means
 * that rows it is judged by got into what it has learnt.
 *
 * @param areas the AUC of each shuffle, the mean over its folds
 * @param mean of all shuffles
 * @param standardError of the mean, when there is no leak
 */
public record ShuffledLabels(List<Double> areas, double mean, double standardError) {
    /** Where the mean is expected. */
    public static final Interval RANGE = new Interval(0.48, 0.52);

    /** No more shuffles, however small the data. */
    public static final int SHUFFLES_MAX = 20;

    /** The standard error of cross-validation is about so many times that of the AUC of as many rows. */
    private static final double SHARED_ROWS = 1.5;

    /** Standard errors that chance hardly ever goes. */
    private static final double BEYOND_CHANCE = 3;

    public ShuffledLabels {
        areas = List.copyOf(areas);
    }

    /**
     * Everything between the table and the scores that looks at labels: encoding, selection, learning, validation. What
     * happened to the features before is not checked.
     */
    @FunctionalInterface
    public interface Procedure {
        CrossValidated validate(Labelled shuffled, long seed);

        /** Learning and stratified folds alone. */
        static Procedure of(Learner learner, int folds) {
            return (shuffled, seed) -> CrossValidation.run(
                    learner, shuffled, Folds.stratified(shuffled.labels(), folds, seed), seed, Watcher.NOBODY);
        }
    }

    /**
     * Shuffles until three standard errors are at most the range, but at most {@link #SHUFFLES_MAX} times. A row's
     * weight goes with its label: they often belong together.
     *
     * @throws io.segue.learn.data.DataException when there are too few rows to validate
     */
    public static ShuffledLabels of(Procedure procedure, Labelled data, long seed, Watcher watcher) {
        double m = Scored.of(data.labels(), data.labels()).needBothClasses().positives();
        double n = data.rows() - m;
        double once = BEYOND_CHANCE * SHARED_ROWS * Math.sqrt((m + n + 1) / (12 * m * n)) / (RANGE.high() - 0.5);
        int shuffles = (int) Math.clamp(Math.ceil(once * once), 1, SHUFFLES_MAX);
        List<Double> areas = new ArrayList<>();
        double variance = 0;
        for (int i = 0; i < shuffles; i++) {
            watcher.at("shuffled labels", i, shuffles);
            CrossValidated validated =
                    procedure.validate(shuffled(data, Seeds.child(seed, 2L * i)), Seeds.child(seed, 2L * i + 1));
            areas.add(validated.metric(Metric.ROC_AUC).mean());
            variance += variance(validated);
        }
        watcher.at("shuffled labels", shuffles, shuffles);
        double mean = areas.stream().mapToDouble(it -> it).average().orElseThrow();
        return new ShuffledLabels(areas, mean, Math.sqrt(variance) / shuffles);
    }

    private static Labelled shuffled(Labelled data, long seed) {
        int[] order = IntStream.range(0, data.rows()).toArray();
        PermutationSampler.shuffle(Seeds.random(seed), order);
        return new Labelled(
                data.features(),
                Arrays.stream(order).mapToDouble(row -> data.labels()[row]).toArray(),
                Arrays.stream(order).mapToDouble(row -> data.weights()[row]).toArray());
    }

    /**
     * Of the mean over folds without a leak: (m + n + 1) / 12mn for each (Mann and Whitney, 1947), times 1/k and the rows
     * judged by for each row learnt from, because models that share rows err together (Nadeau and Bengio, 2003).
     */
    private static double variance(CrossValidated validated) {
        double sum = 0;
        double judged = 0;
        double learnt = 0;
        for (Fold fold : validated.folds()) {
            double m = validated.scored(fold).positives();
            double n = fold.validation().length - m;
            sum += (m + n + 1) / (12 * m * n);
            judged += fold.validation().length;
            learnt += fold.training().length;
        }
        int folds = validated.folds().size();
        return sum / folds * (1.0 / folds + judged / learnt);
    }

    /** Where the mean is, with so many rows, when there is no leak: .5 and three standard errors to each side. */
    public Interval expected() {
        return new Interval(0.5 - BEYOND_CHANCE * standardError, 0.5 + BEYOND_CHANCE * standardError);
    }

    public Finding finding() {
        String text = String.format(
                Locale.ROOT,
                "with shuffled labels the AUC is %.3f (expected %.2f to %.2f; with so many rows chance alone stays "
                        + "within %.3f to %.3f)",
                mean,
                RANGE.low(),
                RANGE.high(),
                expected().low(),
                expected().high());
        if (RANGE.contains(mean)) {
            return new Finding(Level.FINE, "shuffled-labels", "", text, "");
        }
        if (expected().contains(mean)) {
            return new Finding(
                    Level.NOTE,
                    "shuffled-labels",
                    "",
                    text,
                    "nothing speaks for a leak; with more rows a smaller one could be seen");
        }
        return new Finding(
                Level.WARNING,
                "shuffled-labels",
                "",
                text,
                mean > 0.5
                        ? "rows that it is judged by got into what it learnt: fit imputation, encoding and selection on "
                                + "training rows only"
                        : "it does worse than chance with nothing to learn: the folds of one class are not alike");
    }
}
