package io.segue.core.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables that stand beside the tests as text files. */
public final class Resources {
    private Resources() {}

    /** Where the file is in the sources, so that a test can rewrite it. Tests run in the folder of their module. */
    public static Path path(String name) {
        return Path.of("src/test/resources/language", name);
    }

    public static String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a file between what matches the regular expression, without empty lines around them. */
    public static Stream<String> split(String name, String between) {
        return Pattern.compile(between)
                .splitAsStream(read(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }
}
