package io.segue.core.explain;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.engine.Effect;
import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.engine.Outcome;
import io.segue.core.event.Event;
import io.segue.core.profile.ProfileState;
import io.segue.core.profile.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One person's events, run through the engine up to an instant, and then the clock alone beyond it. */
final class PartRun {

    /**
     * A segment at the instant.
     *
     * @param since when it last changed; null when it never did
     * @param changesAt when it will change if nothing happens; null when it will not
     */
    record Standing(
            boolean holds, @Nullable Long since, @Nullable Long changesAt) {}

    private final Catalog catalog;
    private final Engine engine;
    private final ProfileState state;
    private final Map<String, Boolean> holds = new HashMap<>();
    private final Map<String, Long> since = new HashMap<>();
    private final Map<String, Long> changesAt = new HashMap<>();

    private PartRun(Catalog catalog) {
        this.catalog = catalog;
        this.engine = new Engine(catalog);
        this.state = engine.newProfile();
    }

    /** @param history in order of time */
    static PartRun of(Catalog catalog, List<Event> history, long at) {
        PartRun run = new PartRun(catalog);
        run.live(history, at);
        run.lookAhead();
        return run;
    }

    /** Events of one instant are taken together, as if all had been there. */
    private void live(List<Event> history, long at) {
        Map<Long, List<Input>> steps = new TreeMap<>();
        for (Event event : history) {
            steps.computeIfAbsent(event.time(), time -> new ArrayList<>()).add(new Input.Arrived(event));
        }
        steps.values().forEach(inputs -> note(engine.step(state, inputs), since));
        note(engine.step(state, new Input.WokeUp(at)), since);
        for (SegmentProgram program : catalog.programs()) {
            holds.put(program.id(), state.isMember(program.number()));
        }
    }

    private static void note(Outcome outcome, Map<String, Long> instants) {
        for (Effect effect : outcome.effects()) {
            switch (effect) {
                case Effect.SegmentChanged changed -> instants.put(changed.segment(), changed.at());
            }
        }
    }

    private void lookAhead() {
        for (int i = 0; i < Explainer.DEADLINES_AHEAD_MAX && state.wakeAt() != Outcome.NEVER; i++) {
            Map<String, Long> instants = new HashMap<>();
            note(engine.step(state, new Input.WokeUp(state.wakeAt())), instants);
            instants.forEach(changesAt::putIfAbsent);
        }
    }

    Traits traits() {
        return state.traits();
    }

    Standing standing(String segment) {
        return new Standing(holds.getOrDefault(segment, false), since.get(segment), changesAt.get(segment));
    }
}
