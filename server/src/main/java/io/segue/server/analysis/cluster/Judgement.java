package io.segue.server.analysis.cluster;

import io.segue.learn.cluster.Verdict;
import io.segue.learn.cluster.stability.ClusterStability;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be made of one cluster, from three things: whether it comes back when people are drawn again, whether a short
 * rule says who is in it, and whether it has enough people. Only the first can say {@link Verdict#DO_NOT_USE}.
 *
 * @param reasons why it is not stable, for people; empty when it is
 */
public record Judgement(Verdict verdict, List<String> reasons) {
    /** F1 of its rule below which a cluster cannot be told in a sentence, nor be had as a segment. */
    public static final double FIDELITY = 0.7;

    /** People below which means and shares of a cluster are mostly chance. */
    public static final int PEOPLE = 30;

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param jaccard mean similarity to what came back, {@code NaN} when it was in no sample
     * @param fidelity F1 of its rule; 0 when there is none
     */
    public static Judgement of(double jaccard, double fidelity, int people) {
        List<String> reasons = new ArrayList<>();
        Verdict verdict = Verdict.STABLE;
        if (!(jaccard >= ClusterStability.STABLE)) {
            verdict = jaccard >= ClusterStability.DOUBTFUL ? Verdict.DOUBTFUL : Verdict.DO_NOT_USE;
            reasons.add(Double.isNaN(jaccard) ? "in no sample" : "comes back only in part");
        }
        if (fidelity < FIDELITY) {
            reasons.add("no short rule");
        }
        if (people < PEOPLE) {
            reasons.add("few people");
        }
        boolean onlyDoubt = verdict == Verdict.STABLE && !reasons.isEmpty();
        return new Judgement(onlyDoubt ? Verdict.DOUBTFUL : verdict, reasons);
    }
}
