package io.segue.server.replay;

import io.segue.core.engine.Input;
import io.segue.core.event.Event;
import io.segue.core.event.Rejection;
import io.segue.core.identity.IdentityResolver;
import io.segue.core.identity.Resolution;
import io.segue.server.io.Failure;
import java.util.List;

/**
 * The part of a run that must see the calls one after another: sorts out duplicates and impossible leaps, moves the
 * clock, finds the profile, and groups inputs into steps.
 *
 * <p>The clock is the largest event time read so far. Deadlines before it have passed, but they are fired only when their
 * profile is looked at again or the run ends: nobody can see the difference, and no queue of timers is needed.
 */
final class Sequencer {
    private final People people;
    private final LeapLimit leapLimit;
    private final long until;
    private final Tally tally;
    private final RejectionLog rejections;
    private final Replay.Witness witness;
    private final MessageMemory messages = new MessageMemory();
    private final Grouping grouping = new Grouping();
    private long clock = Long.MIN_VALUE;

    /** @param until calls after this instant are read and not taken */
    Sequencer(
            People people,
            LeapLimit leapLimit,
            long until,
            Tally tally,
            RejectionLog rejections,
            Replay.Witness witness) {
        this.people = people;
        this.leapLimit = leapLimit;
        this.until = until;
        this.tally = tally;
        this.rejections = rejections;
        this.witness = witness;
    }

    /** The largest event time taken so far; {@link Long#MIN_VALUE} before the first. */
    long clock() {
        return clock;
    }

    /** The steps that this batch completes. */
    List<StepGroup> take(DecodedBatch batch) throws Failure {
        leapLimit.learn(batch);
        for (int i = 0; i < batch.size(); i++) {
            switch (batch.calls[i]) {
                case Rejection rejection -> reject(rejection, batch, i);
                case Event event -> take(event, batch, i);
            }
        }
        tally.forgotMessages = messages.forgot();
        tally.show();
        return grouping.takeClosed(clock);
    }

    /** The steps that only the end of the run completes. */
    List<StepGroup> finish() {
        return grouping.takeAll();
    }

    private void reject(Rejection rejection, DecodedBatch batch, int index) throws Failure {
        tally.reject(rejection, batch.source.place(index));
        rejections.add(rejection, batch.source, index);
    }

    private void take(Event event, DecodedBatch batch, int index) throws Failure {
        Rejection leap = leapLimit.check(event, clock);
        long messageHash = batch.messageHashes[index];
        if (leap != null) {
            reject(leap, batch, index);
        } else if (event.time() > until) {
            tally.afterUntil++;
        } else if (messageHash != 0 && !messages.isNew(messageHash)) {
            tally.duplicates++;
        } else {
            tally.events++;
            tally.late += event.time() < clock ? 1 : 0;
            clock = Math.max(clock, event.time());
            group(event);
        }
    }

    private void group(Event event) {
        Resolution resolution = IdentityResolver.resolve(event.who(), people);
        witness.took(event, resolution);
        StepGroup group = grouping.groupFor(people.profile(resolution.profile()), event.time(), clock);
        for (String anonymousId : resolution.newlyLinked()) {
            Profile absorbed = people.link(anonymousId, resolution.profile().name());
            if (absorbed != null) {
                grouping.absorb(group, absorbed);
                tally.merges++;
            }
        }
        group.inputs.add(new Input.Arrived(event));
        resolution.conflicts().forEach(tally::conflict);
    }
}
