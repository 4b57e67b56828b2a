package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Predicate;
import io.segue.core.catalog.Route;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import io.segue.core.value.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one person: traits, one cell for each leaf that has something to remember, and the segments
 * the person is in. Mutable, for the engine alone; everybody else reads.
 *
 * <p>Three instants order its life. It was last <em>judged</em> when an input came or a membership changed; nothing will be
 * said about an earlier instant any more. It was last <em>looked at</em> then or later, when a deadline passed that changed
 * no membership: such a look leaves no trace, and a late event can still be judged before it. It wants to be <em>woken</em>
 * when the next deadline passes.
 */
public final class ProfileState implements Predicate.Facts, Route.Visitor {
    /** A leaf that must keep instants keeps so many of one person, unless a rule counts higher; the oldest go first. */
    public static final int INSTANTS_REMEMBERED = Instants.LIMIT;

    /** Before all time: never judged. */
    public static final long NEVER_JUDGED = Long.MIN_VALUE;

    private static final int[] NO_SLOTS = {};
    private static final long[] NO_INSTANTS = {};
    private static final @Nullable Cell[] NO_CELLS = {};

    /** Catalogues of up to so many slots give each profile a place for every one of them. */
    private static final int DENSE_LIMIT = 32;

    private Catalog catalog;
    private boolean exists;
    private boolean marked;
    private long judgedAt = NEVER_JUDGED;
    private long lookedAt = NEVER_JUDGED;
    private long wakeAt = Cell.NEVER;
    private Traits traits = new Traits();
    /** The slots' numbers, ascending; unused while a cell stands at its slot's own number, see {@link #isDense}. */
    private int[] slots = NO_SLOTS;

    private int places;
    private long[] due = NO_INSTANTS;
    private @Nullable Cell[] cells = NO_CELLS;
    private final Memberships memberships = new Memberships();

    public ProfileState(Catalog catalog) {
        this.catalog = catalog;
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

    /** Remembers an event, its traits included, without judging it. */
    public void remember(Event event) {
        if (event.name() != null) {
            exists = true;
            catalog.route(event.name()).visit(event, this);
        }
        Fields set = event.traits();
        for (int i = 0; i < set.size(); i++) {
            exists = true;
            traits.set(set.name(i), set.value(i), event.time(), event.messageId());
            lookAtTrait(set.name(i));
        }
    }

    @Override
    public void visit(Slot slot, int mask, Event event) {
        int index = place(slot);
        if (cells[index].remember(event, mask)) {
            mark(index);
        }
    }

    private void lookAtTrait(String name) {
        for (int slot : catalog.slotsOfTrait(name)) {
            ((TraitCell) cell(catalog.slot(slot))).look(traits);
        }
    }

    /** Adds all that another profile, of the same catalogue, remembers; its memberships are its own. */
    public void absorb(ProfileState other) {
        exists |= other.exists;
        traits.absorb(other.traits);
        other.eachCell(cell -> cell(cell.slot).absorb(cell));
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

    private void forgetCells() {
        places = 0;
        slots = NO_SLOTS;
        due = NO_INSTANTS;
        cells = NO_CELLS;
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
        long wake = Cell.NEVER;
        for (int i = 0; i < places; i++) {
            if (due[i] <= t) {
                due[i] = cells[i].judge(t, verdicts);
                if (t == judgedAt) {
                    cells[i].forget(t);
                }
            }
            wake = Math.min(wake, due[i]);
        }
        wakeAt = wake;
        lookedAt = t;
        marked = false;
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

    /** Makes the next {@link #look} look at every cell. */
    public void lookAtAll() {
        for (int i = 0; i < places; i++) {
            due[i] = cells[i] == null ? Cell.NEVER : Long.MIN_VALUE;
        }
        marked = true;
    }

    private Cell cell(Slot slot) {
        int index = place(slot);
        mark(index);
        return cells[index];
    }

    /** The next {@link #look} has to look at this cell. */
    private void mark(int index) {
        due[index] = Long.MIN_VALUE;
        marked = true;
    }

    private int place(Slot slot) {
        int index = find(slot.number());
        if (index >= 0) {
            return index;
        }
        index = isDense() ? makeDense(slot.number()) : insert(-index - 1, slot.number());
        due[index] = Cell.NEVER;
        cells[index] = Cell.of(slot);
        return index;
    }

    /** In a small catalogue every slot has its place from the start, so that none has to be looked for. */
    private boolean isDense() {
        return catalog.slots() <= DENSE_LIMIT;
    }

    /** Where a slot's cell stands; negative when there is none, in a large catalogue −1 − where it should. */
    private int find(int slot) {
        if (isDense()) {
            return slot < places && cells[slot] != null ? slot : -1;
        }
        return Arrays.binarySearch(slots, 0, places, slot);
    }

    private int makeDense(int slot) {
        if (places == 0) {
            places = catalog.slots();
            due = new long[places];
            cells = new @Nullable Cell[places];
            Arrays.fill(due, Cell.NEVER);
        }
        return slot;
    }

    private int insert(int index, int slot) {
        if (places == slots.length) {
            int capacity = Math.max(4, places * 2);
            slots = Arrays.copyOf(slots, capacity);
            due = Arrays.copyOf(due, capacity);
            cells = Arrays.copyOf(cells, capacity);
        }
        System.arraycopy(slots, index, slots, index + 1, places - index);
        System.arraycopy(due, index, due, index + 1, places - index);
        System.arraycopy(cells, index, cells, index + 1, places - index);
        slots[index] = slot;
        places++;
        return index;
    }

    // For the codec.

    /** In the order of their slots' numbers. */
    void eachCell(Consumer<Cell> consumer) {
        for (int i = 0; i < places; i++) {
            Cell cell = cells[i];
            if (cell != null) {
                consumer.accept(cell);
            }
        }
    }

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
