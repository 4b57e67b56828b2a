package io.segue.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.server.ingest.Overload;
import io.segue.server.io.Failure;
import io.segue.server.store.Store;
import io.segue.server.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws Failure {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void every_apply_is_a_version_with_who_when_and_why() throws Exception {
        bench.apply("b", "did 'B'", "a", "did 'A'");
        bench.pass(Duration.ofHours(1));
        bench.definitions.apply(Bench.files("a", "did 'A'"), "eve", "b is gone", OptionalInt.of(1));
        assertThat(bench.definitions.current())
                .isEqualTo(new DefinitionSet(
                        2,
                        Instant.parse("2026-03-01T01:00:00Z").toEpochMilli(),
                        "eve",
                        "b is gone",
                        Bench.files("a", "did 'A'")));
        assertThat(bench.definitions.version(1).orElseThrow().files())
                .extracting(DefinitionText::file)
                .containsExactly("a.yaml", "b.yaml");
        assertThat(bench.definitions.versions(Integer.MAX_VALUE, 10))
                .extracting(DefinitionSet::who)
                .containsExactly("eve", "ci");
        assertThat(PlanText.writePast(
                        bench.definitions.changesOf(bench.definitions.version(2).orElseThrow())))
                .isEqualTo("- b\n\n0 added, 0 changed, 1 removed, 1 unchanged; compared with version 1");
    }

    @Test
    void what_holds_already_is_no_new_version() throws Exception {
        bench.apply("a", "did 'A'", "b", "did 'B'");
        assertThat(bench.apply("b", "did 'B'", "a", "did 'A'")).isInstanceOf(Decision.Identical.class);
        assertThat(bench.definitions.current().version()).isEqualTo(1);
    }

    @Test
    void who_planned_against_another_version_is_told() throws Exception {
        bench.apply("a", "did 'A'");
        bench.apply("a", "did 'A' twice");
        var overtaken = (Decision.Overtaken)
                bench.definitions.apply(Bench.files("a", "did 'A' 3 times"), "eve", "why", OptionalInt.of(1));
        assertThat(overtaken.expected()).isEqualTo(1);
        assertThat(overtaken.current().version()).isEqualTo(2);
        assertThat(bench.definitions.current().version()).isEqualTo(2);
    }

    @Test
    void one_problem_and_nothing_is_applied() throws Exception {
        var rejected = (Decision.Rejected) bench.apply("a", "did 'A'", "b", "did");
        assertThat(rejected.findings())
                .singleElement()
                .satisfies(it -> assertThat(it.print()).startsWith("b.yaml:3:"));
        assertThat(bench.definitions.current()).isEqualTo(DefinitionSet.NONE);
        assertThat(bench.definitions.plan(Bench.files("b", "did"))).isInstanceOf(Proposal.Rejected.class);
    }

    @Test
    void a_rollback_is_a_new_version_with_the_files_of_an_old_one() throws Exception {
        bench.apply("a", "did 'A'");
        bench.apply("a", "did 'A' twice");
        bench.definitions.rollback(1, "eve", "twice was too much");
        assertThat(bench.definitions.current()).satisfies(set -> {
            assertThat(set.version()).isEqualTo(3);
            assertThat(set.why()).isEqualTo("twice was too much");
            assertThat(set.files()).isEqualTo(Bench.files("a", "did 'A'"));
        });
        assertThat(bench.definitions.rollback(9, "eve", "")).isEqualTo(new Decision.NoSuchVersion(9, 3));
        assertThat(bench.definitions.rollback(0, "eve", "")).isEqualTo(new Decision.NoSuchVersion(0, 3));
        assertThat(bench.definitions.rollback(1, "eve", "")).isInstanceOf(Decision.Identical.class);
    }

    @Test
    void a_restart_goes_on_where_it_was() throws Exception {
        bench.apply("a", "did 'A'");
        bench.apply("a", "did 'A' twice");
        bench.reopen();
        assertThat(bench.definitions.current().version()).isEqualTo(2);
        bench.apply("a", "did 'A' 3 times");
        assertThat(bench.definitions.revisions("a"))
                .extracting(it -> it.kind() + " " + it.set().version())
                .containsExactly("CHANGED 3", "CHANGED 2", "ADDED 1");
    }

    @Test
    void what_could_not_be_applied_leaves_everything_as_it_was() throws Failure {
        Applier full = set -> {
            throw new Overload(Overload.Reason.DISK, Duration.ofSeconds(1), "the disk is full");
        };
        try (Store store = Store.open(folder.resolve("other"), StoreOptions.SMALL)) {
            var definitions =
                    new Definitions(new DefinitionStore(store), full, InstantSource.system(), OptionalLong::empty);
            assertThatThrownBy(() -> definitions.apply(Bench.files("a", "did 'A'"), "eve", "", OptionalInt.empty()))
                    .isInstanceOf(Overload.class);
            assertThat(definitions.current()).isEqualTo(DefinitionSet.NONE);
            assertThat(definitions.revisions("a")).isEmpty();
        }
    }

    @Test
    void a_segments_revisions_are_the_versions_in_which_it_changed() throws Exception {
        bench.apply("a", "did 'A'", "b", "did 'B'");
        bench.apply("a", "did 'A' twice", "b", "did 'B'");
        bench.apply("b", "did 'B'");
        assertThat(bench.definitions.revisions("a"))
                .extracting(it -> it.kind() + " " + it.set().version())
                .containsExactly("REMOVED 3", "CHANGED 2", "ADDED 1");
        assertThat(bench.definitions.revisions("b")).hasSize(1);
        assertThat(bench.definitions.revisions("c")).isEmpty();
        assertThat(bench.definitions.page("a")).isEmpty();
    }
}
