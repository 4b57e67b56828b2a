package io.segue.server.runtime;

import io.segue.core.engine.Effect;
import io.segue.core.engine.Outcome;
import io.segue.server.feed.ChangeRecord;
import io.segue.server.feed.ChangeTable;
import io.segue.server.feed.Cursor;
import io.segue.server.people.MemberTable;
import io.segue.server.store.Batch;

/** Writes down what steps ask the world to learn, and gives every change its name: the record's position and a number. */
final class Effects {
    private final MemberTable members;
    private final ChangeTable changes;
    private long position;
    private int ordinal;
    private Cursor latest;

    Effects(MemberTable members, ChangeTable changes) {
        this.members = members;
        this.changes = changes;
        this.latest = changes.end();
    }

    /** What follows comes from this record. */
    void begin(long recordPosition) {
        position = recordPosition;
        ordinal = 0;
    }

    void write(Batch batch, Living profile, Outcome outcome) {
        for (Effect effect : outcome.effects()) {
            switch (effect) {
                case Effect.SegmentChanged changed -> write(batch, profile, changed);
            }
        }
    }

    private void write(Batch batch, Living profile, Effect.SegmentChanged changed) {
        switch (changed.change()) {
            case ENTERED -> members.entered(batch, changed.segment(), profile.key, changed.at(), profile.version);
            case LEFT -> members.left(batch, changed.segment(), profile.key);
        }
        latest = new Cursor(position, ordinal++);
        changes.put(
                batch,
                new ChangeRecord(
                        latest, changed.at(), profile.key, changed.segment(), profile.version, changed.change()));
    }

    void put(Batch batch) {
        members.putSizes(batch);
    }

    void committed() {
        if (!latest.equals(changes.end())) {
            changes.committed(latest);
        }
    }
}
