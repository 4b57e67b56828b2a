package io.segue.learn.work;

/** Who waits for long work: is told how far it is, and may end it. */
@FunctionalInterface
public interface Watcher {
    Watcher NOBODY = (what, done, total) -> {};

    /**
     * Called between parts of the work, by the thread that asked for it.
     *
     * @param what is being done, such as {@code "choosing k"}
     * @param done of {@code total} parts
     * @throws CancelledException to end the work
     */
    void at(String what, long done, long total);
}
