package io.segue.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's walls, as ARCHITECTURE.md tells them. */
final class WallsTest {
    /** Where all parts are put together, and which therefore knows them. */
    private static final String WIRING = "io.segue.server";

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WIRING);

    @ParameterizedTest
    @CsvSource({
        "store, org.rocksdb..",
        "http, io.helidon..",
        "json, com.fasterxml..",
        "yaml, org.snakeyaml..",
        "csv, de.siegmar..",
        "graphql, graphql..",
        "metrics, io.prometheus..",
    })
    void one_package_sees_a_library(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.segue.server." + home, WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(SERVER);
    }

    @ParameterizedTest
    @CsvSource({
        "store",
        "log",
        "feed",
        "people",
        "runtime",
        "ingest",
        "registry",
        "delivery",
        "shop",
        "report",
        "csv",
        "analysis.."
    })
    void what_serves_does_not_know_who_asks(String room) {
        noClasses()
                .that()
                .resideInAPackage("io.segue.server." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.segue.server.http", "io.segue.server.cli", "io.segue.server.graphql")
                .check(SERVER);
    }

    @Test
    void the_rooms_of_the_datas_way_have_no_circles() {
        slices().matching("io.segue.server.(store|log|feed|people|runtime|delivery|http|cli)..")
                .should()
                .beFreeOfCycles()
                .check(SERVER);
    }
}
