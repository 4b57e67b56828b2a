package io.segue.server.analysis.predict;

import io.segue.learn.data.Column;
import io.segue.learn.data.Table;
import io.segue.learn.predict.drift.DriftReport;
import io.segue.learn.predict.drift.PerformanceDrift;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What came of scoring.
 *
 * @param scores one probability for each row
 * @param reasons of the rows with the highest scores, the highest first, and for each the strongest first
 * @param drift empty when nothing is known of the training
 * @param performance empty when the outcomes are not known
 */
public record ScoredRows(
        KeptModel model,
        double[] scores,
        List<Reason> reasons,
        Optional<DriftReport> drift,
        Optional<PerformanceDrift> performance) {
    public ScoredRows {
        reasons = List.copyOf(reasons);
    }

    /**
     * Something that moved the score of a row.
     *
     * @param row its place, from 0
     * @param logOdds what the column adds
     */
    record Reason(int row, double score, String column, String value, double logOdds) {
        /** By how much the odds are multiplied. */
        double odds() {
            return Math.exp(logOdds);
        }
    }

    int picked() {
        return (int) Arrays.stream(scores).filter(it -> it >= model.threshold()).count();
    }

    double mean() {
        return Arrays.stream(scores).average().orElse(Double.NaN);
    }

    /**
     * For each row who it is, the probability, and 1 when it is picked.
     *
     * @param ids empty to number the rows from 1
     */
    public Table table(Optional<Column.Categories> ids) {
        Column who = ids.<Column>map(it -> it)
                .orElseGet(() -> new Column.Numbers(
                        "row",
                        IntStream.rangeClosed(1, scores.length).asDoubleStream().toArray()));
        double[] decisions =
                Arrays.stream(scores).map(it -> it >= model.threshold() ? 1 : 0).toArray();
        return new Table(
                scores.length,
                List.of(who, new Column.Numbers("probability", scores), new Column.Numbers("decision", decisions)));
    }
}
