package io.segue.server.json;

import java.nio.charset.StandardCharsets;

/**
 * A value that is JSON already and is passed on as it is.
 *
 * @param text one JSON value
 */
public record RawJson(String text) {
    public static RawJson of(byte[] utf8) {
        return new RawJson(new String(utf8, StandardCharsets.UTF_8));
    }
}
