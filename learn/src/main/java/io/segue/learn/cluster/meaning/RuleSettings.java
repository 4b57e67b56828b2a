package io.segue.learn.cluster.meaning;

import io.segue.core.value.Path;
import java.util.function.Function;

/**
 * How rules for clusters are made.
 *
 * @param depth questions asked of a row at most, from 1 to {@link #DEPTH_MAX}
 * @param leastLeafShare rows for which a part of a rule must hold, as a share of all; from 0 to 0.5
 * @param trait from the name of a feature to where profiles have it
 */
public record RuleSettings(int depth, double leastLeafShare, Function<String, Path> trait) {
    /** More is no longer read at a glance. */
    public static final int DEPTH_MAX = 4;

    public static final RuleSettings DEFAULT = new RuleSettings(3, 0.005, Path::of);

    public RuleSettings {
        if (depth < 1 || depth > DEPTH_MAX) {
            throw new IllegalArgumentException("expected a depth from 1 to " + DEPTH_MAX + ", but got " + depth);
        }
        if (!(leastLeafShare >= 0 && leastLeafShare <= 0.5)) {
            throw new IllegalArgumentException("expected a share from 0 to 0.5, but got " + leastLeafShare);
        }
    }
}
