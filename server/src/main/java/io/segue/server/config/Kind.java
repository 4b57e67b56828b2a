package io.segue.server.config;

import java.util.function.Function;

/**
 * How the text of a setting is read.
 *
 * @param words what it has to be, as the guide says it
 * @param list whether it is several, separated by commas
 */
public record Kind<T>(String words, boolean list, Function<String, Read<T>> reader) {
    Read<T> read(String text) {
        return reader.apply(text.strip());
    }
}
