package io.segue.core.engine;

import io.segue.core.event.Event;
import io.segue.core.profile.ProfileCodec;
import io.segue.core.profile.ProfileState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A profile that the engine judges, perhaps written to bytes and read back between any two steps. */
final class EnginePerson implements Person {
    private final String name;
    private final boolean saving;
    private final Consumer<Change> changes;
    private Engine engine;
    private ProfileState state;

    EnginePerson(String name, Engine engine, boolean saving, Consumer<Change> changes) {
        this.name = name;
        this.engine = engine;
        this.saving = saving;
        this.changes = changes;
        this.state = engine.newProfile();
    }

    @Override
    public void wake(long at) {
        if (state.wakeAt() <= at) {
            step(List.of(new Input.WokeUp(at)));
        }
    }

    @Override
    public void take(long at, List<Person> absorbed, List<Event> calls) {
        List<Input> inputs = new ArrayList<>();
        absorbed.forEach(other -> inputs.add(new Input.Absorbed(((EnginePerson) other).state, at)));
        calls.forEach(call -> inputs.add(new Input.Arrived(call)));
        step(inputs);
    }

    @Override
    public void leave(long at) {
        step(List.of(new Input.Erased(at)));
    }

    /** From now on another catalogue's engine judges. */
    void moveTo(Engine next, long at) {
        engine = next;
        step(List.of(new Input.CatalogChanged(at)));
    }

    private void step(List<Input> inputs) {
        Outcome outcome = engine.step(state, inputs);
        if (outcome.wakeAt() != state.wakeAt()) {
            throw new AssertionError("expected to wake at " + state.wakeAt() + ", but was told " + outcome.wakeAt());
        }
        for (Effect effect : outcome.effects()) {
            Effect.SegmentChanged changed = (Effect.SegmentChanged) effect;
            changes.accept(
                    new Change(name, changed.segment(), changed.change() == Effect.Change.ENTERED, changed.at()));
        }
        if (saving) {
            state = ProfileCodec.decode(ProfileCodec.encode(state), state.catalog());
        }
    }

    Set<String> memberships() {
        Set<String> segments = new TreeSet<>();
        for (int i = 0; i < state.memberships().size(); i++) {
            segments.add(state.catalog().program(state.memberships().program(i)).id());
        }
        return segments;
    }
}
