package io.segue.server.replay;

import io.segue.core.engine.Input;
import java.util.ArrayList;
import java.util.List;

/** Inputs of one profile at one instant, which the engine takes together. */
final class StepGroup {
    /** More inputs of one profile at one instant are two steps: a run must not hold a whole file. */
    static final int INPUTS_MAX = 10_000;

    final Profile profile;
    final long at;

    /** What the clock said: deadlines before it have passed. */
    final long clock;

    final List<Input> inputs = new ArrayList<>(1);

    /** Profiles that go into this one; each leaves its segments right after this step. */
    final List<Profile> absorbed = new ArrayList<>(0);

    StepGroup(Profile profile, long at, long clock) {
        this.profile = profile;
        this.at = at;
        this.clock = clock;
    }
}
