package io.segue.core.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.segue.core.catalog.Catalog;
import io.segue.core.language.syntax.Expr;
import io.segue.core.language.syntax.RuleParser;
import io.segue.core.segment.SegmentDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every story in the folder {@code scenarios} comes out as it says, for the engine and for the oracle. */
class ScenariosTest {
    private static final Comparator<Change> IN_TIME =
            Comparator.comparingLong(Change::at).thenComparing(Change::profile);

    @TestFactory
    List<DynamicTest> every_scenario_comes_out_as_it_says() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".scenario"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)))
                    .toList();
            assertThat(tests).as("scenarios in the folder").hasSizeGreaterThan(40);
            return tests;
        }
    }

    /** Tests run in the module's folder or in the repository's. */
    private static Path folder() {
        Path folder = Path.of("scenarios");
        return Files.isDirectory(folder) ? folder : Path.of("..").resolve(folder);
    }

    private static void play(Path file) throws IOException {
        Scenario scenario = ScenarioParser.parse(Files.readAllLines(file));
        String expected = timeline(scenario.expected(), scenario.sharedDevices());
        assertThat(engine(scenario, false)).as("the engine").isEqualTo(expected);
        assertThat(engine(scenario, true))
                .as("the engine, saved after every step")
                .isEqualTo(expected);
        assertThat(oracle(scenario)).as("the oracle").isEqualTo(expected);
    }

    private static String engine(Scenario scenario, boolean saving) {
        Engine engine = new Engine(compile(scenario.segments()));
        List<Change> changes = new ArrayList<>();
        return timeline(
                changes, ScenarioRun.play(scenario, name -> new EnginePerson(name, engine, saving, changes::add)));
    }

    private static Catalog compile(List<SegmentDefinition> segments) {
        return switch (Catalog.compile(segments)) {
            case Catalog.Compiled compiled -> compiled.catalog();
            case Catalog.Rejected rejected ->
                throw new AssertionError("expected valid rules, but got " + rejected.problems());
        };
    }

    private static String oracle(Scenario scenario) {
        Map<String, Expr> rules = new LinkedHashMap<>();
        scenario.segments()
                .forEach(segment -> rules.put(
                        segment.id(),
                        Objects.requireNonNull(RuleParser.parse(segment.rule(), segment.parameters())
                                .expr())));
        List<Change> changes = new ArrayList<>();
        return timeline(changes, ScenarioRun.play(scenario, name -> new OraclePerson(name, rules, changes::add)));
    }

    private static String timeline(List<Change> changes, List<Scenario.SharedDevice> sharedDevices) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(IN_TIME);
        return Stream.concat(
                        sorted.stream().map(Scenario::text),
                        sharedDevices.stream().map(device -> "=> " + device))
                .collect(joining("\n"));
    }

    @Test
    void a_line_that_means_nothing_is_named() {
        assertThatThrownBy(() -> ScenarioParser.parse(List.of("segment s", "  did 'A'", "day 1 anna bought")))
                .hasMessage("line 3: expected a call, 'advance to', '=>' or 'segment', but got: day 1 anna bought");
        assertThatThrownBy(() -> ScenarioParser.parse(List.of("day 1 10:00  anna  A  colour red")))
                .hasMessage("line 1: expected properties such as category=outdoor price=59.90, but got: colour red");
        assertThatThrownBy(() -> ScenarioParser.parse(List.of("segment s with views")))
                .hasMessage("line 1: expected a parameter such as views = 3, but got: views");
    }
}
