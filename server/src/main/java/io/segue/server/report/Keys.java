package io.segue.server.report;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names by which programs find the parts of a report: {@code likeThis}, and they stay. */
final class Keys {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    private Keys() {}

    static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("expected a key likeThis, but got '" + key + "'");
        }
    }

    static void checkOnce(Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.forEach(key -> {
            if (!seen.add(key)) {
                throw new IllegalArgumentException("expected each key once, but got '" + key + "' again");
            }
        });
    }
}
