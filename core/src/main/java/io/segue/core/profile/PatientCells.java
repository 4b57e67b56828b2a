package io.segue.core.profile;

import io.segue.core.catalog.Catalog;
import io.segue.core.catalog.Patience;
import io.segue.core.catalog.PatientRoute;
import io.segue.core.catalog.Route;
import io.segue.core.catalog.Slot;
import io.segue.core.event.Event;
import java.util.function.Consumer;

/**
 * Cells that need not hear of every event at once. Events that can change no rank before the next deadline wait in a short
 * list, which is all the memory that most steps touch; see {@link Patience}. A superclass of the profile for the same reason
 * as {@link Cells}.
 */
abstract class PatientCells extends Cells implements Route.Visitor {
    /** A {@link Trail}: the instants of events the cells have not heard of, each with its {@link PatientRoute#number}. */
    private long[] waiting = Instants.EMPTY;

    private long patience;

    PatientCells(Catalog catalog, long patience) {
        super(catalog);
        this.patience = patience;
    }

    /** The patience of a profile of which nothing is known. */
    final long patienceAtBirth() {
        long atBirth = Patience.UNKNOWN;
        for (int i = 0; i < catalog.patientRoutes(); i++) {
            atBirth = Patience.with(atBirth, i, limits(catalog.patientRoute(i), 0));
        }
        return atBirth;
    }

    final int waitingCount() {
        return Instants.size(waiting);
    }

    /**
     * Lets an event wait if it can.
     *
     * @param time later than all that has come, before the next deadline
     */
    final boolean letWait(PatientRoute route, long time) {
        if (!isRoomFor(route, time) && !makeRoom(route, time)) {
            return false;
        }
        waiting = Trail.add(waiting, time, route.number());
        return true;
    }

    private boolean isRoomFor(PatientRoute route, long time) {
        int limits = Patience.of(patience, route.number());
        if (Patience.isUnknown(limits)) {
            return false;
        }
        int size = Instants.size(waiting);
        int inWindow = Patience.inWindow(limits);
        return size < Patience.inAll(limits)
                && (size < inWindow || inWindow > 0 && Trail.time(waiting, size - inWindow) < time - route.window());
    }

    /** Empties the list, and if that is not enough works out the limits anew. */
    private boolean makeRoom(PatientRoute route, long time) {
        if (Instants.isEmpty(waiting) && Patience.inAll(Patience.of(patience, route.number())) == 0) {
            return false;
        }
        waitNoLonger();
        if (!isRoomFor(route, time)) {
            workOutPatience(route, time);
        }
        return isRoomFor(route, time);
    }

    /** Works out how many events may wait, none of them before t, when none waits now. */
    final void workOutPatience(PatientRoute route, long t) {
        patience = Patience.with(patience, route.number(), limits(route, t));
    }

    private int limits(PatientRoute route, long t) {
        int limits = Patience.UNLIMITED;
        for (int i = 0; i < route.slots().length; i++) {
            Slot slot = route.slots()[i];
            int index = find(slot.number());
            PatientCell cell = (PatientCell) (index < 0 ? Cell.of(slot) : cells[index]);
            limits = Patience.least(limits, cell.patience(route.masks()[i], t));
        }
        return limits;
    }

    /** Tells the cells of all events that waited. */
    final void waitNoLonger() {
        int size = Instants.size(waiting);
        for (int from = 0, to; from < size; from = to) {
            int number = Trail.mask(waiting, from);
            to = from + 1;
            while (to < size && Trail.mask(waiting, to) == number) {
                to++;
            }
            tellCells(catalog.patientRoute(number), from, to);
        }
        if (size > 0) {
            Instants.clear(waiting);
        }
    }

    /** Works out the route's limits too, while its cells are in the processor's cache. */
    private void tellCells(PatientRoute route, int from, int to) {
        for (int i = 0; i < route.slots().length; i++) {
            Slot slot = route.slots()[i];
            int index = place(slot);
            if (((PatientCell) cells[index]).rememberAll(waiting, from, to, route.masks()[i])) {
                mark(index);
            }
            unsettle(slot);
        }
        workOutPatience(route, Trail.time(waiting, to - 1));
    }

    /** Its next events have to look anew whether they can wait. */
    final void unsettle(Slot slot) {
        patience |= slot.unsettled();
    }

    @Override
    public final void visit(Slot slot, int mask, Event event) {
        int index = place(slot);
        if (cells[index].remember(event, mask)) {
            mark(index);
        }
        unsettle(slot);
    }

    /** In the order of their slots' numbers, all up to date. */
    @Override
    final void eachCell(Consumer<Cell> consumer) {
        waitNoLonger();
        super.eachCell(consumer);
    }

    @Override
    final void forgetCells() {
        waiting = Instants.EMPTY;
        patience = Patience.UNKNOWN;
        super.forgetCells();
    }
}
