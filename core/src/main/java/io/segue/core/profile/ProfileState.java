package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Patience;
import io.segue.core.catalog.PatientRoute;
import io.segue.core.catalog.Predicate;
import io.segue.core.catalog.Route;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that is remembered of one person: traits, one cell for each leaf that has something to remember, events that the cells
 * have not heard of yet, and the segments the person is in. Mutable, for the engine alone; everybody else reads.
 *
 * <p>Three instants order its life. It was last <em>judged</em> when an input came or a membership changed; nothing will be
 * said about an earlier instant any more. It was last <em>looked at</em> then or later, when a deadline passed that changed
 * no membership: such a look leaves no trace, and a late event can still be judged before it. It wants to be <em>woken</em>
 * when the next deadline passes.
 */
public final class ProfileState extends PatientCells implements Predicate.Facts {
    /** A leaf that must keep instants keeps so many of one person, unless a rule counts higher; the oldest go first. */
    public static final int INSTANTS_REMEMBERED = Instants.LIMIT;

    /** Before all time: never judged. */
    public static final long NEVER_JUDGED = Long.MIN_VALUE;

    private boolean exists;
    private long judgedAt = NEVER_JUDGED;
    private long lookedAt = NEVER_JUDGED;
    private long wakeAt = Cell.NEVER;
    private Traits traits = new Traits();
    private final Memberships memberships = new Memberships();

    public ProfileState(Catalog catalog) {
        this(catalog, Patience.UNKNOWN);
    }

    private ProfileState(Catalog catalog, long patience) {
        super(catalog, patience);
    }

    /** Makes profiles of which nothing is known; how many events may wait in one is worked out once for all. */
    public static Supplier<ProfileState> newborns(Catalog catalog) {
        long patience = new ProfileState(catalog).patienceAtBirth();
        return () -> new ProfileState(catalog, patience);
    }

    /** The catalogue it was last judged by. */
    public Catalog catalog() {
        return catalog;
    }

    /** Whether there was an event or a trait. */
    public boolean exists() {
        return exists;
    }

    /** When it was last judged, in milliseconds since 1970 UTC; {@link #NEVER_JUDGED} if never. */
    public long judgedAt() {
        return judgedAt;
    }

    /** When it was last looked at; at least {@link #judgedAt()}. */
    public long lookedAt() {
        return lookedAt;
    }

    /** When the next deadline passes; {@link Long#MAX_VALUE} when none will. */
    public long wakeAt() {
        return wakeAt;
    }

    public Traits traits() {
        return traits;
    }

    public Memberships memberships() {
        return memberships;
    }

    @Override
    public int rank(int slot, int ladder) {
        int index = find(slot);
        return index < 0 ? catalog.slot(slot).emptyRank(ladder) : cells[index].rank(ladder);
    }

    @Override
    public boolean isMember(int program) {
        return memberships.contains(program);
    }

    // For the engine: what became known.

    /**
     * Remembers an event, its traits included, without judging it.
     *
     * @param route the event's in this profile's catalogue
     */
    public void remember(Route route, Event event) {
        if (event.name() != null) {
            exists = true;
            waitNoLonger();
            route.visit(event, this);
        }
        rememberTraits(event);
    }

    private void rememberTraits(Event event) {
        Fields set = event.traits();
        for (int i = 0; i < set.size(); i++) {
            exists = true;
            traits.set(set.name(i), set.value(i), event.time(), event.messageId());
            lookAtTrait(set.name(i));
        }
    }

    /**
     * Takes an event after which nothing has to be judged: no leaf hears of it, or it can wait. The profile exists from then on,
     * and was judged at the event's instant.
     *
     * @param route the event's in this profile's catalogue
     * @param event all that is new at its instant
     * @return false when the event has to be remembered and judged; nothing has been done with it then
     */
    public boolean takeUnjudged(Route route, Event event) {
        long time = event.time();
        if (!isQuietUntil(time)
                || time == lookedAt
                || event.name() == null
                || !event.traits().isEmpty()) {
            return false;
        }
        PatientRoute patient = route.patient();
        if (patient == null ? !route.isNowhere() : !letWait(patient, time)) {
            return false;
        }
        exists = true;
        stayQuietUntil(time);
        return true;
    }

