package io.segue.server.config;

import java.util.List;
import java.util.Locale;

/**
 * Something that can be set.
 *
 * @param path its place in the file, with dots between names
 * @param kind how its text is read
 * @param fallback the text when nobody sets it; empty for nothing
 * @param secret whether it is shown to nobody
 * @param meaning a sentence for people
 */
public record Setting<T>(String path, Kind<T> kind, String fallback, boolean secret, String meaning) {
    /** What every variable of ours in the environment begins with. */
    static final String VARIABLE_PREFIX = "SEGUE_";

    static <T> Setting<T> of(String path, Kind<T> kind, String fallback, String meaning) {
        return new Setting<>(path, kind, fallback, false, meaning);
    }

    /** Its name in the environment: {@code http.port} is {@code SEGUE_HTTP_PORT}. */
    public String variable() {
        return VARIABLE_PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    List<String> names() {
        return List.of(path.split("\\."));
    }
}
