package io.segue.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.io.Failure;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_there_when_the_folder_is_opened_again() throws Failure {
        try (Store store = Store.open(folder, StoreOptions.SMALL);
                Batch batch = store.newBatch()) {
            store.writeSynced(batch.put(Table.META, Keys.of("a"), Keys.of(1)).put(Table.LOG, Keys.of(7), Keys.of("x")));
        }
        try (Store store = Store.open(folder, StoreOptions.SMALL)) {
            assertThat(store.get(Table.META, Keys.of("a"))).isEqualTo(Keys.of(1));
            assertThat(store.get(Table.LOG, Keys.of(7))).isEqualTo(Keys.of("x"));
            assertThat(store.get(Table.PROFILES, Keys.of(7))).isNull();
        }
    }

    @Test
    void a_scan_goes_through_a_range_either_way() throws Failure {
        try (Store store = Store.open(folder, StoreOptions.SMALL);
                Batch batch = store.newBatch()) {
            for (long number : new long[] {300, 2, 255, 256}) {
                batch.put(Table.LOG, Keys.of(number), Keys.FIRST);
            }
            store.write(batch);
            assertThat(keys(store.scan(Table.LOG, Keys.of(2), Keys.of(300)))).containsExactly(2L, 255L, 256L);
            assertThat(keys(store.scanBackwards(Table.LOG, Keys.FIRST, Keys.LAST)))
                    .containsExactly(300L, 256L, 255L, 2L);
        }
    }

    private static List<Long> keys(Scan scan) {
        List<Long> keys = new ArrayList<>();
        try (scan) {
            while (scan.next()) {
                keys.add(ByteBuffer.wrap(scan.key()).getLong());
            }
        }
        return keys;
    }

    @Test
    void a_second_process_is_told_who_has_the_folder() throws Failure {
        try (Store store = Store.open(folder, StoreOptions.SMALL)) {
            assertThat(store.estimatedCount(Table.LOG)).isZero();
            assertThatThrownBy(() -> Store.open(folder, StoreOptions.SMALL))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("another process has it open");
        }
    }

    @Test
    void a_backup_made_while_open_restores_what_was_there() throws Failure {
        Path backup = folder.resolve("backup");
        try (Store store = Store.open(folder.resolve("data"), StoreOptions.SMALL);
                Batch batch = store.newBatch()) {
            store.write(batch.put(Table.META, Keys.of("a"), Keys.of(1)));
            store.backup(backup, 2);
            batch.clear();
            store.write(batch.put(Table.META, Keys.of("a"), Keys.of(2)));
        }
        Store.restore(backup, folder.resolve("again"));
        try (Store store = Store.open(folder.resolve("again"), StoreOptions.SMALL)) {
            assertThat(store.get(Table.META, Keys.of("a"))).isEqualTo(Keys.of(1));
        }
    }

    @Test
    void no_two_tables_share_a_number_and_none_is_left_out() {
        List<Integer> numbers = Arrays.stream(Table.values()).map(Table::number).toList();
        for (int number = 1; number <= numbers.size(); number++) {
            assertThat(numbers).contains(number);
        }
    }
}
