package io.segue.learn.experiment.assign;

/**
 * A part of all people, by a hash of its own. Experiments in parts of one namespace that do not overlap share nobody; a
 * part that no experiment takes is a hold-out.
 *
 * @param name the salt: experiments with the same one are kept apart
 * @param from 0 to 1, itself in the part
 * @param to {@code from} to 1, itself not in the part
 */
public record Namespace(String name, double from, double to) {
    public Namespace {
        if (!(from >= 0) || !(to >= from) || to > 1) {
            throw new IllegalArgumentException("expected 0 ≤ from ≤ to ≤ 1, but got " + from + " and " + to);
        }
    }

    /** Those who are not among the first {@code share} of a hold-out. */
    public static Namespace besidesHoldOut(String name, double share) {
        return new Namespace(name, share, 1);
    }

    /** Whether nobody is in both. */
    public boolean isApartFrom(Namespace other) {
        return name.equals(other.name) && (to <= other.from || other.to <= from);
    }
}
