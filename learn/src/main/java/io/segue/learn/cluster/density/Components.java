package io.segue.learn.cluster.density;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Which of many things are connected: union-find that several threads may use at once (Anderson and Woll, 1991). */
final class Components {
    private final AtomicIntegerArray parents;

    Components(int things) {
        parents = new AtomicIntegerArray(things);
        for (int thing = 0; thing < things; thing++) {
            parents.setPlain(thing, thing);
        }
    }

    /** The smallest thing that this one is known to be connected with. */
    int top(int thing) {
        int at = thing;
        while (true) {
            int parent = parents.get(at);
            if (parent == at) {
                return at;
            }
            int above = parents.get(parent);
            if (above != parent) {
                parents.compareAndSet(at, parent, above);
            }
            at = parent;
        }
    }

    void connect(int one, int other) {
        while (true) {
            int a = top(one);
            int b = top(other);
            if (a == b || parents.compareAndSet(Math.max(a, b), Math.max(a, b), Math.min(a, b))) {
                return;
            }
        }
    }
}
