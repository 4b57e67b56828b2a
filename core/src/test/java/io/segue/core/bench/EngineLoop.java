package io.segue.core.bench;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Effect;
import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.event.Event;
import io.segue.core.profile.ProfileState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine over events in order, one thread, in memory. Like the real hosts it first finds the profiles of a batch of events
 * and then steps them: the processor waits for the memory of many profiles at once that way, and not of one after another.
 */
final class EngineLoop {
    private static final int BATCH = 64;

    private final Engine engine;
    private final Map<String, ProfileState> profiles = new HashMap<>();
    private final Changes changes;
    private final ProfileState[] found = new ProfileState[BATCH];

    EngineLoop(Catalog catalog, Changes changes) {
        this.engine = new Engine(catalog);
        this.changes = changes;
    }

    /** Takes a whole workload, to its end; how many changes there were. */
    static long countChanges(Catalog catalog, Event[] workload) {
        Changes.Count changes = new Changes.Count();
        EngineLoop loop = new EngineLoop(catalog, changes);
        loop.take(workload);
        loop.finish(Workload.END);
        return changes.count();
    }

    /** The same without batches, each profile found just before its step. */
    static long countChangesOneByOne(Catalog catalog, Event[] workload) {
        Changes.Count changes = new Changes.Count();
        EngineLoop loop = new EngineLoop(catalog, changes);
        for (Event event : workload) {
            loop.step(event, loop.find(event));
        }
        loop.finish(Workload.END);
        return changes.count();
    }

    void take(Event[] events) {
        for (int from = 0; from < events.length; from += BATCH) {
            int size = Math.min(BATCH, events.length - from);
            for (int i = 0; i < size; i++) {
                found[i] = find(events[from + i]);
            }
            for (int i = 0; i < size; i++) {
                engine.prefetch(found[i]);
            }
            for (int i = 0; i < size; i++) {
                step(events[from + i], found[i]);
            }
        }
    }

    private ProfileState find(Event event) {
        String id = event.who().userId();
        ProfileState state = profiles.get(id);
        if (state == null) {
            state = engine.newProfile();
            profiles.put(id, state);
        }
        return state;
    }

    private void step(Event event, ProfileState state) {
        report(
                event.who().userId(),
                engine.step(state, new Input.Arrived(event)).effects());
    }

    void finish(long until) {
        profiles.forEach((id, state) -> {
            if (state.wakeAt() <= until) {
                report(id, engine.step(state, new Input.WokeUp(until)).effects());
            }
        });
    }

    private void report(String id, List<Effect> effects) {
        for (int i = 0; i < effects.size(); i++) {
            switch (effects.get(i)) {
                case Effect.SegmentChanged changed ->
                    changes.changed(id, changed.segment(), changed.change() == Effect.Change.ENTERED, changed.at());
            }
        }
    }

    Map<String, ProfileState> profiles() {
        return profiles;
    }
}
