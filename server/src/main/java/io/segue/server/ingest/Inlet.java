package io.segue.server.ingest;

/** Where calls go in. */
public interface Inlet {
    /**
     * Returns when everything is on disk.
     *
     * @throws Overload when nothing was taken; the sender should come again
     */
    void take(Intake intake) throws Overload, InterruptedException;
}
