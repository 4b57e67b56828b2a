package io.segue.learn.predict.drift;

import java.util.Collection;

/** What to do about a change, the mildest first. */
public enum DriftVerdict {
    /** Nothing that is not chance, or too little to matter. */
    STABLE,
    /** It changes. Look again soon, and at why. */
    WATCH,
    /** The model has learnt from another world. */
    RETRAIN;

    /** Stable when there are none. */
    public static DriftVerdict worst(Collection<DriftVerdict> verdicts) {
        return verdicts.stream().max(Enum::compareTo).orElse(STABLE);
    }
}
