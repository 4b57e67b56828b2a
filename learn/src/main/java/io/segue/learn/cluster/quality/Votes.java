package io.segue.learn.cluster.quality;

import io.segue.learn.cluster.quality.ClusterChoice.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Which number of clusters each measure prefers; the silhouette comes first. */
record Votes(List<Vote> votes, double silhouette, int gapChoice) {
    /** A silhouette up to here is no substantial structure (Kaufman and Rousseeuw, 1990, table 4). */
    private static final double NO_STRUCTURE = 0.25;

    record Vote(String measure, int clusters) {}

    static Votes of(List<Candidate> candidates, GapStatistic gaps) {
        Candidate silhouette = best(candidates, it -> it.silhouette().mean());
        Candidate davies = best(candidates, it -> -it.separation().daviesBouldin());
        Candidate calinski = best(candidates, it -> it.separation().calinskiHarabasz());
        int choice = gaps.choice();
        int least = candidates.getFirst().clusters();
        return new Votes(
                List.of(
                        new Vote("silhouette", silhouette.clusters()),
                        new Vote("Davies-Bouldin", davies.clusters()),
                        new Vote("Calinski-Harabasz", calinski.clusters()),
                        new Vote("gap statistic", Math.max(least, choice))),
                silhouette.silhouette().mean(),
                choice);
    }

    /** The first with the most. */
    private static Candidate best(List<Candidate> candidates, ToDoubleFunction<Candidate> measure) {
        Candidate best = candidates.getFirst();
        for (Candidate each : candidates) {
            best = measure.applyAsDouble(each) > measure.applyAsDouble(best) ? each : best;
        }
        return best;
    }

    int winner() {
        int favourite = votes.getFirst().clusters();
        return votes.stream()
                .map(Vote::clusters)
                .max(Comparator.comparingLong(this::count)
                        .thenComparing(it -> it == favourite)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private long count(int clusters) {
        return votes.stream().filter(it -> it.clusters() == clusters).count();
    }

    String reason() {
        int winner = winner();
        String yes = votes.stream()
                .filter(it -> it.clusters() == winner)
                .map(Vote::measure)
                .collect(Collectors.joining(", "));
        String no = votes.stream()
                .filter(it -> it.clusters() != winner)
                .map(it -> it.measure() + " prefers " + it.clusters())
                .collect(Collectors.joining(", "));
        return winner + " clusters: preferred by " + yes + (no.isEmpty() ? "" : "; " + no) + doubts();
    }

    private String doubts() {
        String weak = silhouette <= NO_STRUCTURE
                ? String.format(Locale.ROOT, "; a silhouette of %.2f is no substantial structure", silhouette)
                : "";
        return weak + (gapChoice == 1 ? "; by the gap statistic there are no clusters at all" : "");
    }
}
