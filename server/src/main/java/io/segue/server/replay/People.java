package io.segue.server.replay;

import io.segue.core.identity.Links;
import io.segue.core.identity.ProfileKey;
import io.segue.core.profile.ProfileState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All profiles of a run, and which anonymous ids belong to whom. */
final class People implements Links {
    /** Two maps, because a look-up by text alone touches less memory, and there is one for every event. */
    private final Map<String, Profile> users = new HashMap<>();

    private final Map<String, Profile> visitors = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<ProfileKey> keys = new ArrayList<>();
    private final Supplier<ProfileState> newState;

    People(Supplier<ProfileState> newState) {
        this.newState = newState;
    }

    @Override
    public @Nullable String userOf(String anonymousId) {
        return links.get(anonymousId);
    }

    /** Links for good; the anonymous profile, which is none any more from now on, or null when there was none. */
    @Nullable
    Profile link(String anonymousId, String userId) {
        links.put(anonymousId, userId);
        return visitors.remove(anonymousId);
    }

    Profile profile(ProfileKey key) {
        Map<String, Profile> profiles = switch (key.kind()) {
            case USER -> users;
            case ANONYMOUS -> visitors;
        };
        Profile known = profiles.get(key.name());
        return known != null ? known : add(key, profiles);
    }

    private Profile add(ProfileKey key, Map<String, Profile> profiles) {
        var profile = new Profile(keys.size(), key, newState.get());
        keys.add(key);
        profiles.put(key.name(), profile);
        return profile;
    }

    /** Those that are left: nobody who turned out to be somebody else. */
    List<Profile> profiles() {
        List<Profile> all = new ArrayList<>(users.values());
        all.addAll(visitors.values());
        return all;
    }

    /** How many there are of whom an event or a trait is known. */
    long count() {
        return profiles().stream().filter(it -> it.state.exists()).count();
    }

    /** By {@link Profile#index}; also of profiles that were absorbed. */
    List<ProfileKey> keys() {
        return keys;
    }
}
