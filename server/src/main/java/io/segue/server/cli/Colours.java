package io.segue.server.cli;

import java.util.stream.Collectors;

/** Colours the lines of a diff by their first sign; only for terminals. */
final class Colours {
    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String PLAIN = "\u001B[0m";

    private Colours() {}

    static String of(String text) {
        return text.lines().map(Colours::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        return switch (line.isBlank() ? ' ' : line.stripLeading().charAt(0)) {
            case '+' -> GREEN + line + PLAIN;
            case '-' -> RED + line + PLAIN;
            case '~' -> YELLOW + line + PLAIN;
            default -> line;
        };
    }
}
