package io.segue.server.store;

import io.segue.server.io.Failure;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BackupEngine;
import org.rocksdb.BackupEngineOptions;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.Env;
import org.rocksdb.FlushOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RestoreOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/**
 * The data folder. All tables share one write-ahead log, so what survives a power cut is a prefix of what was written, in
 * the order it was written: a synced write takes everything before it along. Any thread may use it.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Store.class.getName());

    private final RocksDB db;
    private final Tuning tuning;
    private final Map<Table, ColumnFamilyHandle> families;
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final WriteOptions unsynced = new WriteOptions();

    private Store(RocksDB db, Tuning tuning, Map<Table, ColumnFamilyHandle> families) {
        this.db = db;
        this.tuning = tuning;
        this.families = families;
    }

    /**
     * Opens a data folder, and makes it when it is not there.
     *
     * @throws Failure when another process has it open, it may not be written to, or it is damaged
     */
    public static Store open(Path folder, StoreOptions options) throws Failure {
        RocksDB.loadLibrary();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failure.writing(folder.toString(), e);
        }
        Tuning tuning = new Tuning(options);
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        descriptors.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY));
        for (Table table : Table.values()) {
            descriptors.add(new ColumnFamilyDescriptor(table.familyName(), tuning.of(table)));
        }
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try {
            RocksDB db = RocksDB.open(tuning.database(), folder.toString(), descriptors, handles);
            Map<Table, ColumnFamilyHandle> families = new EnumMap<>(Table.class);
            int next = 1; // the first is RocksDB's own, and stays empty
            for (Table table : Table.values()) {
                families.put(table, handles.get(next++));
            }
            return new Store(db, tuning, families);
        } catch (RocksDBException e) {
            tuning.close();
            throw openFailure(folder, e);
        }
    }

    private static Failure openFailure(Path folder, RocksDBException e) {
        String message = String.valueOf(e.getMessage());
        String reason;
        if (message.contains("lock")) {
            reason = "another process has it open; stop that one, or choose another folder with --data";
        } else if (message.contains("Permission denied") || message.contains("Read-only file system")) {
            reason = "it may not be written to; give this user the right to, or choose another folder with --data";
        } else if (message.contains("No space left")) {
            reason = "there is no room left on its disk";
        } else {
            reason = message;
        }
        return new Failure(Failure.Kind.OUTPUT, "cannot open the data folder " + folder + ": " + reason);
    }

    ColumnFamilyHandle family(Table table) {
        return Objects.requireNonNull(families.get(table), table.name());
    }

    RocksIterator iterator(Table table, ReadOptions options) {
        return db.newIterator(family(table), options);
    }

    /** The value under this key; null when there is none. */
    public byte @Nullable [] get(Table table, byte[] key) {
        try {
            return db.get(family(table), key);
        } catch (RocksDBException e) {
            throw new StoreFailure("reading", e);
        }
    }

    /** All entries from one key up to another, which is not part of it. */
    public Scan scan(Table table, byte[] from, byte[] to) {
        return new Scan(this, table, from, to, false);
    }

    /** As {@link #scan}, the last one first. */
    public Scan scanBackwards(Table table, byte[] from, byte[] to) {
        return new Scan(this, table, from, to, true);
    }

    public Batch newBatch() {
        return new Batch(this);
    }

    /** Written for the process's own eyes; a power cut may take it away until the next {@link #writeSynced}. */
    public void write(Batch batch) {
        try {
            db.write(unsynced, batch.writes());
        } catch (RocksDBException e) {
            throw new StoreFailure("writing", e);
        }
    }

    /** Written, and on disk when this returns, with everything that was written before. */
    public void writeSynced(Batch batch) {
        try {
            db.write(synced, batch.writes());
        } catch (RocksDBException e) {
            throw new StoreFailure("writing", e);
        }
    }

    /** A rough count of the entries of a table, at once. */
    public long estimatedCount(Table table) {
        try {
            return db.getLongProperty(family(table), "rocksdb.estimate-num-keys");
        } catch (RocksDBException e) {
            throw new StoreFailure("counting", e);
        }
    }

    /** Tries to write again after a full disk; true when that works. */
    public boolean resume() {
        try (Batch probe = newBatch()) {
            db.write(synced, probe.put(Table.META, Keys.of("probe"), Keys.FIRST).writes());
            return true;
        } catch (RocksDBException e) {
            return false;
        }
    }

    /**
     * Copies everything as of now to a folder, while others write on. What an earlier backup there has is not copied again.
     *
     * @param keep so many of the latest backups stay in the folder
     */
    public void backup(Path target, int keep) throws Failure {
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw Failure.writing(target.toString(), e);
        }
        try (var options = new BackupEngineOptions(target.toString());
                var engine = BackupEngine.open(Env.getDefault(), options)) {
            engine.createNewBackup(db, true);
            engine.purgeOldBackups(keep);
        } catch (RocksDBException | IllegalArgumentException e) {
            throw new Failure(Failure.Kind.OUTPUT, "cannot back up to " + target + ": " + e.getMessage());
        }
    }

    /** Makes a data folder from the latest backup of a folder. */
    public static void restore(Path backup, Path folder) throws Failure {
        RocksDB.loadLibrary();
        try (var options = new BackupEngineOptions(backup.toString());
                var engine = BackupEngine.open(Env.getDefault(), options);
                var how = new RestoreOptions(false)) {
            engine.restoreDbFromLatestBackup(folder.toString(), folder.toString(), how);
        } catch (RocksDBException | IllegalArgumentException e) {
            throw new Failure(Failure.Kind.INPUT, "cannot restore from " + backup + ": " + e.getMessage());
        }
    }

    /** What is in memory goes to files, so that the next start need not go through the write-ahead log. */
    private void flush() {
        try (var options = new FlushOptions()) {
            db.flush(options, List.copyOf(families.values()));
        } catch (RocksDBException e) {
            LOGGER.log(Level.INFO, "the next start takes longer: {0}", e.getMessage()); // the log has it all
        }
    }

    @Override
    public void close() {
        flush();
        families.values().forEach(ColumnFamilyHandle::close);
        db.close();
        synced.close();
        unsynced.close();
        tuning.close();
    }
}
