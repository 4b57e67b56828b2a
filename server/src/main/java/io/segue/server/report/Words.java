package io.segue.server.report;

import java.util.Locale;

/** Enum constants as people read and write them. */
public final class Words {
    private Words() {}

    /** As an option or a report has it: {@code min-max} for {@code MIN_MAX}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
