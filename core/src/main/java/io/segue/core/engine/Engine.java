package io.segue.core.engine;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Route;
import io.segue.core.catalog.SegmentProgram;
import io.segue.core.engine.Effect.Change;
import io.segue.core.engine.Effect.SegmentChanged;
import io.segue.core.event.Event;
import io.segue.core.profile.Memberships;
import io.segue.core.profile.ProfileState;
import io.segue.core.profile.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Judges profiles by one catalogue. The same state and inputs always give the same outcome. An engine holds nothing but
 * scratch memory, but that it does: one engine serves one thread.
 *
 * <p>A profile that was last judged by another catalogue is moved to this one by its next step. The host fires the old
 * catalogue's deadlines first, with an engine of the old catalogue. A profile that was read from bytes under this catalogue
 * looks as if it had always been judged by it: the host sends {@link Input.CatalogChanged} when it was not.
 */
public final class Engine {
    private static final Comparator<SegmentChanged> BY_SEGMENT = Comparator.comparing(SegmentChanged::segment);

    private final Catalog catalog;
    private final Supplier<ProfileState> newborns;
    private final Verdicts verdicts;
    private final int[] everyProgram;
    private final List<SegmentChanged> changes = new ArrayList<>();
    private boolean moved;

    /** Means nothing; a read whose result goes nowhere would be compiled away. */
    @SuppressWarnings("UnusedVariable")
    private long prefetched;

    public Engine(Catalog catalog) {
        this.catalog = catalog;
        this.newborns = ProfileState.newborns(catalog);
        this.verdicts = new Verdicts(catalog.programs().size());
        this.everyProgram = new int[catalog.programs().size()];
        Arrays.setAll(everyProgram, number -> number);
    }

    /** A profile of which nothing is known yet. */
    public ProfileState newProfile() {
        return newborns.get();
    }

    /**
     * Says that a step of this profile comes soon, and reads what that step will need first. A host that has many events at
     * hand calls it for all of their profiles and then steps them: so the processor fetches the memory of many at once,
     * instead of waiting for one after another. Changes nothing.
     */
    public void prefetch(ProfileState state) {
        prefetched += state.prefetch();
    }

    /** {@link #step(ProfileState, List)} with a single input. */
    public Outcome step(ProfileState state, Input input) {
        List<Effect> effects = input instanceof Input.Arrived arrived
                ? arrived(state, arrived.event())
                : together(state, List.of(input));
        return new Outcome(effects, state.wakeAt());
    }

    /** What nearly all steps are, without the detours of the others. */
    private List<Effect> arrived(ProfileState state, Event event) {
        Route route = catalog.route(event.name());
        boolean existed = state.exists();
        if (state.catalog() != catalog || !state.takeUnjudged(route, event)) {
            return judged(state, route, event);
        }
        return existed ? List.of() : born(state, event.time());
    }

    private List<Effect> judged(ProfileState state, Route route, Event event) {
        long at = Math.max(event.time(), state.judgedAt());
        boolean existed = begin(state, event.time(), at - 1);
        state.remember(route, event);
        judgeAll(state, at, existed);
        state.workOutPatience(route);
        return effects();
    }

    /** After a first event that needs no judging: there may be rules that hold for everybody who exists. */
    private List<Effect> born(ProfileState state, long at) {
        changes.clear();
        verdicts.reopen(catalog.openAtBirth());
        judge(state, at);
        return effects();
    }

    private List<Effect> effects() {
        return switch (changes.size()) {
            case 0 -> List.of();
            case 1 -> List.of(changes.getFirst());
            default -> List.copyOf(changes);
        };
    }

    /**
     * Tells a profile what has become known and judges it once. Deadlines that passed before are judged first, each at its
     * own instant.
     *
     * @param state is changed
     * @param inputs at least one, all of one instant, which are taken together
     * @throws IllegalArgumentException when they are of different instants
     */
    public Outcome step(ProfileState state, List<Input> inputs) {
        return inputs.size() == 1
                ? step(state, inputs.getFirst())
                : new Outcome(together(state, inputs), state.wakeAt());
    }

