package io.segue.server.registry;

import io.segue.core.catalog.Catalog;
import io.segue.server.definitions.Reading;
import io.segue.server.ingest.Overload;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that hold, those that held, and the way to others. Any thread may use it. When it
 * is made before the log has been gone through to its end, it has to be told by {@link #reload}.
 */
public final class Definitions {
    private final DefinitionStore store;
    private final Applier applier;
    private final InstantSource clock;
    private final Past past;
    private volatile State state;
    private @Nullable History history;

    /** @param reading of the set; empty when this version of segue does not understand it any more */
    private record State(DefinitionSet set, Optional<Reading.Valid> reading) {
        static State of(DefinitionSet set) {
            return new State(
                    set,
                    DefinitionReader.read(set.files()) instanceof Reading.Valid valid
                            ? Optional.of(valid)
                            : Optional.empty());
        }

        Catalog catalog() {
            return reading.map(Reading.Valid::catalog).orElse(Catalog.EMPTY);
        }
    }

    public Definitions(DefinitionStore store, Applier applier, InstantSource clock, Past past) {
        this.store = store;
        this.applier = applier;
        this.clock = clock;
        this.past = past;
        this.state = State.of(store.latest());
    }

    /** Looks again which version holds, for whoever was made before the log was gone through to its end. */
    public synchronized void reload() {
        state = State.of(store.latest());
        history = null;
    }

    /** The latest; {@link DefinitionSet#NONE} when nothing was ever applied. */
    public DefinitionSet current() {
        return state.set();
    }

    /** What applying these files would change, or what is wrong with them. */
    public synchronized Proposal plan(List<DefinitionText> files) {
        return switch (DefinitionReader.read(files)) {
            case Reading.Invalid invalid -> new Proposal.Rejected(invalid.findings());
            case Reading.Valid valid -> new Proposal.Planned(plan(state, inOrder(files), valid.catalog()));
        };
    }

    private Plan plan(State from, List<DefinitionText> files, Catalog catalog) {
        long now = clock.millis();
        LeafHistory leaves = history().leaves();
        return PlanMaker.plan(
                from.set(),
                from.set().files().equals(files),
                new Gaps(from.catalog(), leaves, now, past),
                new Gaps(catalog, leaves.extend(catalog, now), now, past));
    }

    /**
     * Makes these files the ones that hold, as a new version.
     *
     * @param expectedVersion the version that must hold now; empty when any may
     */
    public synchronized Decision apply(List<DefinitionText> files, String who, String why, OptionalInt expectedVersion)
            throws Overload, InterruptedException {
        State before = state;
        DefinitionSet current = before.set();
        if (expectedVersion.isPresent() && expectedVersion.getAsInt() != current.version()) {
            return new Decision.Overtaken(expectedVersion.getAsInt(), current);
        }
        List<DefinitionText> inOrder = inOrder(files);
        if (current.files().equals(inOrder)) {
            return new Decision.Identical(current);
        }
        return switch (DefinitionReader.read(inOrder)) {
            case Reading.Invalid invalid -> new Decision.Rejected(invalid.findings());
            case Reading.Valid valid -> {
                Plan plan = plan(before, inOrder, valid.catalog());
                var next = new DefinitionSet(current.version() + 1, clock.millis(), who, why, inOrder);
                applier.apply(next);
                history().add(next);
                state = new State(next, Optional.of(valid));
                yield new Decision.Applied(next, plan);
            }
        };
    }

    /** Makes the files of an earlier version hold again, as a new version. */
    public synchronized Decision rollback(int version, String who, String why) throws Overload, InterruptedException {
        Optional<DefinitionSet> earlier = version(version);
        if (earlier.isEmpty()) {
            return new Decision.NoSuchVersion(version, current().version());
        }
        return apply(earlier.get().files(), who, why, OptionalInt.empty());
    }

    private static List<DefinitionText> inOrder(List<DefinitionText> files) {
        return files.stream().sorted(Comparator.comparing(DefinitionText::file)).toList();
    }

    /** Empty when there is no such version. */
    public Optional<DefinitionSet> version(int version) {
        DefinitionSet current = current();
        return version == current.version() && version > 0 ? Optional.of(current) : store.version(version);
    }

    /** Versions without their files, the latest first. */
    public List<DefinitionSet> versions(int before, int limit) {
        return store.versions(before, limit);
    }

    /** What a version changed of the one before it; gaps are not part of it, because they were of their time. */
    public Plan changesOf(DefinitionSet set) {
        State before = State.of(version(set.version() - 1).orElse(DefinitionSet.NONE));
        Catalog after = State.of(set).catalog();
        return PlanMaker.plan(
                before.set(), before.set().files().equals(set.files()), Gaps.none(before.catalog()), Gaps.none(after));
    }

    /** Everything there is to say about a segment that holds now; empty when there is none of this id. */
    public synchronized Optional<SegmentPage> page(String segment) {
        State now = state;
        var program = now.catalog().program(segment);
        if (program == null || now.reading().isEmpty()) {
            return Optional.empty();
        }
        var gaps = new Gaps(now.catalog(), history().leaves(), clock.millis(), past);
        return Optional.of(new SegmentPage(
                now.set().version(),
                program,
                now.reading().get().files().getOrDefault(segment, ""),
                gaps.of(program),
                References.uses(now.catalog(), program),
                References.dependents(now.catalog(), program),
                history().revisions(segment),
                clock.millis()));
    }

    /** The versions in which a segment changed, the latest first; also of one that is gone. */
    public synchronized List<Revision> revisions(String segment) {
        return history().revisions(segment);
    }

    /** Read when it is first needed, and always before a new version, so that the store has all there is. */
    private History history() {
        History known = history;
        if (known == null) {
            known = new History();
            for (int version = 1; version < state.set().version(); version++) {
                store.version(version).ifPresent(known::add);
            }
            if (state.set().version() > 0) {
                known.add(state.set());
            }
            history = known;
        }
        return known;
    }
}
