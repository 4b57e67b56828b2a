package io.segue.server.cli;

import java.util.Locale;

/** Numbers for people. */
final class Counted {
    private Counted() {}

    /** With a comma between thousands. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With what is counted: {@code 1 file}, {@code 2 files}. */
    static String of(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
