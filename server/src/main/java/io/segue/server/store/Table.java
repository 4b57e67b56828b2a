package io.segue.server.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The tables of the data folder. A table's number is part of the format: it is never changed, and never given to another
 * table. What keys and values look like, the package that writes them says.
 */
public enum Table {
    /** Everything that ever came in, by position. */
    LOG(1),
    /** Calls that were not taken, with the reason. */
    REJECTED(2),
    /** The message ids of the latest days. */
    MESSAGES(3),
    /** Which user an anonymous id belongs to. */
    LINKS(4),
    /** What is remembered of each person. */
    PROFILES(5),
    /** When to look at a profile again. */
    WAKES(6),
    /** Who is in which segment. */
    MEMBERS(7),
    /** Where in the log a person's calls are. */
    HISTORY(8),
    /** Changes of membership, in order. */
    CHANGES(9),
    /** Positions and counters. */
    META(10),
    /** Every version of the definitions. */
    DEFINITIONS(11),
    /** API tokens and write keys. */
    ACCESS(12),
    /** Destinations and how far each of them has come. */
    DESTINATIONS(13),
    /** Deliveries to be tried again. */
    RETRIES(14),
    /** What became of deliveries. */
    DELIVERIES(15);

    private final int number;

    Table(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    byte[] familyName() {
        return (number + "-" + name().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
    }
}
