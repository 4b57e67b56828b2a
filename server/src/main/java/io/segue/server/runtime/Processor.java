package io.segue.server.runtime;

import io.segue.core.engine.Engine;
import io.segue.core.engine.Input;
import io.segue.core.event.Event;
import io.segue.core.identity.IdentityResolver;
import io.segue.core.identity.ProfileKey;
import io.segue.core.identity.Resolution;
import io.segue.server.feed.ChangeTable;
import io.segue.server.log.LogRecord;
import io.segue.server.people.MemberTable;
import io.segue.server.people.ProfileRow;
import io.segue.server.registry.DefinitionStore;
import io.segue.server.store.Batch;
import io.segue.server.store.Keys;
import io.segue.server.store.Scan;
import io.segue.server.store.Store;
import io.segue.server.store.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through the log, one record after another, and commits what follows from them. What is committed does not depend
 * on how many records a commit takes together. One thread.
 *
 * <p>After an exception an instance is of no more use; a new one goes on from the last commit.
 */
final class Processor implements AutoCloseable {
    /** So many deadlines follow from one tick, and so many profiles from one sweep, at most. */
    static final int PROFILES_PER_RECORD_MAX = 1_000;

    /** Before every profile's key, and not empty. */
    private static final byte[] SWEEP_ALL = {0};

    private final Store store;
    private final Catalogs catalogs;
    private final Stats stats;
    private final Batch batch;
    private final Residents residents;
    private final LinkTable links;
    private final MessageTable messages;
    private final WakeTable wakes;
    private final Effects effects;
    private final Map<Integer, Engine> engines = new HashMap<>();
    private final List<Living> touched = new ArrayList<>();

    private long position;
    private long profiles;
    private long historyClock;
    private long historyHeardAt;
    private byte[] sweptTo;

    Processor(Store store, Catalogs catalogs, ChangeTable changes, Limits limits, Stats stats) {
        this.store = store;
        this.catalogs = catalogs;
        this.stats = stats;
        this.batch = store.newBatch();
        this.residents = new Residents(store, catalogs, limits.residentProfiles());
        this.links = new LinkTable(store, limits.residentProfiles());
        this.messages = new MessageTable(store, limits.messagesRemembered());
        this.wakes = new WakeTable(store);
        this.effects = new Effects(new MemberTable(store), changes);
        Progress progress = Progress.read(store);
        this.position = progress.position();
        this.profiles = progress.profiles();
        this.historyClock = progress.historyClock();
        this.historyHeardAt = progress.historyHeardAt();
        this.sweptTo = progress.sweptTo();
    }

    /** @param events of a record of calls, in its order */
    void process(long next, LogRecord item, List<Event> events) {
        if (!(item instanceof LogRecord.Calls) && batch.count() > 0) {
            commit(); // what these look up must be in the store
        }
        position = next;
        effects.begin(next);
        switch (item) {
            case LogRecord.Calls it -> take(it, events);
            case LogRecord.Tick it -> tick(it);
            case LogRecord.Applied it -> apply(it);
            case LogRecord.Sweep it -> sweep(it);
        }
    }

    /** Passes over a record that cannot be processed. */
    void skip(long next) {
        position = next;
    }

