package io.segue.server.config;

import io.segue.core.language.Problem;
import io.segue.core.language.SourceText;
import io.segue.core.language.Span;
import io.segue.server.yaml.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Settings that come as one text each: variables of the environment, or options of the command line. */
final class NamedTexts implements Layer {
    private final Map<String, String> texts;
    private final Function<Setting<?>, String> namer;
    private final List<Finding> findings = new ArrayList<>();

    /** @param namer a setting's name among the texts */
    NamedTexts(Map<String, String> texts, Function<Setting<?>, String> namer) {
        this.texts = Map.copyOf(texts);
        this.namer = namer;
    }

    @Override
    public Optional<Given> get(Setting<?> setting) {
        String name = namer.apply(setting);
        String text = texts.get(name);
        return text == null
                ? Optional.empty()
                : Optional.of(new Given(
                        text,
                        name,
                        (code, message, hint) ->
                                findings.add(finding(name, hidden(setting, text), code, message, hint))));
    }

    private static String hidden(Setting<?> setting, String text) {
        return setting.secret() ? EffectiveConfig.MASK : text;
    }

    static Finding finding(String name, String text, String code, String message, String hint) {
        return new Finding(SourceText.of(name, text), new Problem(code, new Span(0, text.length()), message, hint));
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
