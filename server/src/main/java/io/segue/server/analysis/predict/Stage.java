package io.segue.server.analysis.predict;

import io.segue.learn.work.Watcher;

/** Tells how far a stage is, and lets its parts be cancelled without their own counts jumping about. */
final class Stage implements Watcher {
    private final Watcher told;
    private String what = "";
    private long done;
    private long total = 1;

    Stage(Watcher told) {
        this.told = told;
    }

    @Override
    public void at(String what, long done, long total) {
        this.what = what;
        this.done = done;
        this.total = total;
        told.at(what, done, total);
    }

    /** For parts of a stage. */
    Watcher parts() {
        return (part, partsDone, partsTotal) -> told.at(what, done, total);
    }
}
