package io.segue.server.replay;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Effect;
import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.engine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Takes profiles through their steps with an engine of its own. One for each thread. */
final class StepRunner {
    private static final int FETCHED_AT_ONCE = 64;

    private final Engine engine;
    private final Catalog catalog;
    private List<Change> changes = new ArrayList<>();

    StepRunner(Catalog catalog) {
        this.catalog = catalog;
        this.engine = new Engine(catalog);
    }

    /** In order; the profiles of so many steps at a time are fetched from memory together. */
    void run(List<StepGroup> groups) {
        for (int from = 0; from < groups.size(); from += FETCHED_AT_ONCE) {
            List<StepGroup> some = groups.subList(from, Math.min(groups.size(), from + FETCHED_AT_ONCE));
            some.forEach(group -> engine.prefetch(group.profile.state));
            some.forEach(this::run);
        }
    }

    private void run(StepGroup group) {
        for (Profile absorbed : group.absorbed) {
            wake(absorbed, group.clock - 1);
        }
        wake(group.profile, group.clock - 1);
        record(group.profile, engine.step(group.profile.state, group.inputs));
        for (Profile absorbed : group.absorbed) {
            record(absorbed, engine.step(absorbed.state, new Input.Erased(group.at)));
        }
    }

    /** Fires the profile's deadlines up to an instant, itself included. */
    void wake(Profile profile, long at) {
        if (profile.state.wakeAt() <= at) {
            record(profile, engine.step(profile.state, new Input.WokeUp(at)));
        }
    }

    private void record(Profile profile, Outcome outcome) {
        for (Effect effect : outcome.effects()) {
            switch (effect) {
                case Effect.SegmentChanged changed ->
                    changes.add(new Change(
                            changed.at(),
                            profile.index,
                            number(changed.segment()),
                            changed.change() == Effect.Change.ENTERED));
            }
        }
    }

    private int number(String segment) {
        return Objects.requireNonNull(catalog.program(segment), segment).number();
    }

    /** What has changed since the last call, in the order of every single profile's steps. */
    List<Change> takeChanges() {
        List<Change> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }
}
