package io.segue.core.catalog;

import io.segue.core.segment.EventPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All routes of a catalogue, by event name. */
final class Routes {
    private final Map<String, Route> named = new HashMap<>();
    private final Route others;
    private final PatientRoute[] patient;

    Routes(Slot[] slots) {
        Map<@Nullable String, Set<Slot>> listening = new HashMap<>();
        for (Slot slot : slots) {
            for (EventPattern pattern : slot.leaf().patterns()) {
                listening
                        .computeIfAbsent(pattern.event(), name -> new LinkedHashSet<>())
                        .add(slot);
            }
        }
        Set<Slot> toAnything = listening.getOrDefault(null, Set.of());
        others = Route.of(null, List.copyOf(toAnything));
        listening.forEach((name, some) -> {
            if (name != null) {
                some.addAll(toAnything);
                List<Slot> ordered = new ArrayList<>(some);
                ordered.sort(Comparator.comparingInt(Slot::number));
                named.put(name, Route.of(name, ordered));
            }
        });
        List<PatientRoute> waiting = new ArrayList<>();
        Stream.concat(Stream.of(others), new TreeMap<>(named).values().stream())
                .filter(Route::canBePatient)
                .limit(Patience.ROUTES)
                .forEach(route -> waiting.add(route.makePatient(waiting.size())));
        patient = waiting.toArray(PatientRoute[]::new);
    }

    int patientRoutes() {
        return patient.length;
    }

    PatientRoute patient(int number) {
        return patient[number];
    }

    Route of(String event) {
        return named.getOrDefault(event, others);
    }
}
