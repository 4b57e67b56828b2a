package io.segue.server.replay;

import io.segue.core.identity.ProfileKey;
import io.segue.server.io.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * All changes of a run, given in any order, taken back by instant, then by profile, then in the order of the profile's own
 * steps. Holds a limited number of them; the rest goes, sorted, to temporary files that are merged at the end.
 */
final class ChangeLog implements AutoCloseable {
    static final int HELD_MAX = 1_000_000;

    /** More files than this are merged into one first: open files are a limited good. */
    private static final int SPILLS_MAX = 64;

    private final int heldMax;
    private final Comparator<Change> order;
    private final List<Change> held = new ArrayList<>();
    private final List<Spill> spills = new ArrayList<>();
    private long count;

    /** What is done with each change, in their order. */
    interface Reader {
        void read(Change change) throws Failure;
    }

    /** @param keys of the profiles, by their index; may grow while changes are added */
    ChangeLog(int heldMax, List<ProfileKey> keys) {
        this.heldMax = heldMax;
        this.order = (a, b) -> {
            int byTime = Long.compare(a.at(), b.at());
            return byTime != 0 || a.profile() == b.profile()
                    ? byTime
                    : keys.get(a.profile()).compareTo(keys.get(b.profile()));
        };
    }

    long count() {
        return count;
    }

    /** @param changes in the order of every single profile's steps, and after all that were added before */
    void addAll(List<Change> changes) throws Failure {
        count += changes.size();
        held.addAll(changes);
        if (held.size() > heldMax) {
            spill();
        }
    }

    private void spill() throws Failure {
        if (spills.size() == SPILLS_MAX) {
            mergeSpills();
        }
        held.sort(order);
        Spill spill = newSpill();
        for (Change change : held) {
            spill.write(change);
        }
        spill.rewind();
        held.clear();
    }

    private Spill newSpill() throws Failure {
        Spill spill = Spill.create();
        spills.add(spill);
        return spill;
    }

    private void mergeSpills() throws Failure {
        List<Spill> merged = List.copyOf(spills);
        Spill all = newSpill();
        merge(merged, all::write);
        for (Spill spill : merged) {
            spill.close();
        }
        spills.removeAll(merged);
        all.rewind();
    }

    /** Hands all changes out; once. */
    void readAll(Reader reader) throws Failure {
        held.sort(order);
        if (spills.isEmpty()) {
            for (Change change : held) {
                reader.read(change);
            }
        } else {
            spill();
            merge(spills, reader);
        }
    }

    /** One sorted file's next change. Of equal ones the earlier file's comes first. */
    private record Head(Change change, int file) {}

    private void merge(List<Spill> sorted, Reader reader) throws Failure {
        var heads = new PriorityQueue<Head>(
                Comparator.comparing(Head::change, order).thenComparing(Head::file));
        for (int i = 0; i < sorted.size(); i++) {
            offer(heads, sorted.get(i).read(), i);
        }
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            reader.read(head.change);
            offer(heads, sorted.get(head.file).read(), head.file);
        }
    }

    private static void offer(PriorityQueue<Head> heads, @Nullable Change change, int file) {
        if (change != null) {
            heads.add(new Head(change, file));
        }
    }

    @Override
    public void close() throws Failure {
        for (Spill spill : spills) {
            spill.close();
        }
    }
}
