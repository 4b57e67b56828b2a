package io.segue.server.yaml;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.core.language.SourceText;
import io.segue.core.language.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a file. Asking for a field reports what is wrong with it; the answer is then as if it were not there.
 */
public final class YamlMap {
    private final YamlDocument document;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    YamlMap(YamlDocument document, MappingNode node) {
        this.document = document;
        this.node = node;
        node.getValue().forEach(this::add);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            document.report("bad-field", tuple.getKeyNode(), "expected a field's name", "");
        } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
            document.report("duplicate-field", key, "'" + Printable.cut(key.getValue()) + "' is here twice", "");
        } else {
            keys.put(key.getValue(), key);
        }
    }

    /** In the order in which they were written. */
    public Set<String> names() {
        return keys.keySet();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The line of a field that is there, from 1. */
    public int line(String name) {
        return document.source().place(document.span(valueNode(name)).start()).line();
    }

    /** Reports every field that is none of these. */
    public void allow(Collection<String> names) {
        keys.forEach((name, key) -> {
            if (!names.contains(name)) {
                String hint = Nearest.hint(name, names);
                document.report(
                        "unknown-field",
                        key,
                        "unknown field " + Printable.quote(name),
                        hint.isEmpty() ? "known are " + String.join(", ", names) : hint);
            }
        });
    }

    /** Reports the mapping itself when this field is missing. */
    public void require(String name, String hint) {
        if (!has(name)) {
            Span span = document.span(node);
            document.report("missing-field", new Span(span.start(), span.start()), "'" + name + "' is missing", hint);
        }
    }

    /** Reports a field's value. */
    public void report(String code, String name, String message, String hint) {
        document.report(code, valueNode(name), message, hint);
    }

    /** Reports a field's name. */
    public void reportName(String code, String name, String message, String hint) {
        Node key = keys.get(name);
        document.report(code, key == null ? node : key, message, hint);
    }

    private Node valueNode(String name) {
        Node value = values.get(name);
        return value == null ? node : value;
    }

    /** Text, a number or a truth value as it was written; empty when missing. */
    public Optional<YamlScalar> scalar(String name) {
        Node value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar && !YamlScalar.isNull(scalar)) {
            return Optional.of(new YamlScalar(scalar));
        }
        document.report("wrong-type", value, "expected '" + name + "' to be a text", "");
        return Optional.empty();
    }

    /** {@link #scalar} as text; empty text counts as missing and is reported. */
    public Optional<String> text(String name) {
        Optional<String> text = scalar(name).map(YamlScalar::text);
        if (text.isPresent() && text.get().isBlank()) {
            report("wrong-type", name, "expected '" + name + "' to be a text, but it is empty", "");
            return Optional.empty();
        }
        return text;
    }

    /** A list of texts; a single one is a list of one. */
    public List<String> texts(String name) {
        Node value = values.get(name);
        if (!(value instanceof SequenceNode list)) {
            return text(name).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode scalar && !YamlScalar.isNull(scalar)) {
                texts.add(scalar.getValue());
            } else {
                document.report("wrong-type", item, "expected a list of texts", "");
            }
        }
        return texts;
    }

    /** A mapping; empty when missing. */
    public Optional<YamlMap> map(String name) {
        Node value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(document, mapping));
        }
        document.report("wrong-type", value, "expected '" + name + "' to hold fields", "");
        return Optional.empty();
    }

    /** A list of mappings; empty when missing. */
    public List<YamlMap> maps(String name) {
        List<YamlMap> maps = new ArrayList<>();
        Node value = values.get(name);
        if (value instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof MappingNode mapping) {
                    maps.add(new YamlMap(document, mapping));
                } else {
                    document.report("wrong-type", item, "expected fields, such as '{ column: price }'", "");
                }
            }
        } else if (value != null) {
            document.report("wrong-type", value, "expected '" + name + "' to be a list", "");
        }
        return maps;
    }

    public boolean isMap(String name) {
        return values.get(name) instanceof MappingNode;
    }

    /** A text over one or more lines, together with where its lines stand in the file; null when missing. */
    public @Nullable SourceText located(String name) {
        Optional<YamlScalar> scalar = scalar(name);
        return scalar.isEmpty() ? null : scalar.get().located(document.source());
    }
}
