package io.segue.learn.experiment.uplift;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How much of a curve is chance: people are drawn again with replacement, and the scores stay as they are (the bootstrap's
 * percentiles; Efron, 1979).
 *
 * @param area of {@link UpliftCurve#area}
 * @param qini of {@link UpliftCurve#qini}
 * @param band of {@link UpliftCurve#upliftAt}, for shares of 0, .05 and so on up to 1
 */
public record UpliftBand(Interval area, Interval qini, List<Interval> band) {
    /** Steps of the band's shares. */
    public static final int STEPS = 20;

    /** Enough for the ends of a 95 % interval. */
    public static final int DRAWS = 200;

    private static final int DRAWS_AT_ONCE = 20;

    public UpliftBand {
        band = List.copyOf(band);
    }

    /** @param seed the same seed, the same band, for any number of threads */
    public static UpliftBand of(Scored people, double level, long seed, Watcher watcher) {
        List<UpliftCurve> curves = new ArrayList<>();
        for (int done = 0; done < DRAWS; done += DRAWS_AT_ONCE) {
            watcher.at("drawing people again", done, DRAWS);
            int first = done;
            curves.addAll(Parallel.map(
                    DRAWS_AT_ONCE, i -> UpliftCurve.of(people, draw(people.people(), Seeds.child(seed, first + i)))));
        }
        List<Interval> band = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            band.add(interval(curves, it -> it.upliftAt(share), level));
        }
        return new UpliftBand(
                interval(curves, UpliftCurve::area, level), interval(curves, UpliftCurve::qini, level), band);
    }

    private static int[] draw(int people, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        int[] times = new int[people];
        for (int i = 0; i < people; i++) {
            times[random.nextInt(people)]++;
        }
        return times;
    }

    private static Interval interval(List<UpliftCurve> curves, ToDoubleFunction<UpliftCurve> value, double level) {
        double[] sorted = curves.stream().mapToDouble(value).sorted().toArray();
        int left = (int) Math.round((1 - level) / 2 * sorted.length);
        return new Interval(sorted[left], sorted[sorted.length - 1 - left], level);
    }
}
