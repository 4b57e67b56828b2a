package io.segue.core.engine;

import io.segue.core.identity.IdentityResolver;
import io.segue.core.identity.ProfileKey;
import io.segue.core.identity.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Plays a scenario to one kind of people, and decides who is who as every host does. */
final class ScenarioRun {
    private final Map<String, String> links = new HashMap<>();
    private final List<Scenario.SharedDevice> sharedDevices = new ArrayList<>();
    private final Host host;

    private ScenarioRun(Function<String, Person> births) {
        host = new Host(births, true);
    }

    /** The devices that were found to be shared. */
    static List<Scenario.SharedDevice> play(Scenario scenario, Function<String, Person> births) {
        ScenarioRun run = new ScenarioRun(births);
        for (Scenario.Happening happening : scenario.script()) {
            switch (happening) {
                case Scenario.Called called -> run.call(called);
                case Scenario.TimePassed passed -> run.host.advance(passed.until());
            }
        }
        run.host.settle();
        return run.sharedDevices;
    }

    private void call(Scenario.Called called) {
        Resolution resolution = IdentityResolver.resolve(called.event().who(), links::get);
        List<String> absorbed = new ArrayList<>();
        for (String device : resolution.newlyLinked()) {
            links.put(device, resolution.profile().name());
            absorbed.add(name(ProfileKey.anonymous(device)));
        }
        resolution
                .conflicts()
                .forEach(conflict -> sharedDevices.add(new Scenario.SharedDevice(
                        "(" + conflict.anonymousId() + ")", conflict.linkedTo(), conflict.seenWith())));
        host.deliver(new Case.Delivery(name(resolution.profile()), called.event(), absorbed));
    }

    private static String name(ProfileKey key) {
        return switch (key.kind()) {
            case USER -> key.name();
            case ANONYMOUS -> "(" + key.name() + ")";
        };
    }
}
