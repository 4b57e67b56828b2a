package io.segue.server.store;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBufferManager;

/** RocksDB's settings, and their native memory. */
final class Tuning implements AutoCloseable {
    private static final int FILTER_BITS_PER_KEY = 10;
    /** Of a write buffer, for a filter of the keys in it. */
    private static final double MEMORY_FILTER_SHARE = 0.05;

    /** Few shards: each must have room for the largest blocks. */
    private static final int CACHE_SHARD_BITS = 2;

    private static final int BACKGROUND_JOBS = 2;
    private static final long LOG_FILE_BYTES = 1L << 20;
    private static final long WAL_BYTES_MAX = 512L << 20;

    private final Cache cache;
    private final WriteBufferManager buffers;
    private final BloomFilter filter = new BloomFilter(FILTER_BITS_PER_KEY);
    private final DBOptions database;
    private final List<ColumnFamilyOptions> families = new ArrayList<>();

    Tuning(StoreOptions options) {
        cache = new LRUCache(options.blockCacheBytes(), CACHE_SHARD_BITS);
        buffers = new WriteBufferManager(options.writeBufferBytes(), cache);
        database = new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
                .setMaxTotalWalSize(WAL_BYTES_MAX)
                .setEnablePipelinedWrite(true)
                .setMaxBackgroundJobs(BACKGROUND_JOBS)
                .setWriteBufferManager(buffers)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setMaxLogFileSize(LOG_FILE_BYTES)
                .setKeepLogFileNum(5);
    }

    DBOptions database() {
        return database;
    }

    ColumnFamilyOptions of(Table table) {
        var blocks = new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setCacheIndexAndFilterBlocks(true)
                .setPinL0FilterAndIndexBlocksInCache(true);
        if (isLookedUp(table)) {
            // In parts: the filter of a large file as one block would not fit the cache, and be read for every look-up.
            blocks.setFilterPolicy(filter)
                    .setPartitionFilters(true)
                    .setIndexType(IndexType.kTwoLevelIndexSearch)
                    .setPinTopLevelIndexAndFilter(true);
        }
        var options = new ColumnFamilyOptions()
                .setTableFormatConfig(blocks)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setLevelCompactionDynamicLevelBytes(true);
        if (isLookedUp(table)) {
            options.setMemtableWholeKeyFiltering(true).setMemtablePrefixBloomSizeRatio(MEMORY_FILTER_SHARE);
        }
        families.add(options);
        return options;
    }

    /** Whether keys are asked for one by one that may not be there. */
    private static boolean isLookedUp(Table table) {
        return switch (table) {
            case MESSAGES, LINKS, PROFILES -> true;
            case LOG,
                    REJECTED,
                    WAKES,
                    MEMBERS,
                    HISTORY,
                    CHANGES,
                    META,
                    DEFINITIONS,
                    ACCESS,
                    DESTINATIONS,
                    RETRIES,
                    DELIVERIES -> false;
        };
    }

    @Override
    public void close() {
        families.forEach(ColumnFamilyOptions::close);
        database.close();
        buffers.close();
        cache.close();
        filter.close();
    }
}
