package io.segue.server.analysis.cluster;

import static io.segue.learn.cluster.Verdict.DOUBTFUL;
import static io.segue.learn.cluster.Verdict.DO_NOT_USE;
import static io.segue.learn.cluster.Verdict.STABLE;

import io.segue.learn.data.DataProblem;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody in a hurry reads: whether to use the clusters, and what to do. */
final class ClusterVerdicts {
    /** The share of noise from which on most people have no cluster to be acted on by. */
    private static final double MUCH_NOISE = 0.3;

    /** Between two runs on the same people: below it, most of what is new is another way to cut. */
    private static final double SAME = 0.8;

    private static final double OTHER = 0.5;

    private ClusterVerdicts() {}

    static List<Verdict> of(Clustering found, @Nullable Change change) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(overall(found));
        if (found.isBlurred()) {
            verdicts.add(Verdict.warn(
                    "structure",
                    String.format(
                            Locale.ROOT,
                            "the clusters are not clearly apart (silhouette %.2f%s): they may be parts of one cloud",
                            found.silhouette().mean(),
                            found.grouping().gapChoice().orElse(2) == 1
                                    ? ", and by the gap statistic there are none"
                                    : ""),
                    "use them as a way to cut people up, not as kinds of people; try --exclude for columns of noise"));
        }
        if (found.clusters().size() > Clustering.CLUSTERS_FEW) {
            verdicts.add(Verdict.warn(
                    "few",
                    found.clusters().size() + " clusters are more than anybody acts on",
                    "ask for fewer: " + (takesCount(found) ? "--k 2..8" : "raise --eps or --min-points")));
        }
        apart(found).ifPresent(verdicts::add);
        noise(found).ifPresent(verdicts::add);
        if (change != null) {
            verdicts.add(change(change));
        }
        List<DataProblem> warnings = found.prepared().warnings();
        if (!warnings.isEmpty()) {
            verdicts.add(Verdict.warn(
                    "columns",
                    warnings.stream().map(DataProblem::text).collect(Collectors.joining("; ")),
                    "look at these columns, or leave them out with --exclude"));
        }
        return verdicts;
    }

    private static Verdict overall(Clustering found) {
        int clusters = found.clusters().size();
        if (clusters < 2) {
            return Verdict.bad(
                    "clusters", "do not use: everybody is in one cluster", "lower --eps, or take another method");
        }
        String what = String.format(
                Locale.ROOT,
                "%d clusters of %,d people; %.0f %% of the people are in stable ones",
                clusters,
                found.people(),
                100 * found.share(STABLE));
        return switch (found.verdict()) {
            case STABLE ->
                Verdict.fine(
                        "clusters",
                        "stable: " + what + "; --definitions DIR writes those as segments that are judged live");
            case DOUBTFUL ->
                Verdict.warn(
                        "clusters",
                        "doubtful: " + what + doubts(found),
                        instead(found) + "try another " + (takesCount(found) ? "--k" : "--eps")
                                + ", --method or choice of columns");
            case DO_NOT_USE ->
                Verdict.bad(
                        "clusters",
                        "do not use: " + what + doubts(found) + "; other people of the same kind would give others",
                        (takesCount(found) ? "try fewer clusters with --k" : "try a larger --eps or --min-points")
                                + ", other columns, or more people");
        };
    }

    /** Otherwise {@code --k} is no way out. */
    private static boolean takesCount(Clustering found) {
        return found.settings().method().takesCount();
    }

    private static String instead(Clustering found) {
        if (found.share(STABLE) >= Clustering.STABLE_SHARE) {
            return "they come back, but what is said next speaks against them: ";
        }
        return found.share(STABLE) > 0
                ? "build campaigns on the stable ones only, and "
                : "build nothing on them yet: ";
    }

    private static String doubts(Clustering found) {
        return List.of(DOUBTFUL, DO_NOT_USE).stream()
                .filter(it -> found.share(it) > 0)
                .map(it -> String.format(
                        Locale.ROOT,
                        ", %.0f %% in %s",
                        100 * found.share(it),
                        it == DOUBTFUL ? "doubtful ones" : "ones that do not come back"))
                .collect(Collectors.joining());
    }

    private static Optional<Verdict> apart(Clustering found) {
        return found.setApart() == 0
                ? Optional.empty()
                : Optional.of(Verdict.fine(
                        "apart",
                        String.format(
                                Locale.ROOT,
                                "set apart by the isolation forest: %,d of %,d people (%.1f %%), in no cluster, listed in"
                                        + " --assignments without a name",
                                found.setApart(),
                                found.people(),
                                100.0 * found.setApart() / found.people())));
    }

    private static Optional<Verdict> noise(Clustering found) {
        double share = found.grouping().noise() / (double) found.people();
        if (share == 0) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ROOT,
                "%sin no cluster: %,d of %,d people (%.1f %%), outliers, listed in --assignments without a name",
                found.setApart() > 0 ? "also " : "",
                found.grouping().noise(),
                found.people(),
                100 * share);
        return Optional.of(
                share < MUCH_NOISE
                        ? Verdict.fine("noise", sentence)
                        : Verdict.warn(
                                "noise", sentence, "raise --eps or lower --min-points, or take --method kmeans"));
    }

    private static Verdict change(Change change) {
        String sentence = String.format(
                Locale.ROOT,
                "%d of the %d clusters before are there again and keep their names (new: %d); adjusted Rand index %.2f over"
                        + " %,d people who are in both",
                change.kept().size(),
                change.kept().size() + change.vanished().size(),
                change.names().size() - change.kept().size(),
                change.rand(),
                change.people());
        if (change.rand() >= SAME && change.vanished().isEmpty()) {
            return Verdict.fine("change", sentence);
        }
        return change.rand() >= OTHER
                ? Verdict.warn("change", sentence, "look at who moved, below, before campaigns go on")
                : Verdict.bad(
                        "change",
                        sentence,
                        "these are other clusters: plan campaigns anew, or keep the old model until it is clear why");
    }
}
