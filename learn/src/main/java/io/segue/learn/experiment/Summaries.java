package io.segue.learn.experiment;

import io.segue.learn.experiment.stat.Cuped;
import io.segue.learn.experiment.stat.Sample;
import io.segue.learn.experiment.stat.Summary;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One metric in all arms, adjusted where there is a past.
 *
 * @param arms the control first
 * @param reductions of each arm's variance
 */
record Summaries(List<Summary> arms, List<Double> reductions) {

    /** @param samples all of one kind */
    static Summaries of(List<Sample> samples) {
        List<Sample.WithPast> withPast = samples.stream()
                .filter(Sample.WithPast.class::isInstance)
                .map(Sample.WithPast.class::cast)
                .toList();
        if (withPast.isEmpty()) {
            return new Summaries(
                    samples.stream().map(Sample::summary).toList(),
                    samples.stream().map(it -> 0.0).toList());
        }
        Cuped cuped = Cuped.adjust(withPast);
        return new Summaries(
                cuped.adjusted(),
                IntStream.range(0, withPast.size()).mapToObj(cuped::reduction).toList());
    }
}
