package io.segue.server.access;

import io.segue.core.language.Printable;
import java.util.regex.Pattern;

/** What tokens and sources may be called: what can stand in a history, in a path and on a terminal. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Names() {}

    static void check(String name) throws Refusal {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "expected a name of letters, digits, '-', '_' and '.', at most 100, but got "
                            + Printable.quote(name));
        }
    }
}
