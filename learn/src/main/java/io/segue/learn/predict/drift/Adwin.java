package io.segue.learn.predict.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A window over a stream that grows while the stream is steady and drops its old part when its mean has changed: ADWIN2
 * (Bifet and Gavaldà, 2007). Remembers a logarithmic number of sums. Not for several threads at once.
 */
public final class Adwin {
    /** The authors' own choice. */
    public static final double DEFAULT_DELTA = 0.002;

    /** Buckets of one size; one more, and the two oldest become one. */
    private static final int BUCKETS = 5;

    /** A change is looked for each time so many values have come, as in the authors' program. */
    private static final int CLOCK = 32;

    /** Neither part of the window is shorter. */
    private static final int PART_MIN = 5;

    /** The mean may rise by so much before one must train again, as the AUC may fall ({@link PerformanceDrift#DROP_MAX}). */
    public static final double RISE_MAX = 0.05;

    private final double delta;
    private final List<Bucket> oldestFirst = new ArrayList<>();
    private double sum;
    private long seen;
    private long width;
    private double first = Double.NaN;

    /** @param squares the sum of squared distances from the mean */
    private record Bucket(long size, double sum, double squares) {
        Bucket with(Bucket other) {
            double apart = sum / size - other.sum / other.size;
            double between = (double) size * other.size / (size + other.size) * apart * apart;
            return new Bucket(size + other.size, sum + other.sum, squares + other.squares + between);
        }
    }

    /** @param delta how likely a steady stream may seem changed at each look, above 0 and below 1 */
    public Adwin(double delta) {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("expected a probability above 0 and below 1, but got " + delta);
        }
        this.delta = delta;
    }

    /**
     * @param value from 0 to 1, such as a squared error
     * @return whether the mean has changed; the window now begins after the change
     */
    public boolean add(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("expected a value from 0 to 1, but got " + value);
        }
        oldestFirst.add(new Bucket(1, value, 0));
        sum += value;
        width++;
        compress();
        double sumBefore = sum;
        long widthBefore = width;
        if (++seen % CLOCK == 0) {
            while (hasChanged()) {
                Bucket oldest = oldestFirst.removeFirst();
                sum -= oldest.sum;
                width -= oldest.size;
            }
        }
        boolean changed = width < widthBefore;
        if (changed && Double.isNaN(first)) {
            first = (sumBefore - sum) / (widthBefore - width);
        }
        return changed;
    }

    /**
     * Of losses, which are bad when they rise: stable until a change is found; then to be trained again while the mean is
     * {@link #RISE_MAX} or more above what was dropped at the first change, otherwise to be watched.
     */
    public DriftVerdict verdict() {
        if (Double.isNaN(first)) {
            return DriftVerdict.STABLE;
        }
        return mean() - first >= RISE_MAX ? DriftVerdict.RETRAIN : DriftVerdict.WATCH;
    }

    /** The verdict in one sentence for people. */
    public String text() {
        String figures = String.format(Locale.ROOT, "mean loss %.3f over the last %,d rows", mean(), width);
        return switch (verdict()) {
            case STABLE -> figures + ": steady";
            case WATCH -> figures + String.format(Locale.ROOT, ", was %.3f: it has changed; look at why", first);
            case RETRAIN -> figures + String.format(Locale.ROOT, ", was %.3f; train again with later rows", first);
        };
    }

    /** Of the window. */
    public double mean() {
        return width == 0 ? 0 : sum / width;
    }

    /** How many values the window holds. */
    public long width() {
        return width;
    }

    private void compress() {
        int last = oldestFirst.size() - 1;
        while (last >= 0) {
            int first = last;
            while (first > 0 && oldestFirst.get(first - 1).size == oldestFirst.get(last).size) {
                first--;
            }
            if (last - first + 1 <= BUCKETS) {
                return;
            }
            oldestFirst.set(first, oldestFirst.get(first).with(oldestFirst.get(first + 1)));
            oldestFirst.remove(first + 1);
            last = first;
        }
    }

    /** Whether, at some place, the old part's mean is farther from the new part's than chance goes (eq. 3.1). */
    private boolean hasChanged() {
        if (width < 2 * PART_MIN) {
            return false;
        }
        double variance = variance();
        double logs = Math.log(2 * Math.log((double) width) / delta);
        long old = 0;
        double oldSum = 0;
        for (Bucket bucket : oldestFirst) {
            old += bucket.size;
            oldSum += bucket.sum;
            long young = width - old;
            if (young < PART_MIN) {
                return false;
            }
            double apart = Math.abs(oldSum / old - (sum - oldSum) / young);
            double inverse = 1.0 / old + 1.0 / young;
            double cut = Math.sqrt(2 * inverse * variance * logs) + 2.0 / 3 * inverse * logs;
            if (old >= PART_MIN && apart > cut) {
                return true;
            }
        }
        return false;
    }

    private double variance() {
        Bucket whole = oldestFirst.getFirst();
        for (Bucket bucket : oldestFirst.subList(1, oldestFirst.size())) {
            whole = whole.with(bucket);
        }
        return whole.squares / whole.size;
    }
}
