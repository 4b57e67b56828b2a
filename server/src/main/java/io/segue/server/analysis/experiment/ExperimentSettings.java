package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.AnalysisSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wanted of an analysis.
 *
 * @param arm the column that says who was in which arm
 * @param control the arm that others are compared with; empty to take the one that is called so
 * @param shares how people were to be split; empty for evenly
 * @param analysis its monitoring does not count, {@code looks} does
 * @param people the column that says how many people a row is; empty when every row is a person
 * @param segment the column within whose levels everything is analysed once more; empty for none
 * @param score the column of scores whose uplift curve is drawn; empty for none
 * @param seed of what is drawn at random for the curve's band
 */
public record ExperimentSettings(
        String arm,
        Optional<String> control,
        List<MetricSpec> metrics,
        List<ArmShare> shares,
        AnalysisSettings analysis,
        Looks looks,
        Missing missing,
        Optional<String> people,
        Optional<String> segment,
        Optional<String> score,
        long seed) {
    public ExperimentSettings {
        metrics = List.copyOf(metrics);
        shares = List.copyOf(shares);
    }

    /** Who has no value in a metric's column. */
    public enum Missing {
        /** Is a problem, because only somebody who knows the data can say what it means. */
        REFUSE,
        /** Did nothing. */
        ZERO,
        /** Is not in that metric. */
        LEAVE_OUT
    }

    /** How often somebody looks. People are those in all arms together. */
    public sealed interface Looks {
        /** Once, at the end. */
        record Once() implements Looks {}

        record Planned(int looks, long people) implements Looks {}

        /** @param people at which intervals are narrowest */
        record AnyTime(long people) implements Looks {}
    }

    public ExperimentSettings with(AnalysisSettings newAnalysis) {
        return new ExperimentSettings(
                arm, control, metrics, shares, newAnalysis, looks, missing, people, segment, score, seed);
    }

    /** Columns of numbers. */
    public List<String> columns() {
        return Stream.of(
                        metrics.stream().flatMap(it -> it.measure().columns().stream()),
                        people.stream(),
                        score.stream())
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    /** Columns of texts. */
    public List<String> textColumns() {
        return Stream.concat(Stream.of(arm), segment.stream()).toList();
    }
}
