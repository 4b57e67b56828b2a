package io.segue.server.registry;

import io.segue.core.catalog.SegmentProgram;
import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Literal;
import io.segue.core.language.syntax.RuleWriter;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.segment.SegmentDefinition.About;
import io.segue.server.registry.Plan.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares two definitions of one segment, field by field. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(SegmentProgram before, SegmentProgram after) {
        var differences = new Differences();
        differences.compare("rule", RuleWriter.write(before.rule()), RuleWriter.write(after.rule()));
        differences.definitions(before.definition(), after.definition());
        return List.copyOf(differences.found);
    }

    private void definitions(SegmentDefinition before, SegmentDefinition after) {
        if (found.isEmpty()) {
            compare("rule as written", before.rule().strip(), after.rule().strip());
        }
        parameters(before.parameters(), after.parameters());
        compare("name", before.name(), after.name());
        about(before.about(), after.about());
    }

    private void parameters(Map<String, Literal> before, Map<String, Literal> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, String> old = inWords(before);
        Map<String, String> now = inWords(after);
        names.forEach(name -> compare("parameter " + name, old.getOrDefault(name, ""), now.getOrDefault(name, "")));
    }

    private void about(About before, About after) {
        compare("description", before.description(), after.description());
        compare("rationale", before.rationale(), after.rationale());
        compare("owner", before.owner(), after.owner());
        compare("data", String.join(", ", before.data()), String.join(", ", after.data()));
        compare("review", before.review(), after.review());
    }

    private void compare(String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(field, before, after));
        }
    }

    /** Parameters by name, each value as a rule would have it. */
    static Map<String, String> inWords(Map<String, Literal> parameters) {
        Map<String, String> words = new TreeMap<>();
        parameters.forEach((name, literal) -> words.put(
                name,
                switch (literal) {
                    case Literal.Duration it -> Durations.format(it.millis());
                    case Literal.Plain it -> TestInWords.value(it.value());
                }));
        return words;
    }
}