    private List<Effect> together(ProfileState state, List<Input> inputs) {
        Input first = inputs.getFirst();
        long at = first.at();
        for (Input input : inputs) {
            if (input.at() != first.at()) {
                throw new IllegalArgumentException(
                        "expected inputs of one instant, but got " + first.at() + " and " + input.at());
            }
            at = Math.max(at, at(state, input));
        }
        boolean existed = begin(state, first.at(), first instanceof Input.WokeUp ? first.at() : at - 1);
        for (Input input : inputs) {
            apply(state, input);
        }
        finish(state, inputs.getLast(), at, existed);
        return effects();
    }

    /** Never before an instant that was judged already, here or in a profile that comes in. */
    private static long at(ProfileState state, Input input) {
        long at = Math.max(input.at(), state.judgedAt());
        return input instanceof Input.Absorbed absorbed
                ? Math.max(at, absorbed.other().judgedAt())
                : at;
    }

    /** Judges the deadlines up to an instant; whether the profile exists. */
    private boolean begin(ProfileState state, long inputAt, long until) {
        changes.clear();
        moved = state.catalog() != catalog;
        if (moved) {
            moveToCatalog(state, inputAt);
        }
        while (state.wakeAt() <= until && state.wakeAt() != Outcome.NEVER) {
            long deadline = state.wakeAt();
            state.look(deadline, verdicts);
            if (judge(state, deadline)) {
                state.judgedAt(deadline);
            }
        }
        return state.exists();
    }

    private void moveToCatalog(ProfileState state, long at) {
        Memberships memberships = state.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            String segment = state.catalog().program(memberships.program(i)).id();
            if (catalog.program(segment) == null) {
                changes.add(new SegmentChanged(segment, Change.LEFT, Math.max(at, state.judgedAt())));
            }
        }
        changes.sort(BY_SEGMENT);
        state.moveTo(catalog);
        reopenAll(state);
    }

    private void reopenAll(ProfileState state) {
        if (state.exists()) {
            verdicts.reopen(everyProgram);
        }
    }

    private void apply(ProfileState state, Input input) {
        switch (input) {
            case Input.Arrived arrived ->
                state.remember(catalog.route(arrived.event().name()), arrived.event());
            case Input.Absorbed absorbed -> state.absorb(absorbed.other());
            case Input.WokeUp w -> {}
            case Input.CatalogChanged c -> {}
            case Input.Erased e -> {}
        }
    }

    private void finish(ProfileState state, Input last, long at, boolean existed) {
        switch (last) {
            case Input.Erased e -> erase(state, at);
            case Input.WokeUp w -> {
                if (moved) {
                    judgeAll(state, at, existed);
                }
            }
            case Input.Arrived a -> judgeAll(state, at, existed);
            case Input.Absorbed a -> judgeAll(state, at, existed);
            case Input.CatalogChanged c -> {
                reopenAll(state);
                moved = true;
                judgeAll(state, at, existed);
            }
        }
    }

    private void erase(ProfileState state, long at) {
        int from = changes.size();
        Memberships memberships = state.memberships();
        for (int i = 0; i < memberships.size(); i++) {
            changes.add(
                    new SegmentChanged(catalog.program(memberships.program(i)).id(), Change.LEFT, at));
        }
        changes.subList(from, changes.size()).sort(BY_SEGMENT);
        state.erase();
    }

    private void judgeAll(ProfileState state, long at, boolean existed) {
        if (!state.exists()) {
            return;
        }
        if (existed && !moved && state.isQuietUntil(at)) {
            state.stayQuietUntil(at);
            return;
        }
        if (!existed) {
            verdicts.reopen(catalog.openAtBirth());
        }
        if (at < state.lookedAt()) {
            state.lookAtAll();
        }
        state.judgedAt(at);
        state.look(at, verdicts);
        judge(state, at);
    }

    /** Judges the programs that were reopened, those they are part of after them; whether any membership changed. */
    private boolean judge(ProfileState state, long at) {
        int from = changes.size();
        for (int number = verdicts.next(); number >= 0; number = verdicts.next()) {
            SegmentProgram program = catalog.program(number);
            boolean holds = program.predicate().holds(state);
            if (state.memberships().set(number, holds, at)) {
                changes.add(new SegmentChanged(program.id(), holds ? Change.ENTERED : Change.LEFT, at));
                verdicts.reopen(catalog.dependents(number));
            }
        }
        if (changes.size() - from > 1 && !catalog.isInOrderOfIds()) {
            changes.subList(from, changes.size()).sort(BY_SEGMENT);
        }
        return changes.size() > from;
    }
}
