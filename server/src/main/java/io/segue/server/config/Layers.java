package io.segue.server.config;

import io.segue.server.config.EffectiveConfig.Value;
import io.segue.server.yaml.Finding;
import java.util.List;
import java.util.Optional;

/** The places where settings are looked for; the first that has one wins. */
final class Layers {
    private final List<Layer> layers;

    Layers(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    Optional<Given> given(Setting<?> setting) {
        return layers.stream().flatMap(layer -> layer.get(setting).stream()).findFirst();
    }

    /** Whether it is set to anything. */
    boolean has(Setting<?> setting) {
        return given(setting).map(it -> !it.text().isBlank()).orElse(false);
    }

    /** A setting's value; when it is wrong, it is reported, and as if it were not set. */
    <T> T get(Setting<T> setting) {
        Optional<Given> given = given(setting);
        if (given.isEmpty()) {
            return fallback(setting);
        }
        return switch (setting.kind().read(given.get().text())) {
            case Read.Good<T> good -> good.value();
            case Read.Bad<T> bad -> {
                report(setting, "bad-setting", "expected '" + setting.path() + "' to be " + bad.expected(), bad.hint());
                yield fallback(setting);
            }
        };
    }

    private static <T> T fallback(Setting<T> setting) {
        return switch (setting.kind().read(setting.fallback())) {
            case Read.Good<T> good -> good.value();
            case Read.Bad<T> bad ->
                throw new IllegalStateException("expected the default of " + setting.path() + " to be " + bad.expected()
                        + ", but got " + setting.fallback());
        };
    }

    void report(Setting<?> setting, String code, String message, String hint) {
        given(setting).ifPresent(it -> it.complaint().say(code, message, hint));
    }

    Value value(Setting<?> setting) {
        return given(setting)
                .map(it -> new Value(setting, it.text().strip(), it.origin()))
                .orElse(new Value(setting, setting.fallback(), EffectiveConfig.DEFAULT));
    }

    /** All that was found wrong so far, in the order of places. */
    List<Finding> findings() {
        return layers.stream()
                .flatMap(it -> it.findings().stream())
                .sorted(Finding.BY_PLACE)
                .toList();
    }
}
