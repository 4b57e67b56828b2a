package io.segue.server.yaml;

import io.segue.server.json.JsonText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML text of our own as JSON. */
public final class YamlAsJson {
    private YamlAsJson() {}

    public static String of(String yaml) {
        return JsonText.ofAny(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }
}
