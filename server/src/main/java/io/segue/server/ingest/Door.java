package io.segue.server.ingest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a request came in. It says whether to expect one call or many, and of which type. */
public enum Door {
    IDENTIFY,
    TRACK,
    PAGE,
    SCREEN,
    GROUP,
    ALIAS,
    BATCH,
    /** What some libraries send their live batches to. */
    IMPORT,
    /** Old calls that are loaded afterwards: their time is what they say, and nothing is made out of the sender. */
    HISTORY;

    private final String path = name().toLowerCase(Locale.ROOT);

    /** The last part of its address. */
    public String path() {
        return path;
    }

    public boolean isBatch() {
        return type() == null;
    }

    public boolean isHistory() {
        return this == HISTORY;
    }

    /** How long a body may be. */
    public int bytesMax() {
        return isBatch() ? Limits.BATCH_BYTES_MAX : Limits.EVENT_BYTES_MAX;
    }

    /** The type of the one call that comes in here; null where many do and each says its own. */
    @Nullable
    String type() {
        return switch (this) {
            case IDENTIFY, TRACK, PAGE, SCREEN, GROUP, ALIAS -> path;
            case BATCH, IMPORT, HISTORY -> null;
        };
    }
}
