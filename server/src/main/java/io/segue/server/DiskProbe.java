package io.segue.server;

import io.segue.server.http.Readiness;
import io.segue.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Whether the data folder can be written to. Tries it, but not for everybody who asks. */
final class DiskProbe {
    private static final long FRESH_MILLIS = Duration.ofSeconds(1).toMillis();

    private final Store store;
    private final Path folder;
    private final InstantSource clock;
    private long at = Long.MIN_VALUE;
    private boolean writable;

    DiskProbe(Store store, Path folder, InstantSource clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    Readiness.Part look() {
        return isWritable()
                ? Readiness.Part.FINE
                : Readiness.Part.not(
                        "the data folder cannot be written to; its disk has " + (free() >> 20) + " MB of room");
    }

    private synchronized boolean isWritable() {
        long now = clock.millis();
        if (at == Long.MIN_VALUE || now < at || now - at >= FRESH_MILLIS) {
            writable = store.resume();
            at = now;
        }
        return writable;
    }

    /** Bytes of room on the disk; 0 when it cannot be asked. */
    long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
