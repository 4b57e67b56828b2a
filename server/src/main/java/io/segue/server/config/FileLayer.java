package io.segue.server.config;

import io.segue.server.io.Failure;
import io.segue.server.yaml.Finding;
import io.segue.server.yaml.YamlDocument;
import io.segue.server.yaml.YamlMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings in a YAML file, each dot of a path one level deeper. */
final class FileLayer implements Layer {
    private static final String EXAMPLE = "http: { port: 8080 }";

    private final YamlDocument document;
    private final Map<String, Given> given = new LinkedHashMap<>();

    private FileLayer(YamlDocument document) {
        this.document = document;
    }

    static FileLayer read(Path file) throws Failure {
        return of(YamlDocument.read(file.toString(), file));
    }

    static FileLayer of(YamlDocument document) {
        var layer = new FileLayer(document);
        if (!document.isBlank()) {
            document.root(EXAMPLE).ifPresent(root -> layer.visit(root, ""));
        }
        return layer;
    }

    /** @param prefix of everything in this mapping: empty, or a path with a dot behind it */
    private void visit(YamlMap map, String prefix) {
        Map<String, Optional<Setting<?>>> known = below(prefix);
        map.allow(known.keySet());
        known.forEach((name, setting) -> {
            if (!map.has(name)) {
                return;
            }
            if (setting.isPresent()) {
                take(map, name, setting.get());
            } else {
                map.map(name).ifPresent(inner -> visit(inner, prefix + name + "."));
            }
        });
    }

    /** The names that may stand here; those without a setting have names below them. */
    private static Map<String, Optional<Setting<?>>> below(String prefix) {
        Map<String, Optional<Setting<?>>> names = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            if (setting.path().startsWith(prefix)) {
                String rest = setting.path().substring(prefix.length());
                int dot = rest.indexOf('.');
                names.put(dot < 0 ? rest : rest.substring(0, dot), dot < 0 ? Optional.of(setting) : Optional.empty());
            }
        }
        return names;
    }

    private void take(YamlMap map, String name, Setting<?> setting) {
        Optional<String> text = setting.kind().list()
                ? Optional.of(String.join(", ", map.texts(name)))
                : map.scalar(name).map(it -> it.text());
        String origin = document.source().name() + ":" + map.line(name);
        text.ifPresent(it -> given.put(
                setting.path(), new Given(it, origin, (code, message, hint) -> map.report(code, name, message, hint))));
    }

    @Override
    public Optional<Given> get(Setting<?> setting) {
        return Optional.ofNullable(given.get(setting.path()));
    }

    @Override
    public List<Finding> findings() {
        return document.findings();
    }
}
