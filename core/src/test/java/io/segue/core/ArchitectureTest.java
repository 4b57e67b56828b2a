package io.segue.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What core may know: the packages below each of its packages, and of the world outside nothing but plain Java. */
class ArchitectureTest {

    private static final String CORE = "io.segue.core.";

    /** From the ground up, a line for each package: what it may see. */
    private static final List<Floor> FLOORS = List.of(
            floor("value"),
            floor("event", "value"),
            floor("identity", "value", "event"),
            floor("language", "value"),
            floor("language.syntax", "value", "language"),
            floor("language.check", "value", "event", "language", "language.syntax"),
            floor("segment", "value", "event", "language", "language.syntax"),
            floor("language.plan", "value", "event", "language", "language.syntax", "language.check", "segment"),
            floor("catalog", "value", "event", "language", "language.*", "segment"),
            floor("profile", "value", "event", "identity", "language.syntax", "segment", "catalog"),
            floor("engine", "value", "event", "identity", "segment", "catalog", "profile"),
            floor("explain", "value", "event", "language", "language.*", "segment", "catalog", "profile", "engine"));

    /** Plain Java: the parts of the JDK that reach nothing outside the heap. */
    private static final String[] PLAIN_JAVA = {
        "java.io",
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.math",
        "java.nio",
        "java.nio.charset",
        "java.text",
        "java.time..",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
    };

    /** Members of plain Java that read a clock, roll dice, or ask the machine something. */
    private static final Pattern WORLD = Pattern.compile(String.join(
            "|",
            "java\\.io\\.(File|RandomAccessFile|Console)\\w*\\..*",
            "java\\.lang\\.(Process|Runtime(?!Exception)|Shutdown|Thread)\\w*\\..*",
            "java\\.lang\\.System\\.(?!arraycopy|identityHashCode).*",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.time\\..*\\.now\\(.*",
            "java\\.time\\.Clock\\.(system|tick).*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.util\\.(Splittable)?Random\\.<init>\\(\\)",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
            "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.util\\.Timer\\w*\\..*",
            "java\\.util\\.UUID\\.randomUUID\\(\\)"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.segue.core");

    @Test
    void core_depends_on_plain_java_and_jspecify_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(PLAIN_JAVA), Stream.of("io.segue.core..", "org.jspecify.annotations"))
                                .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void core_reads_no_clock_rolls_no_dice_and_asks_the_machine_nothing() {
        DescribedPredicate<JavaAccess<?>> world = describe(
                "the world", it -> WORLD.matcher(it.getTarget().getFullName()).matches());
        noClasses().should().accessTargetWhere(world).check(CLASSES);
    }

    @Test
    void every_package_has_its_floor() {
        assertThat(CLASSES).extracting(ArchitectureTest::nameOf).isSubsetOf(namesOf(FLOORS));
    }

    @Test
    void floors_stand_only_on_floors_below_them() {
        Set<String> below = new HashSet<>(Set.of("language.*"));
        for (Floor floor : FLOORS) {
            assertThat(below).as(floor.name()).containsAll(floor.sees());
            below.add(floor.name());
        }
    }

    @Test
    void packages_see_only_what_their_floor_may_see() {
        String breaches = CLASSES.stream()
                .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                .filter(it -> it.getTargetClass().getPackageName().startsWith(CORE))
                .filter(ArchitectureTest::isBreach)
                .map(Dependency::getDescription)
                .distinct()
                .collect(joining("\n"));
        assertThat(breaches).isEmpty();
    }

    private static boolean isBreach(Dependency dependency) {
        String from = nameOf(dependency.getOriginClass());
        String to = nameOf(dependency.getTargetClass());
        return !from.equals(to) && FLOORS.stream().noneMatch(it -> it.name().equals(from) && it.maySee(to));
    }

    private static String nameOf(JavaClass type) {
        return type.getPackageName().replace(CORE, "");
    }

    private static List<String> namesOf(List<Floor> floors) {
        return floors.stream().map(Floor::name).toList();
    }

    private static Floor floor(String name, String... sees) {
        return new Floor(name, Set.of(sees));
    }

    private record Floor(String name, Set<String> sees) {

        boolean maySee(String other) {
            return sees.contains(other) || (other.startsWith("language.") && sees.contains("language.*"));
        }
    }
}
