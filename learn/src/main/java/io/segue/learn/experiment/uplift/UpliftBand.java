package io.segue.learn.experiment.uplift;

import io.segue.learn.experiment.stat.Interval;
import io.segue.learn.work.Parallel;
import io.segue.learn.work.Seeds;
import io.segue.learn.work.Watcher;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<Drawn> drawn = new ArrayList<>();
        for (int done = 0; done < DRAWS; done += DRAWS_AT_ONCE) {
            watcher.at("drawing people again", done, DRAWS);
            int first = done;
            drawn.addAll(Parallel.map(
                    DRAWS_AT_ONCE,
                    i -> Drawn.of(UpliftCurve.of(people, draw(people.people(), Seeds.child(seed, first + i))))));
        }
        List<Interval> band = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            int at = step;
            band.add(interval(drawn, it -> it.uplift()[at], level));
        }
        return new UpliftBand(interval(drawn, Drawn::area, level), interval(drawn, Drawn::qini, level), band);
    }

    /** What is kept of a curve, which may have as many points as there are people. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Drawn(double area, double qini, double[] uplift) {
        static Drawn of(UpliftCurve curve) {
            double[] uplift = new double[STEPS + 1];
            Arrays.setAll(uplift, step -> curve.upliftAt((double) step / STEPS));
            return new Drawn(curve.area(), curve.qini(), uplift);
        }
    }

    private static int[] draw(int people, long seed) {
        UniformRandomProvider random = Seeds.random(seed);
        int[] times = new int[people];
        for (int i = 0; i < people; i++) {
            times[random.nextInt(people)]++;
        }
        return times;
    }

    private static Interval interval(List<Drawn> drawn, ToDoubleFunction<Drawn> value, double level) {
        double[] sorted = drawn.stream().mapToDouble(value).sorted().toArray();
        int left = (int) Math.round((1 - level) / 2 * sorted.length);
        return new Interval(sorted[left], sorted[sorted.length - 1 - left], level);
    }
}
