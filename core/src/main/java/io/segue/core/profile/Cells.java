package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Slot;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A profile's cells, each with the instant at which it has to be looked at next. A superclass and not a part of the profile,
 * because a part would be one more object to fetch from memory at every event.
 */
abstract class Cells {
    private static final int[] NO_SLOTS = {};
    private static final long[] NO_INSTANTS = {};
    private static final @Nullable Cell[] NO_CELLS = {};

    /** Catalogues of up to so many slots give each profile a place for every one of them. */
    private static final int DENSE_LIMIT = 32;

    Catalog catalog;

    /** Whether a cell has to be looked at whatever the time. */
    boolean marked;

    /** The slots' numbers, ascending; unused while a cell stands at its slot's own number, see {@link #isDense}. */
    private int[] slots = NO_SLOTS;

    int places;
    long[] due = NO_INSTANTS;

    @Nullable
    Cell[] cells = NO_CELLS;

    Cells(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The cell of a slot, which the next look has to look at. */
    final Cell cell(Slot slot) {
        int index = place(slot);
        mark(index);
        return cells[index];
    }

    /** The next look has to look at this cell. */
    final void mark(int index) {
        due[index] = Long.MIN_VALUE;
        marked = true;
    }

    /** Makes the next look look at every cell. */
    public final void lookAtAll() {
        for (int i = 0; i < places; i++) {
            due[i] = cells[i] == null ? Cell.NEVER : Long.MIN_VALUE;
        }
        marked = true;
    }

    /** Where a slot's cell stands, from now on if there was none. */
    final int place(Slot slot) {
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
    final int find(int slot) {
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

    void forgetCells() {
        places = 0;
        slots = NO_SLOTS;
        due = NO_INSTANTS;
        cells = NO_CELLS;
    }

    /** In the order of their slots' numbers. */
    void eachCell(Consumer<Cell> consumer) {
        for (int i = 0; i < places; i++) {
            Cell cell = cells[i];
            if (cell != null) {
                consumer.accept(cell);
            }
        }
    }
}
