package io.segue.learn.experiment.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An experiment's arms over the places from 0 to 1. Each arm owns a stretch as long as its weight, and its people are at
 * the beginning of it: the more coverage, the longer the beginning, and nobody who is in an arm leaves it. Immutable and
 * safe for several threads.
 */
public final class Allocation {
    /** How far from 1 the sum of weights may be. */
    public static final double WEIGHTS_TOLERANCE = .01;

    private final List<Range> ranges;
    private final Hashing.Salted places;
    private final List<Part> parts;

    /**
     * One arm's people.
     *
     * @param from itself in it
     * @param to itself not in it
     */
    public record Range(String arm, double from, double to) {}

    /**
     * One arm.
     *
     * @param weight 0 to 1, its share of those who are covered
     */
    public record Weight(String arm, double weight) {}

    private record Part(Hashing.Salted places, double from, double to) {}

    private Allocation(List<Range> ranges, Hashing.Salted places, List<Part> parts) {
        this.ranges = List.copyOf(ranges);
        this.places = places;
        this.parts = List.copyOf(parts);
    }

    /**
     * @param salt the experiment's key, which must not change while it runs
     * @param coverage 0 to 1, the share of people in any arm
     * @param weights with a sum of 1; they must not change while it runs
     */
    public static Allocation of(Hashing hashing, String salt, double coverage, List<Weight> weights) {
        if (!(coverage >= 0) || coverage > 1) {
            throw new IllegalArgumentException("expected a coverage from 0 to 1, but got " + coverage);
        }
        double sum = weights.stream().mapToDouble(Weight::weight).sum();
        if (weights.isEmpty()
                || weights.stream().anyMatch(it -> !(it.weight() >= 0))
                || Math.abs(sum - 1) > WEIGHTS_TOLERANCE) {
            throw new IllegalArgumentException("expected weights of 0 or more with a sum of 1, but got " + weights);
        }
        if (weights.stream().map(Weight::arm).distinct().count() < weights.size()) {
            throw new IllegalArgumentException("expected each arm once, but got " + weights);
        }
        List<Range> ranges = new ArrayList<>();
        double start = 0;
        for (Weight weight : weights) {
            ranges.add(new Range(weight.arm(), start, start + coverage * weight.weight()));
            start += weight.weight();
        }
        return new Allocation(ranges, hashing.salted(salt), List.of());
    }

    /** The same for people in this part of a namespace only, hashed as ours are. */
    public Allocation within(Namespace namespace) {
        return within(namespace, Hashing.SEGUE, namespace.name());
    }

    /** The same for people in this part of one of GrowthBook's namespaces only. */
    public Allocation withinGrowthBook(Namespace namespace) {
        return within(namespace, Hashing.GROWTHBOOK_1, "__" + namespace.name());
    }

    private Allocation within(Namespace namespace, Hashing hashing, String salt) {
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(hashing.salted(salt), namespace.from(), namespace.to()));
        return new Allocation(ranges, places, all);
    }

    public List<Range> ranges() {
        return ranges;
    }

    /** @return empty for somebody who is not in the experiment, and for an empty id, which is nobody's */
    public Optional<String> arm(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        for (Part part : parts) {
            double place = part.places().place(id);
            if (place < part.from() || place >= part.to()) {
                return Optional.empty();
            }
        }
        double place = places.place(id);
        for (Range range : ranges) {
            if (place >= range.from() && place < range.to()) {
                return Optional.of(range.arm());
            }
        }
        return Optional.empty();
    }
}
