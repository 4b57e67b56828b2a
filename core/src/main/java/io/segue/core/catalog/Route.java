package io.segue.core.catalog;

import io.segue.core.event.Event;
import io.segue.core.segment.EventPath;
import io.segue.core.segment.EventPattern;
import io.segue.core.segment.Matcher;
import io.segue.core.value.Test;
import io.segue.core.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slots that events of one name can touch. Filters on equality are looked up by the event's value, all others are
 * tried one by one.
 */
public final class Route {
    static final Route NOWHERE = new Route(List.of());

    /** Told of each slot an event touches. */
    public interface Visitor {
        /** @param mask bit i says that the event matches the leaf's pattern i; not 0 */
        void visit(Slot slot, int mask, Event event);
    }

    /**
     * A slot and those of its patterns that events of this name can match.
     *
     * @param always the bits of the patterns that every event matches
     */
    @SuppressWarnings("ArrayRecordComponent") // read at every event; never changed, never compared
    private record Stop(Slot slot, int always, Matcher[] matchers, int[] bits) {
        /** When an event has been found to pass its only matcher's equality, and that is all it asks, nothing is left to ask. */
        Stop found(Matcher.Is equality) {
            return matchers[0].equals(equality) ? new Stop(slot, bits[0], new Matcher[0], new int[0]) : this;
        }

        void visit(Event event, Visitor visitor) {
            int mask = always;
            for (int i = 0; i < matchers.length; i++) {
                if (matchers[i].matches(event)) {
                    mask |= bits[i];
                }
            }
            if (mask != 0) {
                visitor.visit(slot, mask, event);
            }
        }
    }

    /** The stops whose only pattern asks for one of these values at a path. */
    private record Index(EventPath path, Map<Value, Stop[]> stops) {
        void visit(Event event, Visitor visitor) {
            Value value = path.read(event);
            if (value instanceof Value.Items items) {
                Set<Value> elements = new LinkedHashSet<>();
                gather(items, elements);
                elements.forEach(element -> visit(element, event, visitor));
            } else {
                visit(value, event, visitor);
            }
        }

        /** Arrays may hold arrays; a test asks whether any element of any of them passes. */
        private static void gather(Value.Items items, Set<Value> elements) {
            for (Value item : items.items()) {
                if (item instanceof Value.Items inner) {
                    gather(inner, elements);
                } else {
                    elements.add(item);
                }
            }
        }

        private void visit(Value value, Event event, Visitor visitor) {
            Stop[] found = stops.get(value);
            if (found != null) {
                for (Stop stop : found) {
                    stop.visit(event, visitor);
                }
            }
        }
    }

    private final Stop[] stops;
    private final Index[] indexes;
    private @Nullable PatientRoute patient;

    private Route(List<Stop> all) {
        List<Stop> scanned = new ArrayList<>();
        Map<EventPath, Map<Value, List<Stop>>> indexed = new LinkedHashMap<>();
        for (Stop stop : all) {
            Matcher.Is key = stop.always == 0 && stop.matchers.length == 1 ? equality(stop.matchers[0]) : null;
            if (key == null) {
                scanned.add(stop);
            } else {
                indexed.computeIfAbsent(key.path(), path -> new HashMap<>())
                        .computeIfAbsent(((Test.Compare) key.test()).literal(), value -> new ArrayList<>())
                        .add(stop.found(key));
            }
        }
        stops = scanned.toArray(Stop[]::new);
        indexes = indexed.entrySet().stream()
                .map(entry -> new Index(entry.getKey(), arrays(entry.getValue())))
                .toArray(Index[]::new);
    }

    private static Map<Value, Stop[]> arrays(Map<Value, List<Stop>> lists) {
        Map<Value, Stop[]> arrays = new HashMap<>();
        lists.forEach((value, list) -> arrays.put(value, list.toArray(Stop[]::new)));
        return arrays;
    }

    /** An equality that an event must pass to pass this matcher; null when there is none. */
    private static Matcher.@Nullable Is equality(Matcher matcher) {
        return switch (matcher) {
            case Matcher.Is is ->
                is.test() instanceof Test.Compare compare && compare.operator() == Test.Operator.EQUAL ? is : null;
            case Matcher.All all ->
                all.parts().stream()
                        .map(Route::equality)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case Matcher.Any any -> null;
            case Matcher.Not not -> null;
        };
    }

    /** The route of events with this name; null for all names that no rule has. */
    static Route of(@Nullable String name, List<Slot> slots) {
        List<Stop> stops = new ArrayList<>();
        for (Slot slot : slots) {
            int always = 0;
            List<Matcher> matchers = new ArrayList<>();
            List<Integer> bits = new ArrayList<>();
            List<EventPattern> patterns = slot.leaf().patterns();
            for (int i = 0; i < patterns.size(); i++) {
                EventPattern pattern = patterns.get(i);
                if (pattern.event() != null && !pattern.event().equals(name)) {
                    continue;
                }
                if (pattern.where().equals(Matcher.All.EVERY_EVENT)) {
                    always |= 1 << i;
                } else {
                    matchers.add(pattern.where());
                    bits.add(1 << i);
                }
            }
            if (always != 0 || !matchers.isEmpty()) {
                stops.add(new Stop(
                        slot,
                        always,
                        matchers.toArray(Matcher[]::new),
                        bits.stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return stops.isEmpty() ? NOWHERE : new Route(stops);
    }

    boolean canBePatient() {
        for (Stop stop : stops) {
            if (stop.matchers.length > 0 || !PatientRoute.isPossible(stop.slot)) {
                return false;
            }
        }
        return stops.length > 0 && indexes.length == 0;
    }

    PatientRoute makePatient(int number) {
        patient = new PatientRoute(
                number,
                Arrays.stream(stops).map(Stop::slot).toArray(Slot[]::new),
                Arrays.stream(stops).mapToInt(Stop::always).toArray());
        return patient;
    }

    /** The same for events that wait; null when they cannot. */
    public @Nullable PatientRoute patient() {
        return patient;
    }

    /** Whether its events touch no slot. */
    public boolean isNowhere() {
        return stops.length == 0 && indexes.length == 0;
    }

    /** Tells the visitor of every slot this event touches. */
    public void visit(Event event, Visitor visitor) {
        for (Stop stop : stops) {
            stop.visit(event, visitor);
        }
        for (Index index : indexes) {
            index.visit(event, visitor);
        }
    }
}
