package io.segue.server.replay;

import io.segue.core.catalog.Catalog;
import io.segue.core.event.Event;
import io.segue.core.identity.ProfileKey;
import io.segue.core.identity.Resolution;
import io.segue.server.io.Failure;
import io.segue.server.source.CallSource;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All calls of one person up to an instant, as a replay would take them. The files are read twice: first to learn which
 * anonymous ids turned out to be whose, then to collect; so that only one person's calls are ever held.
 *
 * @param profile whose they are; a user even when the name asked for was an anonymous id that was linked to that user
 * @param calls in the order they came
 * @param clock the largest event time of all calls, {@link Long#MIN_VALUE} when there were none
 */
public record PersonHistory(ProfileKey profile, List<Event> calls, long clock) {

    public PersonHistory {
        calls = List.copyOf(calls);
    }

    /** Opens the same calls again and again. */
    public interface Opener {
        CallSource open() throws Failure;
    }

    /**
     * Reads a person's history.
     *
     * @param name a user id or an anonymous id
     * @param options until when; what comes later is not taken
     * @return null when nobody has that name
     */
    public static @Nullable PersonHistory read(String name, Opener opener, ReplayOptions options) throws Failure {
        FirstPass first = new FirstPass();
        run(opener, options, first);
        ProfileKey profile = first.find(name);
        if (profile == null) {
            return null;
        }
        List<Event> calls = new ArrayList<>();
        run(opener, options, (event, resolution) -> {
            if (first.owner(resolution.profile()).equals(profile)) {
                calls.add(event);
            }
        });
        return new PersonHistory(profile, calls, first.clock);
    }

    private static void run(Opener opener, ReplayOptions options, Replay.Witness witness) throws Failure {
        try (CallSource source = opener.open()) {
            Replay.Output nowhere = new Replay.Output("nowhere", OutputStream.nullOutputStream());
            new Replay(Catalog.EMPTY, options, witness).run(source, nowhere, nowhere);
        }
    }

    /** Who there is, and which anonymous ids were linked. */
    private static final class FirstPass implements Replay.Witness {
        private final Set<ProfileKey> profiles = new HashSet<>();
        private final Map<String, String> users = new HashMap<>();
        private long clock = Long.MIN_VALUE;

        @Override
        public void took(Event event, Resolution resolution) {
            profiles.add(resolution.profile());
            clock = Math.max(clock, event.time());
            resolution
                    .newlyLinked()
                    .forEach(id -> users.put(id, resolution.profile().name()));
        }

        /** Whose calls of this profile are, after all. */
        ProfileKey owner(ProfileKey profile) {
            String user = profile.kind() == ProfileKey.Kind.ANONYMOUS ? users.get(profile.name()) : null;
            return user == null ? profile : ProfileKey.user(user);
        }

        @Nullable
        ProfileKey find(String name) {
            ProfileKey user = ProfileKey.user(name);
            if (profiles.contains(user)) {
                return user;
            }
            ProfileKey anonymous = ProfileKey.anonymous(name);
            return profiles.contains(anonymous) || users.containsKey(name) ? owner(anonymous) : null;
        }
    }
}
