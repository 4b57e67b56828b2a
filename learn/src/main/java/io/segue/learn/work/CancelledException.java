package io.segue.learn.work;

/** Somebody did not want to wait for the end of the work. */
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