    private void take(LogRecord.Calls request, List<Event> events) {
        if (request.history()) {
            historyHeardAt = Math.max(historyHeardAt, request.at());
        }
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (messages.isNew(batch, event.messageId(), request.at())) {
                take(event, i, request.history());
            } else {
                stats.duplicates.increment();
            }
        }
        for (Living profile : touched) {
            step(profile, request.history());
        }
        touched.clear();
        stats.events.add(events.size());
    }

    private void take(Event event, int index, boolean history) {
        Resolution resolution = IdentityResolver.resolve(event.who(), links);
        Living profile = residents.get(resolution.profile());
        if (profile.waiting == null) {
            touched.add(profile);
            profile.waiting = new Waiting(event.time());
        } else if (profile.waiting.at != event.time()) {
            step(profile, history);
            profile.waiting = new Waiting(event.time());
        }
        for (String anonymousId : resolution.newlyLinked()) {
            merge(profile, profile.waiting, anonymousId, history);
        }
        profile.waiting.inputs.add(new Input.Arrived(event));
        profile.seen(event.time());
        profile.calls.add(position, index);
        if (history) {
            historyClock = Math.max(historyClock, event.time());
        }
        stats.conflicts.add(resolution.conflicts().size());
    }

    /** The anonymous profile, when there is one, goes into the user's with the step that waits. */
    private void merge(Living user, Waiting waiting, String anonymousId, boolean history) {
        links.link(batch, anonymousId, user.key.name());
        user.anonymousIds.add(anonymousId);
        Living visitor = residents.find(ProfileKey.anonymous(anonymousId));
        if (visitor == null) {
            return;
        }
        step(visitor, history);
        moveToLatest(visitor, waiting.at);
        fire(visitor, waiting.at - 1);
        user.firstSeen = Math.min(user.firstSeen, visitor.firstSeen);
        user.lastSeen = Math.max(user.lastSeen, visitor.lastSeen);
        waiting.inputs.add(new Input.Absorbed(visitor.state, waiting.at));
        waiting.absorbed.add(visitor);
        stats.merges.increment();
    }

    /** Tells the engine what waits, if anything does. */
    private void step(Living profile, boolean history) {
        Waiting waiting = profile.waiting;
        if (waiting == null) {
            return;
        }
        profile.waiting = null;
        if (profile.version != catalogs.version()) {
            fire(profile, waiting.at - 1);
            profile.version = catalogs.version();
        }
        Engine engine = engine(profile.version);
        List<Input> inputs = waiting.inputs;
        effects.write(
                batch,
                profile,
                inputs.size() == 1
                        ? engine.step(profile.state, inputs.getFirst())
                        : engine.step(profile.state, inputs));
        for (Living absorbed : waiting.absorbed) {
            effects.write(batch, absorbed, engine.step(absorbed.state, new Input.Erased(waiting.at)));
            wakes.cancel(batch, absorbed);
            profiles -= residents.remove(batch, absorbed) ? 1 : 0;
        }
        wakes.schedule(batch, profile, history);
        residents.touch(profile);
    }

    /** Judges a profile by the latest definitions, if it was judged by others. */
    private void moveToLatest(Living profile, long at) {
        if (profile.version != catalogs.version()) {
            fire(profile, at - 1);
            profile.version = catalogs.version();
            effects.write(batch, profile, engine(profile.version).step(profile.state, new Input.CatalogChanged(at)));
        }
    }

    /** Fires deadlines up to an instant by the definitions the profile was last judged by. */
    private void fire(Living profile, long at) {
        if (profile.state.wakeAt() <= at) {
            effects.write(batch, profile, engine(profile.version).step(profile.state, new Input.WokeUp(at)));
        }
    }

    private Engine engine(int version) {
        return engines.computeIfAbsent(version, it -> new Engine(catalogs.of(it)));
    }

    private void tick(LogRecord.Tick tick) {
        wake(wakes.due(false, tick.at(), PROFILES_PER_RECORD_MAX), tick.at());
        wake(wakes.due(true, tick.historyAt(), PROFILES_PER_RECORD_MAX), tick.historyAt());
    }

    private void wake(List<ProfileKey> due, long at) {
        for (ProfileKey key : due) {
            Living profile = residents.get(key);
            fire(profile, at);
            reschedule(profile);
        }
        stats.woken.add(due.size());
    }

    private void reschedule(Living profile) {
        wakes.reschedule(batch, profile);
        residents.touch(profile);
    }

    private void apply(LogRecord.Applied applied) {
        DefinitionStore.put(batch, applied.definitions());
        catalogs.apply(applied.definitions());
        engines.clear();
        sweptTo = SWEEP_ALL;
    }

    private void sweep(LogRecord.Sweep sweep) {
        List<ProfileKey> next = new ArrayList<>();
        byte[] to = Keys.FIRST;
        try (Scan scan = store.scan(Table.PROFILES, sweptTo, Keys.LAST)) {
            while (scan.next()) {
                if (next.size() == PROFILES_PER_RECORD_MAX) {
                    to = scan.key();
                    break;
                }
                next.add(ProfileRow.key(scan.key()));
            }
        }
        for (ProfileKey key : next) {
            Living profile = residents.get(key);
            moveToLatest(profile, profile.history ? Math.min(sweep.at(), historyClock) : sweep.at());
            reschedule(profile);
        }
        sweptTo = to;
    }

    /** Makes everything that followed so far visible to others, and known after a restart. */
    void commit() {
        profiles += residents.put(batch);
        effects.put(batch);
        new Progress(position, profiles, historyClock, historyHeardAt, sweptTo).put(batch);
        store.write(batch);
        batch.clear();
        messages.committed();
        links.shrink();
        residents.shrink();
        effects.committed();
    }

    Progress progress() {
        return new Progress(position, profiles, historyClock, historyHeardAt, sweptTo);
    }

    Progress.Due due() {
        return new Progress.Due(wakes.next(false), wakes.next(true));
    }

    @Override
    public void close() {
        batch.close();
    }
}
