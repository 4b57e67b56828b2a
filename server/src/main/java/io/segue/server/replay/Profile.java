package io.segue.server.replay;

import io.segue.core.identity.ProfileKey;
import io.segue.core.profile.ProfileState;
import org.jspecify.annotations.Nullable;

/** A person in a run: the engine's memory of them, and what the run itself has to know. */
final class Profile {
    /** Position among all profiles of the run, in order of appearance. */
    final int index;

    final ProfileKey key;
    final ProfileState state;

    /** Inputs that wait for others of the same instant. */
    @Nullable
    StepGroup open;

    /** Another profile whose steps this one's must be in order with, for one batch; itself most of the time. */
    private Profile leader = this;

    Profile(int index, ProfileKey key, ProfileState state) {
        this.index = index;
        this.key = key;
        this.state = state;
    }

    /** Makes both run on one thread until {@link #leave}. */
    void join(Profile other) {
        other.leader().leader = leader();
    }

    void leave() {
        leader = this;
    }

    Profile leader() {
        Profile top = this;
        while (top.leader != top) {
            top = top.leader;
        }
        return top;
    }
}