    /** Works out how many events of this route may wait from now on, while its cells are in the processor's cache. */
    public void workOutPatience(Route route) {
        PatientRoute patient = route.patient();
        if (patient != null) {
            workOutPatience(patient, lookedAt);
        }
    }

    private void lookAtTrait(String name) {
        for (int slot : catalog.slotsOfTrait(name)) {
            ((TraitCell) cell(catalog.slot(slot))).look(traits);
        }
    }

    /** Adds all that another profile, of the same catalogue, remembers; its memberships are its own. */
    public void absorb(ProfileState other) {
        waitNoLonger();
        exists |= other.exists;
        traits.absorb(other.traits);
        other.eachCell(cell -> {
            cell(cell.slot).absorb(cell);
            unsettle(cell.slot);
        });
        refreshTraits();
    }

    /** As if it had never been, memberships included. */
    public void erase() {
        exists = false;
        judgedAt = NEVER_JUDGED;
        lookedAt = NEVER_JUDGED;
        wakeAt = Cell.NEVER;
        traits = new Traits();
        forgetCells();
        memberships.clear();
    }

    /** Goes on under another catalogue with what both remember alike; memberships of segments it lacks are dropped. */
    public void moveTo(Catalog next) {
        List<Cell> old = new ArrayList<>();
        eachCell(old::add);
        memberships.renumber(catalog, next);
        catalog = next;
        forgetCells();
        for (Cell cell : old) {
            Slot slot = next.slotByKey(cell.slot.key());
            if (slot != null) {
                cell(slot).absorb(cell);
            }
        }
        refreshTraits();
    }

    private void refreshTraits() {
        Fields all = traits.all();
        for (int i = 0; i < all.size(); i++) {
            lookAtTrait(all.name(i));
        }
    }

    // For the engine: judging.

    /** Brings all cells that may have changed to t, and reports the programs that have to be judged again. */
    public void look(long t, Verdicts verdicts) {
        waitNoLonger();
        long wake = Cell.NEVER;
        for (int i = 0; i < places; i++) {
            if (due[i] <= t) {
                look(i, t, verdicts);
            }
            wake = Math.min(wake, due[i]);
        }
        wakeAt = wake;
        lookedAt = t;
        marked = false;
    }

    private void look(int index, long t, Verdicts verdicts) {
        Cell cell = cells[index];
        int before = verdicts.reopenings();
        due[index] = cell.judge(t, verdicts);
        if (verdicts.reopenings() != before) {
            unsettle(cell.slot);
        }
        if (t == judgedAt) {
            cell.forget(t);
        }
    }

    /**
     * Reads what a step will read first, for {@link io.segue.core.engine.Engine#prefetch}.
     *
     * @return a number that means nothing, and keeps the reads from being compiled away
     */
    public long prefetch() {
        return wakeAt + waitingCount();
    }

    /** Whether nothing that happened and no deadline up to t can have changed anything since the last look. */
    public boolean isQuietUntil(long t) {
        return !marked && t < wakeAt && t >= lookedAt;
    }

    /** Instead of a look that would find nothing. */
    public void stayQuietUntil(long t) {
        judgedAt = t;
        lookedAt = t;
    }

    /** An input came for this instant, or a membership changed at it. */
    public void judgedAt(long t) {
        judgedAt = t;
    }

    // For the codec.

    /** The cell of a slot that was not there, about to be read. */
    Cell newCell(Slot slot) {
        if (find(slot.number()) >= 0) {
            throw new IllegalArgumentException("expected each leaf once, but got twice " + slot.leaf());
        }
        return cell(slot);
    }

    /** Everything has been read: what follows from it is worked out. */
    void wasRead(boolean readExists, long readJudgedAt) {
        exists = readExists;
        judgedAt = readJudgedAt;
        refreshTraits();
        look(judgedAt, new Verdicts(catalog.programs().size()));
    }
}
