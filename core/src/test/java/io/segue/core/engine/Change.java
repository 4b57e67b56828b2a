package io.segue.core.engine;

/** One step of one profile's membership, as hosts see it. */
record Change(String profile, String segment, boolean entered, long at) {
    @Override
    public String toString() {
        return Seconds.of(at) + " " + profile + (entered ? " entered " : " left ") + segment;
    }
}
