package io.segue.server.access;

/**
 * What a source sends its calls with. It stands in web pages and apps, so it is no secret.
 *
 * @param name of the source
 * @param enabled whether calls with it are taken
 * @param createdAt in milliseconds since 1970 UTC
 */
public record WriteKey(String name, String key, boolean enabled, long createdAt) {
    WriteKey enabled(boolean now) {
        return new WriteKey(name, key, now, createdAt);
    }
}
