package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.io.Failure;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionStoreTest {
    private static final DefinitionSet FIRST = new DefinitionSet(
            1, 1_000, "admin", "", List.of(new DefinitionText("a.yaml", "segment: ä\nrule: did '\uD83D\uDC08'")));
    private static final DefinitionSet SECOND = new DefinitionSet(2, 2_000, "ci", "a better threshold", List.of());

    @TempDir
    private Path folder;

    @Test
    void a_set_comes_back_from_its_bytes() {
        for (DefinitionSet set : List.of(FIRST, SECOND, DefinitionSet.NONE)) {
            assertThat(DefinitionSetCodec.decode(DefinitionSetCodec.encode(set)))
                    .isEqualTo(set);
        }
    }

    @Test
    void bytes_that_are_cut_or_of_another_layout_are_told_and_cost_no_memory() {
        byte[] bytes = DefinitionSetCodec.encode(FIRST);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> DefinitionSetCodec.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] huge = bytes.clone();
        huge[13] = 0x7f;
        assertThatThrownBy(() -> DefinitionSetCodec.decode(huge)).hasMessageContaining("expected a text of at most");
        bytes[0] = 9;
        assertThatThrownBy(() -> DefinitionSetCodec.decode(bytes)).hasMessageContaining("newer segue");
    }

    @Test
    void every_version_is_kept_whole() throws Failure {
        try (Store store = Store.open(folder, StoreOptions.SMALL);
                Batch batch = store.newBatch()) {
            var definitions = new DefinitionStore(store);
            assertThat(definitions.latest()).isEqualTo(DefinitionSet.NONE);
            DefinitionStore.put(batch, FIRST);
            DefinitionStore.put(batch, SECOND);
            store.write(batch);
            assertThat(definitions.latest()).isEqualTo(SECOND);
            assertThat(definitions.version(1)).contains(FIRST);
            assertThat(definitions.version(3)).isEmpty();
            assertThat(definitions.version(-1)).isEmpty();
            assertThat(definitions.versions())
                    .extracting(DefinitionSet::version)
                    .containsExactly(2, 1);
            assertThat(definitions.versions(2, 10))
                    .containsExactly(new DefinitionSet(1, 1_000, "admin", "", List.of()));
            assertThat(definitions.versions(9, 1)).containsExactly(SECOND);
        }
    }
}
