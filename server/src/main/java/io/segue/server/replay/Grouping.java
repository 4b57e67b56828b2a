package io.segue.server.replay;

import io.segue.core.engine.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which inputs are one step: those of one profile at one instant that follow each other in the profile's own
 * sequence while the clock stands still. A group stays open until something ends it, so what is one step does not depend
 * on how the input was cut into batches.
 */
final class Grouping {
    private List<StepGroup> opened = new ArrayList<>();
    private final List<StepGroup> closed = new ArrayList<>();

    /** The group that an input of this instant belongs to. */
    StepGroup groupFor(Profile profile, long at, long clock) {
        StepGroup open = profile.open;
        if (open != null && open.at == at && open.clock == clock && open.inputs.size() < StepGroup.INPUTS_MAX) {
            return open;
        }
        close(profile);
        var group = new StepGroup(profile, at, clock);
        profile.open = group;
        opened.add(group);
        return group;
    }

    /** One profile turns out to be the other's: first its own last step, then theirs together. */
    void absorb(StepGroup group, Profile absorbed) {
        close(absorbed);
        group.inputs.add(new Input.Absorbed(absorbed.state, group.at));
        group.absorbed.add(absorbed);
    }

    private void close(Profile profile) {
        StepGroup open = profile.open;
        if (open != null) {
            profile.open = null;
            closed.add(open);
        }
    }

    /** All groups that cannot grow any more, in an order that is right for every profile. */
    List<StepGroup> takeClosed(long clock) {
        List<StepGroup> stillOpen = new ArrayList<>();
        for (StepGroup group : opened) {
            if (group.profile.open == group) {
                if (group.clock == clock) {
                    stillOpen.add(group);
                } else {
                    close(group.profile);
                }
            }
        }
        opened = stillOpen;
        return taken();
    }

    /** The rest, at the end of the run. */
    List<StepGroup> takeAll() {
        opened.forEach(group -> close(group.profile));
        opened = new ArrayList<>();
        return taken();
    }

    private List<StepGroup> taken() {
        List<StepGroup> taken = List.copyOf(closed);
        closed.clear();
        return taken;
    }
}
