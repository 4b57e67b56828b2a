package io.segue.server.definitions;

import io.segue.core.language.Printable;
import io.segue.core.language.SourceText;
import io.segue.core.language.syntax.Durations;
import io.segue.core.language.syntax.Literal;
import io.segue.core.segment.SegmentDefinition;
import io.segue.core.segment.SegmentDefinition.About;
import io.segue.core.value.Value;
import io.segue.server.yaml.YamlDocument;
import io.segue.server.yaml.YamlMap;
import io.segue.server.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads one definition. */
final class DefinitionFile {
    private static final List<String> FIELDS =
            List.of("segment", "name", "description", "rationale", "owner", "data", "rule", "parameters", "review");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private final YamlMap fields;

    private DefinitionFile(YamlMap fields) {
        this.fields = fields;
    }

    /**
     * A definition and its place.
     *
     * @param fields for problems that only show when other definitions are known
     * @param rule the rule with the places of its lines
     */
    record Located(SegmentDefinition definition, YamlMap fields, SourceText rule) {}

    /** Empty when the document has findings that leave no definition. */
    static Optional<Located> read(YamlDocument document) {
        return document.root().flatMap(fields -> new DefinitionFile(fields).read());
    }

    private Optional<Located> read() {
        fields.allow(FIELDS);
        fields.require("segment", "give it an id, such as 'segment: cart-abandoners'");
        fields.require("rule", "such as \"rule: did 'Order Completed'\"");
        Optional<String> id = id();
        Optional<String> rule = fields.text("rule");
        Optional<String> name = fields.text("name");
        Map<String, Literal> parameters = parameters();
        var about = new About(
                fields.text("description").orElse(""),
                fields.text("rationale").orElse(""),
                fields.text("owner").orElse(""),
                fields.texts("data"),
                fields.text("review").orElse(""));
        SourceText located = fields.located("rule");
        if (id.isEmpty() || rule.isEmpty() || located == null) {
            return Optional.empty();
        }
        var definition = new SegmentDefinition(id.get(), name.orElse(id.get()), rule.get(), parameters, about);
        return Optional.of(new Located(definition, fields, located));
    }

    private Optional<String> id() {
        Optional<String> id = fields.text("segment");
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            fields.report(
                    "bad-id",
                    "segment",
                    "expected an id of letters, digits, '-', '_' and '.', at most 100, but got "
                            + Printable.quote(id.get()),
                    "a name for people goes to 'name'");
            return Optional.empty();
        }
        return id;
    }

    private Map<String, Literal> parameters() {
        Map<String, Literal> literals = new LinkedHashMap<>();
        fields.map("parameters").ifPresent(map -> {
            for (String name : map.names()) {
                if (!PARAMETER.matcher(name).matches()) {
                    map.reportName("bad-parameter", name, "expected a name of letters, digits and '_'", "");
                }
                map.scalar(name).flatMap(scalar -> literal(map, name, scalar)).ifPresent(it -> literals.put(name, it));
            }
        });
        return literals;
    }

    private static Optional<Literal> literal(YamlMap map, String name, YamlScalar scalar) {
        if (scalar.isNumber()) {
            double number = Double.parseDouble(scalar.text());
            if (!Double.isFinite(number)) {
                map.report("bad-parameter", name, "the number is too large", "");
                return Optional.empty();
            }
            return Optional.of(new Literal.Plain(new Value.Num(number)));
        }
        if (scalar.isTruth()) {
            return Optional.of(new Literal.Plain(new Value.Bool(Boolean.parseBoolean(scalar.text()))));
        }
        OptionalLong duration = scalar.isPlain() ? Durations.parse(scalar.text()) : OptionalLong.empty();
        return Optional.of(
                duration.isPresent()
                        ? new Literal.Duration(duration.getAsLong())
                        : new Literal.Plain(new Value.Text(scalar.text())));
    }
}
