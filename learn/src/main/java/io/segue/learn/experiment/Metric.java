package io.segue.learn.experiment;

import io.segue.learn.experiment.stat.Sample;
import java.util.Map;

/**
 * What is measured, summed up by arm.
 *
 * @param better which way is up
 * @param samples by the arms' names, all of one kind; {@link Sample.WithPast} is adjusted by what was before
 */
public record Metric(String name, Better better, Map<String, Sample> samples) {
    /** Which values one would rather have. */
    public enum Better {
        HIGHER,
        LOWER
    }

    public Metric {
        samples = Map.copyOf(samples);
    }

    /** One of which more is better. */
    public static Metric of(String name, Map<String, Sample> samples) {
        return new Metric(name, Better.HIGHER, samples);
    }
}
