package io.segue.server.runtime;

import io.segue.core.engine.Input;
import java.util.ArrayList;
import java.util.List;

/** Inputs of one profile and one instant that came in one request: they are taken together. */
final class Waiting {
    final long at;
    final List<Input> inputs = new ArrayList<>(1);
    /** Profiles that go into this one with the step, and are none afterwards. */
    final List<Living> absorbed = new ArrayList<>(0);

    Waiting(long at) {
        this.at = at;
    }
}
