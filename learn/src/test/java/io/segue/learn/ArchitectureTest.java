package io.segue.learn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What learn may know: the rooms below each of its rooms, and of the product no more than how a rule is written. */
class ArchitectureTest {
    private static final String LEARN = "io.segue.learn.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.segue.learn");

    @ParameterizedTest
    @CsvSource({
        "data, 'data'",
        "statistics, 'statistics'",
        "work, 'work'",
        "prepare, 'prepare data work'",
        "cluster, 'cluster data work'",
        "predict, 'predict prepare statistics data work'",
        "value, 'value data work'",
        "experiment, 'experiment statistics data work'",
    })
    void rooms_see_only_rooms_below_them(String room, String below) {
        String[] seen =
                Arrays.stream(below.split(" ")).map(it -> LEARN + it + "..").toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(LEARN + room + "..")
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("io.segue.learn..")
                        .or(JavaClass.Predicates.resideInAnyPackage(seen)))
                .check(CLASSES);
    }

    @Test
    void of_the_product_it_knows_how_a_rule_is_written() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.segue.server..",
                        "io.segue.core.engine..",
                        "io.segue.core.profile..",
                        "io.segue.core.catalog..",
                        "io.segue.core.segment..",
                        "io.segue.core.event..")
                .check(CLASSES);
    }

    @Test
    void rooms_have_no_circles() {
        slices().matching("io.segue.learn.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_reads_a_clock_or_rolls_dice_without_a_seed() {
        noClasses().should().callMethod(System.class, "nanoTime").check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(Math.class, "random").check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .check(CLASSES);
    }
}
