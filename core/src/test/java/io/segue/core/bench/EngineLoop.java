package io.segue.core.bench;

import io.segue.core.catalog.Catalog;
import io.segue.core.engine.Effect;
import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.engine.Outcome;
import io.segue.core.event.Event;
import io.segue.core.profile.ProfileState;
import java.util.HashMap;
import java.util.Map;

/** The engine over events in order, one thread, in memory: the smallest host there can be. */
final class EngineLoop {
    private final Engine engine;
    private final Map<String, ProfileState> profiles = new HashMap<>();
    private final Changes changes;

    EngineLoop(Catalog catalog, Changes changes) {
        this.engine = new Engine(catalog);
        this.changes = changes;
    }

    /** Takes a whole workload, to its end; how many changes there were. */
    static long countChanges(Catalog catalog, Event[] workload) {
        Changes.Count changes = new Changes.Count();
        EngineLoop loop = new EngineLoop(catalog, changes);
        for (Event event : workload) {
            loop.take(event);
        }
        loop.finish(Workload.END);
        return changes.count();
    }

    void take(Event event) {
        String id = event.who().userId();
        ProfileState state = profiles.get(id);
        if (state == null) {
            state = engine.newProfile();
            profiles.put(id, state);
        }
        report(id, engine.step(state, new Input.Arrived(event)));
    }

    void finish(long until) {
        profiles.forEach((id, state) -> {
            if (state.wakeAt() <= until) {
                report(id, engine.step(state, new Input.WokeUp(until)));
            }
        });
    }

    private void report(String id, Outcome outcome) {
        for (int i = 0; i < outcome.effects().size(); i++) {
            switch (outcome.effects().get(i)) {
                case Effect.SegmentChanged changed ->
                    changes.changed(id, changed.segment(), changed.change() == Effect.Change.ENTERED, changed.at());
            }
        }
    }

    Map<String, ProfileState> profiles() {
        return profiles;
    }
}
