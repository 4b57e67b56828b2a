package io.segue.learn.experiment.uplift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is gained by treating those with the best scores only, beside treating as many at random.
 *
 * @param points from nobody to everybody, one where each score ends
 */
public record UpliftCurve(List<Point> points) {
    public UpliftCurve {
        points = List.copyOf(points);
    }

    /**
     * When this share of people is treated, best first. Gains are in the outcome's unit, for each person of all, treated
     * or not.
     *
     * @param share 0 to 1
     * @param uplift (mean of the treated − mean of the control, among them) × share; 0 while one arm has nobody
     * @param qini (sum of the treated − sum of the control × treated / control) / treated of all (Radcliffe, 2007), the
     *     second sum left out while the control has nobody
     */
    public record Point(double share, double uplift, double qini) {}

    public static UpliftCurve of(Scored people) {
        int[] once = new int[people.people()];
        Arrays.fill(once, 1);
        return of(people, once);
    }

    /** @param times how often each person is taken, in the order of scores */
    static UpliftCurve of(Scored people, int[] times) {
        long treated = 0;
        for (int place = 0; place < times.length; place++) {
            treated += people.isTreated(place) ? times[place] : 0;
        }
        Tally tally = new Tally(Arrays.stream(times).sum(), treated);
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0, 0));
        for (int place = 0; place < times.length; place++) {
            tally.add(people.isTreated(place), people.outcome(place), times[place]);
            if (people.isLastOfScore(place)) {
                points.add(tally.point());
            }
        }
        return new UpliftCurve(points);
    }

    /** What treating everybody gains. */
    public double overall() {
        return points.getLast().uplift();
    }

    /** The area under the uplift curve (AUUC), over shares from 0 to 1. */
    public double area() {
        return area(Point::uplift);
    }

    /** The area under the Qini curve. */
    public double qiniArea() {
        return area(Point::qini);
    }

    /**
     * The Qini coefficient: the area between the Qini curve and the straight line of treating at random. 0 for a score
     * that finds nobody.
     */
    public double qini() {
        return qiniArea() - points.getLast().qini() / 2;
    }

    /** The uplift at a share between two points, on the straight line between them. */
    public double upliftAt(double share) {
        int at = firstFrom(share);
        Point to = points.get(at);
        if (at == 0) {
            return to.uplift();
        }
        Point from = points.get(at - 1);
        double part = (share - from.share()) / (to.share() - from.share());
        return from.uplift() + (to.uplift() - from.uplift()) * part;
    }

    /** The first point with this share or more, or the last. */
    private int firstFrom(double share) {
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).share() < share) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double area(ToDoubleFunction<Point> height) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            area += (height.applyAsDouble(from) + height.applyAsDouble(to)) / 2 * (to.share() - from.share());
        }
        return area;
    }
}
