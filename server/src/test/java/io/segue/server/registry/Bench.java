package io.segue.server.registry;

import io.segue.server.ingest.Overload;
import io.segue.server.io.Failure;
import io.segue.server.store.Batch;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Definitions over a data folder, with a hand on the clock and without a runtime. */
final class Bench implements AutoCloseable {
    private final Path folder;
    private Store store;
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    OptionalLong firstCallAt = OptionalLong.empty();
    Definitions definitions;

    Bench(Path folder) throws Failure {
        this.folder = folder;
        this.store = Store.open(folder, StoreOptions.SMALL);
        this.definitions = make();
    }

    private Definitions make() {
        return new Definitions(new DefinitionStore(store), this::put, () -> now, () -> firstCallAt);
    }

    private void put(DefinitionSet set) {
        try (Batch batch = store.newBatch()) {
            DefinitionStore.put(batch, set);
            store.write(batch);
        }
    }

    void reopen() throws Failure {
        store.close();
        store = Store.open(folder, StoreOptions.SMALL);
        definitions = make();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void callsSince(String instant) {
        firstCallAt = OptionalLong.of(Instant.parse(instant).toEpochMilli());
    }

    /** @param idsAndRules a segment's id, its rule, an id, a rule … */
    static List<DefinitionText> files(String... idsAndRules) {
        List<DefinitionText> files = new ArrayList<>();
        for (int i = 0; i < idsAndRules.length; i += 2) {
            String id = idsAndRules[i];
            files.add(new DefinitionText(id + ".yaml", "segment: " + id + "\nrule: |\n  " + idsAndRules[i + 1] + "\n"));
        }
        return files;
    }

    Decision apply(List<DefinitionText> files) throws Overload, InterruptedException {
        return definitions.apply(files, "ci", "because", OptionalInt.empty());
    }

    Decision apply(String... idsAndRules) throws Overload, InterruptedException {
        return apply(files(idsAndRules));
    }

    Plan plan(String... idsAndRules) {
        return ((Proposal.Planned) definitions.plan(files(idsAndRules))).plan();
    }

    String planned(String... idsAndRules) {
        return PlanText.write(plan(idsAndRules));
    }

    @Override
    public void close() {
        store.close();
    }
}
