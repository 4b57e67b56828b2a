package io.segue.server;

import io.segue.server.io.Failure;
import io.segue.server.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Backups of a data folder that is in use, one at a time. */
public final class Backups {
    /** So many stay in a folder unless somebody says otherwise. */
    public static final int KEEP = 7;

    private final Store store;
    private final Path data;
    private final LongSupplier position;
    private final ReentrantLock lock = new ReentrantLock();

    /** @param position of the latest record of the log */
    public Backups(Store store, Path data, LongSupplier position) {
        this.store = store;
        this.data = data;
        this.position = position;
    }

    /**
     * Returns when the backup is whole.
     *
     * @param keep so many of the latest backups stay in the folder
     * @return a position of the log up to which everything is in it
     */
    public long backup(Path folder, int keep) throws Failure {
        if (!folder.isAbsolute()) {
            throw new Failure(
                    Failure.Kind.PROBLEMS, "expected the folder's whole path, beginning with '/', but got " + folder);
        }
        Path target = folder.normalize();
        Path own = data.toAbsolutePath().normalize();
        if (target.startsWith(own) || own.startsWith(target)) {
            throw new Failure(
                    Failure.Kind.PROBLEMS,
                    "expected a folder beside the data folder " + own + ", but got " + target
                            + "; best is one on another disk");
        }
        if (!isBackup(target) && !isEmpty(target)) {
            throw new Failure(
                    Failure.Kind.PROBLEMS,
                    "expected a folder that is new, empty or holds earlier backups, but " + target
                            + " holds other files");
        }
        if (!lock.tryLock()) {
            throw new Failure(Failure.Kind.PROBLEMS, "another backup is being made; wait for its end");
        }
        try {
            long upTo = position.getAsLong();
            store.backup(target, keep);
            return upTo;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is a backup in a folder. */
    public static boolean isBackup(Path folder) {
        return Files.isDirectory(folder.resolve("meta")) && Files.isDirectory(folder.resolve("private"));
    }

    /** Whether there is nothing in a folder, or no folder. */
    public static boolean isEmpty(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? !Files.exists(folder) : names.length == 0;
    }
}
